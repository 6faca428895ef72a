import type { Text } from '../../../kernel/text.js';
import type { When } from './date-phrase.js';
import { composeSheet } from './report-sheet.js';
import {
  PLAIN_PRESENTATION,
  type ReportSource,
  type SourceEntry,
  type SourceMeasure,
  type SourceRecord,
} from './report-source.js';

const on = (...days: readonly string[]): When => ({
  precision: 'DAY',
  runs: days.map((day) => ({ startsOn: day, endsOn: day })),
});
const measure = (code: string, wish: Partial<SourceMeasure> = {}): SourceMeasure => ({
  ...PLAIN_PRESENTATION,
  id: `m-${code}`,
  code,
  title: { uk: `Захід ${code}`, en: null },
  ...wish,
});
const aVisit = (id: string, title: Text, outcomes: string | null = null): SourceRecord => ({
  type: 'VISIT',
  id,
  title,
  words: { uk: outcomes, en: null },
});
const visitEntry = (id: string, code: string, when: When, wish: Partial<SourceEntry> = {}): SourceEntry => ({
  id,
  measureId: `m-${code}`,
  position: null,
  own: { uk: null, en: null },
  when,
  record: aVisit(`v-${id}`, { uk: `Зустріч ${id}`, en: `Meeting ${id}` }),
  ...wish,
});
const textEntry = (id: string, code: string, uk: string, wish: Partial<SourceEntry> = {}): SourceEntry => ({
  ...visitEntry(id, code, { precision: 'NONE', runs: [] }, wish),
  record: null,
  own: { uk, en: null },
});
const source = (measures: readonly SourceMeasure[], entries: readonly SourceEntry[]): ReportSource => ({
  year: 2024,
  title: { uk: 'Звіт про стан реалізації Програми', en: 'Report on the Programme' },
  startsOn: '2021-01-01',
  endsOn: '2025-12-31',
  sections: [{ title: { uk: 'Міжнародне співробітництво', en: 'International cooperation' }, measures }],
  entries,
  unplaced: [],
  embargoed: 0,
  signature: {
    position: { uk: 'В.о. начальника управління', en: 'Acting head of department' },
    firstName: { uk: 'Наталія', en: 'Nataliia' },
    surname: { uk: 'Сахарова', en: 'Sakharova' },
    on: null,
  },
});
const linesOf = (given: ReportSource, language: 'uk' | 'en' = 'uk') =>
  composeSheet(given).sections[0]?.measures[0]?.entries.map(({ line }) => line[language]);

describe('the sheet of the annual report', () => {
  it('has the head, the numbered sections and the signature of the paper', () => {
    const sheet = composeSheet(source([measure('1.1')], []));

    expect(sheet.title.uk).toBe('Звіт про стан реалізації Програми');
    expect(sheet.sub).toEqual({ uk: 'на 2021-2025 роки за 2024 рік', en: 'for 2021–2025, year 2024' });
    expect(sheet.sections[0]?.heading).toEqual({
      uk: 'І. Міжнародне співробітництво',
      en: 'I. International cooperation',
    });
    expect(sheet.signature.post.uk).toBe('В.о. начальника управління');
    expect(sheet.signature.name).toEqual({ uk: 'Наталія САХАРОВА', en: 'Nataliia SAKHAROVA' });
    expect(sheet.signature.day).toBeNull();
  });

  it('lists entries by date, those without one at the end', () => {
    const entries = [
      textEntry('t', '1.1', 'Оновлено сторінку'),
      visitEntry('june', '1.1', on('2024-06-08')),
      visitEntry('march', '1.1', on('2024-03-18')),
    ];

    expect(linesOf(source([measure('1.1')], entries))).toEqual([
      '18 березня 2024 року – Зустріч march.',
      '8 червня 2024 року – Зустріч june.',
      'Оновлено сторінку.',
    ]);
  });

  it('puts what was ordered by hand first, in that order', () => {
    const entries = [
      visitEntry('a', '1.1', on('2024-01-01')),
      visitEntry('b', '1.1', on('2024-02-01'), { position: 1 }),
      visitEntry('c', '1.1', on('2024-03-01'), { position: 0 }),
    ];

    const sheet = composeSheet(source([measure('1.1')], entries));

    expect(sheet.sections[0]?.measures[0]?.entries.map(({ entryId }) => entryId)).toEqual(['c', 'b', 'a']);
  });

  it('closes bullets with semicolons and the last one with a full stop', () => {
    const entries = ['a', 'b'].map((id, day) => visitEntry(id, '1.1', on(`2024-01-0${day + 1}`)));

    expect(linesOf(source([measure('1.1', { layout: 'BULLETS' })], entries))).toEqual([
      '1 січня 2024 року – Зустріч a;',
      '2 січня 2024 року – Зустріч b.',
    ]);
  });

  it('closes an open list with «тощо»', () => {
    const bullets = measure('2.2', { layout: 'BULLETS', openList: true });
    const entries = ['вишиванки', 'рушник'].map((text) => textEntry(text, '2.2', text));

    expect(linesOf(source([bullets], entries))).toEqual(['вишиванки;', 'рушник тощо.']);
    expect(linesOf(source([bullets], entries), 'en')).toEqual(['вишиванки;', 'рушник etc.']);
  });

  it('prefers the words of the entry to those of the visit, in each language', () => {
    const record = aVisit('v', { uk: 'Зустріч', en: 'Meeting' }, 'Домовились про обмін.');
    const own = { uk: 'прийом делегації;', en: null };

    expect(linesOf(source([measure('1.1')], [visitEntry('a', '1.1', on('2024-06-21'), { record })]))).toEqual([
      '21 червня 2024 року – Зустріч. Домовились про обмін.',
    ]);
    expect(linesOf(source([measure('1.1')], [visitEntry('a', '1.1', on('2024-06-21'), { record, own })]))).toEqual([
      '21 червня 2024 року – прийом делегації.',
    ]);
    expect(
      linesOf(source([measure('1.1')], [visitEntry('a', '1.1', on('2024-06-21'), { record, own })]), 'en'),
    ).toEqual(['21 June 2024 – Meeting.']);
  });

  it('counts a visit once, however many measures name it', () => {
    const record = aVisit('nefco', { uk: 'НЕФКО', en: 'NEFCO' });
    const entries = [
      visitEntry('a', '1.1', on('2024-06-21'), { record }),
      visitEntry('b', '1.3', on('2024-06-21'), { record }),
      textEntry('c', '1.3', 'Оновлено сторінку'),
    ];

    expect(composeSheet(source([measure('1.1'), measure('1.3'), measure('1.7')], entries)).totals).toEqual({
      measures: 3,
      measuresWithEntries: 2,
      entries: 3,
      activities: 2,
      visits: 1,
    });
  });

  it('prints the signature with its day when it is given', () => {
    const given = source([measure('1.1')], []);

    const { signature } = composeSheet({ ...given, signature: { ...given.signature, on: '2025-01-31' } });

    expect(signature.day).toEqual({ uk: '31 січня 2025 року', en: '31 January 2025' });
  });
});
