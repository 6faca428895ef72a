import { type CalendarDate, yearOf } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import { datePhrase, yearsPhrase } from './date-phrase.js';
import type { RecordReference } from './reported-record.js';
import type {
  MaybeTranslated,
  MeasureLayout,
  OwnWords,
  ReportSignature,
  ReportSource,
  SourceEntry,
  SourceMeasure,
} from './report-source.js';

/** Printed where nothing was done; councils expect these words. */
export const NOTHING_DONE: Text = { uk: 'Заходи не здійснювались.', en: 'No activities were carried out.' };
const AND_MORE: Text = { uk: 'тощо', en: 'etc.' };
const NUMERALS_UK = ['І', 'ІІ', 'ІІІ', 'ІV', 'V', 'VІ', 'VІІ', 'VІІІ', 'ІХ', 'Х'];
const NUMERALS_EN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The report as it prints, in both languages. What signing freezes is exactly this. */
export interface ReportSheet {
  readonly year: number;
  readonly title: Text;
  /** `на 2021-2025 роки за 2024 рік` */
  readonly sub: Text;
  readonly sections: readonly SheetSection[];
  readonly totals: ReportTotals;
  readonly signature: SheetSignature;
}

export interface SheetSection {
  readonly heading: Text;
  readonly measures: readonly SheetMeasure[];
}

export interface SheetMeasure {
  readonly measureId: Id;
  readonly code: string;
  readonly title: Text;
  readonly leadIn: Text | null;
  readonly layout: MeasureLayout;
  readonly openList: boolean;
  readonly entries: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly entryId: Id;
  /** null: free text */
  readonly record: RecordReference | null;
  readonly date: Text | null;
  /** what was done, without the date and without closing punctuation */
  readonly narrative: Text;
  /** what stands on paper: date, narrative and the mark that closes it */
  readonly line: Text;
}

export interface ReportTotals {
  readonly measures: number;
  readonly measuresWithEntries: number;
  readonly entries: number;
  /** records and free texts; a record under several measures is one */
  readonly activities: number;
  readonly visits: number;
}

export interface SheetSignature {
  readonly post: Text;
  /** `Наталія САХАРОВА` */
  readonly name: Text;
  readonly day: Text | null;
  readonly on: CalendarDate | null;
}

/** Composes the report from the records; the same records give the same sheet. */
export function composeSheet(source: ReportSource): ReportSheet {
  const byMeasure = groupBy(source.entries, ({ measureId }) => measureId);
  const sections = source.sections.map(({ title, measures }, index) => ({
    heading: headingOf(both(title), index),
    measures: measures.map((measure) => measureOf(measure, inOrder(byMeasure.get(measure.id) ?? []))),
  }));
  const period = yearsPhrase(yearOf(source.startsOn), yearOf(source.endsOn));
  const year = yearsPhrase(source.year, source.year);
  return {
    year: source.year,
    title: both(source.title),
    sub: { uk: `на ${period.uk} за ${year.uk}`, en: `for ${period.en}, year ${year.en}` },
    sections,
    totals: totalsOf(sections, source.entries),
    signature: signatureOf(source.signature),
  };
}

/** Those ordered by hand as they were put, then the rest by date; what has no date comes last. */
export function inOrder(entries: readonly SourceEntry[]): SourceEntry[] {
  const keyOf = ({ position, when, id }: SourceEntry) => {
    const date = when.precision === 'NONE' ? undefined : when.runs[0]?.startsOn;
    const byHand = position === null ? '1' : `0${String(position).padStart(9, '0')}`;
    return `${byHand} ${when.precision === 'ONGOING' ? '9998' : (date ?? '9999')} ${id}`;
  };
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What an entry says in its measure: its own words, else the record's title and words. */
export function narrativeOf({ own, record }: Pick<SourceEntry, 'own' | 'record'>): Text {
  const uk = own.uk ?? (record ? sentences(record.title.uk, record.words.uk) : '');
  const en = own.en ?? (record?.title.en ? sentences(record.title.en, record.words.en) : uk);
  return { uk: unclosed(uk), en: unclosed(en) };
}

function measureOf(measure: SourceMeasure, entries: readonly SourceEntry[]): SheetMeasure {
  const { leadIn, layout, openList } = measure;
  return {
    measureId: measure.id,
    code: measure.code,
    title: both(measure.title),
    leadIn: leadIn.uk === null && leadIn.en === null ? null : ownInBoth(leadIn),
    layout,
    openList,
    entries: entries.map((entry, index) => entryOf(entry, measure, index === entries.length - 1)),
  };
}

function entryOf(entry: SourceEntry, { layout, openList }: SourceMeasure, last: boolean): SheetEntry {
  const date = datePhrase(entry.when);
  const narrative = narrativeOf(entry);
  const line = (language: keyof Text) => {
    const said = [date?.[language], narrative[language]].filter(Boolean).join(' – ');
    if (last && openList) return language === 'uk' ? `${said} ${AND_MORE.uk}.` : `${said} ${AND_MORE.en}`;
    if (/[!?…]$/.test(said)) return said;
    return `${said}${layout === 'BULLETS' && !last ? ';' : '.'}`;
  };
  return {
    entryId: entry.id,
    record: entry.record && { type: entry.record.type, id: entry.record.id },
    date,
    narrative,
    line: { uk: line('uk'), en: line('en') },
  };
}

function totalsOf(sections: readonly SheetSection[], entries: readonly SourceEntry[]): ReportTotals {
  const measures = sections.flatMap((section) => section.measures);
  const shown = new Set(measures.flatMap((measure) => measure.entries.map(({ entryId }) => entryId)));
  const counted = entries.filter(({ id }) => shown.has(id));
  const records = new Map(counted.flatMap(({ record }) => (record ? [[record.id, record]] : [])));
  return {
    measures: measures.length,
    measuresWithEntries: measures.filter((measure) => measure.entries.length > 0).length,
    entries: counted.length,
    activities: records.size + counted.filter(({ record }) => record === null).length,
    visits: [...records.values()].filter(({ type }) => type === 'VISIT').length,
  };
}

function signatureOf({ position, firstName, surname, on }: ReportSignature): SheetSignature {
  const [given, family] = [ownInBoth(firstName), ownInBoth(surname)];
  const name = (language: keyof Text, locale: string) =>
    [given[language], family[language].toLocaleUpperCase(locale)].filter(Boolean).join(' ');
  return {
    post: ownInBoth(position),
    name: { uk: name('uk', 'uk'), en: name('en', 'en') },
    day: on === null ? null : datePhrase({ precision: 'DAY', runs: [{ startsOn: on, endsOn: on }] }),
    on,
  };
}

function headingOf(title: Text, index: number): Text {
  const numeral = (numerals: readonly string[]) => numerals[index] ?? String(index + 1);
  return { uk: `${numeral(NUMERALS_UK)}. ${title.uk}`, en: `${numeral(NUMERALS_EN)}. ${title.en}` };
}

function both({ uk, en }: MaybeTranslated): Text {
  return { uk, en: en ?? uk };
}

function ownInBoth({ uk, en }: OwnWords): Text {
  return { uk: uk ?? en ?? '', en: en ?? uk ?? '' };
}

function sentences(title: string, words: string | null): string {
  return words === null ? title : `${unclosed(title)}. ${words}`;
}

/** Without the mark that closes it: the list puts its own. */
function unclosed(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, '');
}
