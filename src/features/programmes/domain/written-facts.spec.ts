import { daysIn, shortenedAmountsIn, twoRunsIn } from './written-facts.js';

describe('days written in a sentence', () => {
  it.each<[string, (number | null)[]]>([
    ['25 вересня 2014 року відбулася друга конференція', [2014]],
    ['27 жовтня – 24-й Дрезденський марафон', [null]],
    ['30 жовтня-02 листопада 2024 року візит громадськості', [2024, 2024]],
    ['16 квітня та 14 травня 2024 року', [2024, 2024]],
    ['16 та 23 липня', [null]],
    ['23-26 липня та 09-13 вересня 2024 року', [2024, 2024]],
    ['09.12.2024 року зустріч зі Steinbeis', [2024]],
    ['On 25 September 2014 and on 27 October', [2014, null]],
    ['24-й марафон, бюджет на 2025 рік, Приз Європи 2021', []],
    ['2 березневі візити', []],
    ['вул. Озерна, 6/2-Г; школа № 22', []],
  ])('%s', (text, years) => expect(daysIn(text).map(({ year }) => year)).toEqual(years));

  it('are quoted as they stand', () => expect(daysIn('27 жовтня марафон')[0]?.printed).toBe('27 жовтня'));
});

describe('two runs in one line', () => {
  it.each([
    ['16 та 23 липня – «Дипломатичний етикет»', '16 та 23 липня'],
    ['16 and 23 July', '16 and 23 July'],
    ['16-23 липня', null],
  ])('%s', (text, found) => expect(twoRunsIn(text)).toBe(found));
});

describe('an amount written in short', () => {
  it.each([
    ['освоєно грант 654,8 тис. євро', '654,8 тис. євро', '654 800'],
    ['1,25 млн грн', '1,25 млн грн', '1 250 000'],
    ['654.8 thousand euros', '654.8 thousand euros', '654 800'],
    ['12 млрд', '12 млрд', '12 000 000 000'],
    ['1 200 тис. грн', '1 200 тис. грн', '1 200 000'],
    ['1,23456 тис. євро', '1,23456 тис. євро', '1 234,56'],
  ])('%s', (text, printed, amount) => expect(shortenedAmountsIn(text)).toEqual([{ printed, amount }]));

  it.each(['654 800 євро', '200 тисячоліть', 'понад 200 міст'])('%s is not one', (text) =>
    expect(shortenedAmountsIn(text)).toEqual([]),
  );
});
