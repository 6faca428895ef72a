import { datePhrase, type EntryPrecision, yearsPhrase } from './date-phrase.js';

const on = (precision: EntryPrecision, ...runs: readonly (readonly [string, string])[]) =>
  datePhrase({ precision, runs: runs.map(([startsOn, endsOn]) => ({ startsOn, endsOn })) });
const day = (date: string): [string, string] => [date, date];

describe('the date of an entry reads', () => {
  it.each<[string, string, EntryPrecision, (readonly [string, string])[]]>([
    ['26 січня 2024 року', '26 January 2024', 'DAY', [day('2024-01-26')]],
    ['1 жовтня 2024 року', '1 October 2024', 'DAY', [day('2024-10-01')]],
    ['29 лютого 2024 року', '29 February 2024', 'DAY', [day('2024-02-29')]],
    ['04-05 березня 2024 року', '4–5 March 2024', 'DAY', [['2024-03-04', '2024-03-05']]],
    ['18-22 березня 2024 року', '18–22 March 2024', 'DAY', [['2024-03-18', '2024-03-22']]],
    ['30 жовтня-02 листопада 2024 року', '30 October – 2 November 2024', 'DAY', [['2024-10-30', '2024-11-02']]],
    [
      '28 грудня 2024 року-03 січня 2025 року',
      '28 December 2024 – 3 January 2025',
      'DAY',
      [['2024-12-28', '2025-01-03']],
    ],
    ['16 та 23 липня 2024 року', '16 and 23 July 2024', 'DAY', [day('2024-07-16'), day('2024-07-23')]],
    [
      '2, 9 та 16 липня 2024 року',
      '2, 9 and 16 July 2024',
      'DAY',
      [day('2024-07-02'), day('2024-07-09'), day('2024-07-16')],
    ],
    ['16 квітня та 14 травня 2024 року', '16 April and 14 May 2024', 'DAY', [day('2024-04-16'), day('2024-05-14')]],
    [
      '23-26 липня та 09-13 вересня 2024 року',
      '23–26 July and 9–13 September 2024',
      'DAY',
      [
        ['2024-07-23', '2024-07-26'],
        ['2024-09-09', '2024-09-13'],
      ],
    ],
    ['5 та 10-12 травня 2024 року', '5 and 10–12 May 2024', 'DAY', [day('2024-05-05'), ['2024-05-10', '2024-05-12']]],
    [
      '30 грудня 2024 року та 2 січня 2025 року',
      '30 December 2024 and 2 January 2025',
      'DAY',
      [day('2024-12-30'), day('2025-01-02')],
    ],
    [
      '16 липня 2024 року та 30 липня 2024 року-02 серпня 2025 року',
      '16 July 2024 and 30 July 2024 – 2 August 2025',
      'DAY',
      [day('2024-07-16'), ['2024-07-30', '2025-08-02']],
    ],
    ['липень 2024 року', 'July 2024', 'MONTH', [['2024-07-01', '2024-07-31']]],
    ['липень-серпень 2024 року', 'July–August 2024', 'MONTH', [['2024-07-01', '2024-08-31']]],
    ['грудень 2024 року-січень 2025 року', 'December 2024 – January 2025', 'MONTH', [['2024-12-01', '2025-01-31']]],
    ['2024 рік', '2024', 'YEAR', [['2024-01-01', '2024-12-31']]],
    ['2024-2025 роки', '2024–2025', 'YEAR', [['2024-01-01', '2025-12-31']]],
    ['На постійній основі', 'On an ongoing basis', 'ONGOING', [day('2022-03-01')]],
    ['На постійній основі', 'On an ongoing basis', 'ONGOING', []],
  ])('%s · %s', (uk, en, precision, runs) => expect(on(precision, ...runs)).toEqual({ uk, en }));

  it('nothing where it is not known or there is none', () => {
    expect(on('DAY')).toBeNull();
    expect(on('NONE', day('2024-07-01'))).toBeNull();
  });

  it('as a span of years in the title', () => {
    expect(yearsPhrase(2021, 2025)).toEqual({ uk: '2021-2025 роки', en: '2021–2025' });
    expect(yearsPhrase(2024, 2024)).toEqual({ uk: '2024 рік', en: '2024' });
  });
});
