import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Text } from '../../../kernel/text.js';

/** How exactly the days are known; NONE: it has no date by its nature, as a purchase or a web page. */
export const ENTRY_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'ONGOING', 'NONE'] as const;
export type EntryPrecision = (typeof ENTRY_PRECISIONS)[number];

/** Days in a row, both ends included. */
export interface Run {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** When something took place: its runs in order; none where the days are not known. */
export interface When {
  readonly precision: EntryPrecision;
  readonly runs: readonly Run[];
}

interface Day {
  readonly day: number;
  /** from 0 */
  readonly month: number;
  readonly year: number;
}

interface Words {
  /** `5 березня` */
  readonly months: readonly string[];
  /** `березень 2024 року` */
  readonly monthsAlone: readonly string[];
  readonly ongoing: string;
  readonly and: string;
  /** between days of one month */
  readonly to: string;
  /** between days that each name their month */
  readonly toFar: string;
  /** a day inside a range */
  readonly rangeDay: (day: number) => string;
  readonly year: (year: number) => string;
  readonly yearAlone: (year: number) => string;
  readonly years: (from: number, to: number) => string;
}

const UK: Words = {
  months: [
    ...['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня'],
    ...['липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  ],
  monthsAlone: [
    ...['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень'],
    ...['липень', 'серпень', 'вересень', 'жовтень', 'листопад', 'грудень'],
  ],
  ongoing: 'На постійній основі',
  and: ' та ',
  to: '-',
  toFar: '-',
  rangeDay: (day) => String(day).padStart(2, '0'),
  year: (year) => `${year} року`,
  yearAlone: (year) => `${year} рік`,
  years: (from, to) => `${from}-${to} роки`,
};

const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const EN: Words = {
  months: ENGLISH_MONTHS,
  monthsAlone: ENGLISH_MONTHS,
  ongoing: 'On an ongoing basis',
  and: ' and ',
  to: '–',
  toFar: ' – ',
  rangeDay: String,
  year: String,
  yearAlone: String,
  years: (from, to) => `${from}–${to}`,
};

/** The names of months as they stand after a day, by language, January first. */
export const MONTHS_AFTER_DAY = { uk: UK.months, en: EN.months };

/** `2021-2025 роки`; one year alone where both are the same. */
export function yearsPhrase(from: number, to: number): Text {
  const of = (words: Words) => (from === to ? words.yearAlone(from) : words.years(from, to));
  return { uk: of(UK), en: of(EN) };
}

/** `04-05 березня 2024 року`, `4–5 March 2024`; null where no date is known or there is none. */
export function datePhrase(when: When): Text | null {
  if (when.precision === 'ONGOING') return { uk: UK.ongoing, en: EN.ongoing };
  if (when.precision === 'NONE' || when.runs.length === 0) return null;
  return { uk: phrase(when, UK), en: phrase(when, EN) };
}

function phrase({ precision, runs }: When, words: Words): string {
  const days = runs.map(({ startsOn, endsOn }) => ({ from: dayOf(startsOn), to: dayOf(endsOn) }));
  if (precision === 'YEAR') return listed([...new Set(days.map((run) => yearRun(run, words)))], words);
  if (precision === 'MONTH') return listed([...new Set(days.map((run) => monthRun(run, words)))], words);
  return listed(
    days.map((run, index) => dayRun(run, days[index + 1] ?? null, words)),
    words,
  );
}

interface DayRun {
  readonly from: Day;
  readonly to: Day;
}

function yearRun({ from, to }: DayRun, words: Words): string {
  return from.year === to.year ? words.yearAlone(from.year) : words.years(from.year, to.year);
}

function monthRun({ from, to }: DayRun, words: Words): string {
  const [first, last] = [words.monthsAlone[from.month] ?? '', words.monthsAlone[to.month] ?? ''];
  if (from.year !== to.year) return `${first} ${words.year(from.year)}${words.toFar}${last} ${words.year(to.year)}`;
  return from.month === to.month
    ? `${first} ${words.year(to.year)}`
    : `${first}${words.to}${last} ${words.year(to.year)}`;
}

/** A run says nothing that the next one says for it: `16 та 23 липня 2024 року`. */
function dayRun({ from, to }: DayRun, next: DayRun | null, words: Words): string {
  const month = ({ month: index }: Day) => words.months[index] ?? '';
  if (from.year !== to.year) {
    const end = (day: Day) => `${words.rangeDay(day.day)} ${month(day)} ${words.year(day.year)}`;
    return `${end(from)}${words.toFar}${end(to)}`;
  }
  const yearFollows = next !== null && next.from.year === to.year && next.to.year === to.year;
  const year = yearFollows ? '' : ` ${words.year(to.year)}`;
  if (from.month !== to.month) {
    const end = (day: Day) => `${words.rangeDay(day.day)} ${month(day)}`;
    return `${end(from)}${words.toFar}${end(to)}${year}`;
  }
  const monthFollows = yearFollows && next.from.month === to.month && next.to.month === to.month;
  const days =
    from.day === to.day ? String(from.day) : `${words.rangeDay(from.day)}${words.to}${words.rangeDay(to.day)}`;
  return monthFollows ? days : `${days} ${month(to)}${year}`;
}

function listed(parts: readonly string[], words: Words): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${words.and}${parts.at(-1) ?? ''}`;
}

function dayOf(date: CalendarDate): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { day, month: month - 1, year };
}
