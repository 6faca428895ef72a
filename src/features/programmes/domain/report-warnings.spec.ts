import type { When } from './date-phrase.js';
import { PLAIN_PRESENTATION, type ReportSource, type SourceEntry } from './report-source.js';
import { warningsOf } from './report-warnings.js';

const UNDATED: When = { precision: 'DAY', runs: [] };
const on = (...days: readonly string[]): When => ({
  precision: 'DAY',
  runs: days.map((day) => ({ startsOn: day, endsOn: day })),
});
const entry = (id: string, when: When, wish: Partial<SourceEntry> = {}): SourceEntry => ({
  id,
  measureId: '1.2',
  position: null,
  own: { uk: null, en: null },
  when,
  record: {
    type: 'VISIT',
    id: `v-${id}`,
    title: { uk: 'Конференція CSIS', en: 'CSIS conference' },
    words: { uk: null, en: null },
  },
  ...wish,
});
const text = (id: string, uk: string): SourceEntry =>
  entry(id, { precision: 'NONE', runs: [] }, { record: null, own: { uk, en: 'Words' } });
const measure = (code: string) => ({ ...PLAIN_PRESENTATION, id: code, code, title: { uk: code, en: null } });
const source = (entries: readonly SourceEntry[], wish: Partial<ReportSource> = {}): ReportSource => ({
  year: 2024,
  title: { uk: 'Звіт', en: null },
  startsOn: '2021-01-01',
  endsOn: '2025-12-31',
  sections: [{ title: { uk: 'Розділ', en: null }, measures: [measure('1.2')] }],
  entries,
  unplaced: [],
  embargoed: 0,
  signature: { position: NONE, firstName: NONE, surname: NONE, on: null },
  ...wish,
});
const NONE = { uk: null, en: null };
const codes = (given: ReportSource) => warningsOf(given).map(({ code }) => code);

describe('the warnings of the annual report', () => {
  it('find nothing wrong with a dated visit of the year', () =>
    expect(warningsOf(source([entry('a', on('2024-09-25'))]))).toEqual([]));

  it('stop at a record of 2014 in the report for 2024, with the record to mend', () => {
    const [found] = warningsOf(source([entry('a', on('2014-09-25'))]));

    expect(found).toMatchObject({
      code: 'OUTSIDE_YEAR',
      severity: 'ERROR',
      entryId: 'a',
      record: { type: 'VISIT', id: 'v-a' },
    });
    expect(found?.measureCodes).toEqual(['1.2']);
    expect(found?.text.uk).toBe(
      '«Конференція CSIS» «25 вересня 2014 року» – поза 2024 роком. Виправте дату в записі або лишіть, якщо так і було.',
    );
    expect(found?.text.en).toContain('25 September 2014');
  });

  it('stop at the year 2014 in the words of an entry', () => {
    const [found] = warningsOf(
      source([entry('a', on('2024-09-25'), { own: { uk: '25 вересня 2014 року друга конференція', en: null } })]),
    );

    expect(found).toMatchObject({ code: 'OTHER_YEAR_IN_TEXT', severity: 'ERROR' });
  });

  it('ask for the missing year of «27 жовтня» and do not guess it', () => {
    const [found] = warningsOf(source([text('a', '27 жовтня – 24-й Дрезденський марафон')]));

    expect(found).toMatchObject({ code: 'MISSING_YEAR', severity: 'WARNING', entryId: 'a' });
    expect(found?.text.uk).toContain('«27 жовтня» без року');
  });

  it('point at what has no date, unless it needs none', () => {
    expect(codes(source([entry('a', UNDATED)]))).toEqual(['UNDATED']);
    expect(codes(source([text('a', 'вишиванки')]))).toEqual([]);
  });

  it('remark what is ongoing', () =>
    expect(codes(source([entry('a', { precision: 'ONGOING', runs: [] })]))).toEqual(['ONGOING']));

  it('remark several runs, in the record and in the words', () => {
    expect(codes(source([entry('a', on('2024-07-16', '2024-07-23'))]))).toEqual(['SEVERAL_RUNS']);
    expect(codes(source([text('a', '16 та 23 липня 2024 року – курс')]))).toEqual(['SEVERAL_RUNS']);
  });

  it('read «654,8 тис. євро» aloud instead of taking it over', () => {
    const [found] = warningsOf(source([text('a', 'освоєно грант 654,8 тис. євро')]));

    expect(found).toMatchObject({ code: 'SHORTENED_AMOUNT', severity: 'WARNING' });
    expect(found?.text.uk).toContain('«654,8 тис. євро» скорочена й читається як 654 800');
  });

  it('say once that a visit stands under several measures', () => {
    const shared = entry('a', on('2024-06-21'));
    const found = warningsOf(
      source([shared, { ...shared, id: 'b', measureId: '1.3' }], {
        sections: [{ title: { uk: 'Розділ', en: null }, measures: [measure('1.2'), measure('1.3')] }],
      }),
    );

    expect(found.map(({ code }) => code)).toEqual(['UNDER_SEVERAL_MEASURES']);
    expect(found[0]?.measureCodes).toEqual(['1.2', '1.3']);
    expect(found[0]?.text.en).toContain('1.2, 1.3');
  });

  it('name a measure without entries and a visit without a measure', () => {
    const unplaced = [{ id: 'v', title: { uk: 'Візит', en: null }, when: on('2024-05-05') }];

    expect(warningsOf(source([], { unplaced }))).toMatchObject([
      { code: 'VISIT_UNDER_NO_MEASURE', record: { type: 'VISIT', id: 'v' } },
      { code: 'MEASURE_EMPTY', measureId: '1.2' },
    ]);
  });

  it('say how many events are kept back until they are over', () =>
    expect(warningsOf(source([entry('a', on('2024-05-05'))], { embargoed: 2 }))).toMatchObject([
      { code: 'EMBARGOED_LEFT_OUT', severity: 'REMARK', text: { en: expect.stringContaining('2') as string } },
    ]));

  it('count what the English report would print in Ukrainian', () => {
    const wordless = entry('a', { precision: 'NONE', runs: [] }, { record: null, own: { uk: 'Закупівля', en: null } });

    expect(warningsOf(source([wordless, entry('b', on('2024-05-05'))]))).toMatchObject([
      { code: 'NO_ENGLISH_WORDS', measureCodes: ['1.2'], text: { en: expect.stringContaining(': 1.') as string } },
    ]);
  });

  it('refuse a year outside the period of the programme', () =>
    expect(codes(source([entry('a', on('2026-05-05'))], { year: 2026 }))).toEqual(['OUTSIDE_PERIOD']));

  it('put errors first and keep their keys', () => {
    const given = source([text('a', '27 жовтня марафон'), entry('b', on('2014-09-25'))]);

    expect(warningsOf(given).map(({ severity }) => severity)).toEqual(['ERROR', 'WARNING']);
    expect(warningsOf(given).map(({ key }) => key)).toEqual([
      'OUTSIDE_YEAR:b:2014-09-25/2014-09-25',
      'MISSING_YEAR:a:27 жовтня',
    ]);
  });
});
