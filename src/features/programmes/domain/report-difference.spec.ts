import { differencesOf } from './report-difference.js';
import type { ReportSheet, SheetEntry, SheetMeasure } from './report-sheet.js';

const twice = (text: string) => ({ uk: text, en: text });
const entry = (entryId: string, narrative = entryId): SheetEntry => ({
  entryId,
  record: null,
  date: null,
  narrative: twice(narrative),
  line: twice(`${narrative}.`),
});
const measure = (
  measureId: string,
  entries: readonly SheetEntry[],
  wish: Partial<SheetMeasure> = {},
): SheetMeasure => ({
  measureId,
  code: measureId,
  title: twice('Прийом делегацій'),
  leadIn: null,
  layout: 'BULLETS',
  openList: false,
  entries,
  ...wish,
});
const sheet = (measures: readonly SheetMeasure[], title = 'Звіт'): ReportSheet => ({
  year: 2024,
  title: twice(title),
  sub: twice('за 2024 рік'),
  sections: [{ heading: twice('І. Розділ'), measures }],
  totals: { measures: 0, measuresWithEntries: 0, entries: 0, activities: 0, visits: 0 },
  signature: { post: twice(''), name: twice(''), day: null, on: null },
});

describe('what differs between the signed report and the records of today', () => {
  it('is nothing while nothing has changed, whatever closes the lines', () => {
    const signed = sheet([measure('1.1', [entry('a')])]);
    const today = sheet([measure('1.1', [{ ...entry('a'), line: twice('a;') }])]);

    expect(differencesOf(signed, today)).toEqual([]);
  });

  it('is told entry by entry', () => {
    const signed = sheet([measure('1.1', [entry('kept'), entry('changed', 'було'), entry('gone')])]);
    const today = sheet([measure('1.1', [entry('kept'), entry('changed', 'стало'), entry('new')])]);

    expect(differencesOf(signed, today)).toMatchObject([
      { kind: 'ENTRY_CHANGED', measureCode: '1.1', entryId: 'changed', before: { uk: 'було' }, after: { uk: 'стало' } },
      { kind: 'ENTRY_ADDED', entryId: 'new', before: null },
      { kind: 'ENTRY_REMOVED', entryId: 'gone', after: null },
    ]);
  });

  it('names a changed order once', () =>
    expect(
      differencesOf(
        sheet([measure('1.1', [entry('a'), entry('b')])]),
        sheet([measure('1.1', [entry('b'), entry('a')])]),
      ),
    ).toMatchObject([{ kind: 'ORDER_CHANGED', before: { uk: 'a\nb' }, after: { uk: 'b\na' } }]));

  it('follows measures that came, went or read differently, and the head', () => {
    const signed = sheet([measure('1.1', []), measure('1.2', [])]);
    const today = sheet([measure('1.2', [], { code: '1.1' }), measure('1.3', [])], 'Звіт про стан');

    expect(differencesOf(signed, today).map(({ kind, measureId }) => [kind, measureId])).toEqual([
      ['HEAD_CHANGED', null],
      ['MEASURE_CHANGED', '1.2'],
      ['MEASURE_ADDED', '1.3'],
      ['MEASURE_REMOVED', '1.1'],
    ]);
  });
});
