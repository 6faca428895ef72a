import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import type { RecordReference } from './reported-record.js';
import { narrativeOf } from './report-sheet.js';
import type { MaybeTranslated, SourceEntry, SourceMeasure } from './report-source.js';

/** An error keeps the report from being signed until it is mended or left on purpose. */
export const WARNING_SEVERITIES = ['ERROR', 'WARNING', 'REMARK'] as const;
export type WarningSeverity = (typeof WARNING_SEVERITIES)[number];

export const WARNING_CODES = [
  'OUTSIDE_YEAR',
  'OUTSIDE_PERIOD',
  'OTHER_YEAR_IN_TEXT',
  'MISSING_YEAR',
  'UNDATED',
  'SHORTENED_AMOUNT',
  'VISIT_UNDER_NO_MEASURE',
  'ONGOING',
  'SEVERAL_RUNS',
  'UNDER_SEVERAL_MEASURES',
  'MEASURE_EMPTY',
  'EMBARGOED_LEFT_OUT',
  'NO_ENGLISH_WORDS',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

const SEVERITY: Readonly<Record<WarningCode, WarningSeverity>> = {
  OUTSIDE_YEAR: 'ERROR',
  OUTSIDE_PERIOD: 'ERROR',
  OTHER_YEAR_IN_TEXT: 'ERROR',
  MISSING_YEAR: 'WARNING',
  UNDATED: 'WARNING',
  SHORTENED_AMOUNT: 'WARNING',
  VISIT_UNDER_NO_MEASURE: 'WARNING',
  ONGOING: 'REMARK',
  SEVERAL_RUNS: 'REMARK',
  UNDER_SEVERAL_MEASURES: 'REMARK',
  MEASURE_EMPTY: 'REMARK',
  EMBARGOED_LEFT_OUT: 'REMARK',
  NO_ENGLISH_WORDS: 'REMARK',
};

/** Something in the report that a person should look at, and where. */
export interface ReportWarning {
  /** the same trouble has the same key, so that it can be left on purpose */
  readonly key: string;
  readonly code: WarningCode;
  readonly severity: WarningSeverity;
  readonly text: Text;
  readonly measureCodes: readonly string[];
  readonly measureId: Id | null;
  readonly entryId: Id | null;
  /** to be mended; null: the entry is free text, or it is no matter of a record */
  readonly record: RecordReference | null;
}

export interface WarningPlace {
  readonly measure?: SourceMeasure;
  readonly measureCodes?: readonly string[];
  readonly entry?: SourceEntry;
  readonly record?: RecordReference;
}

/** @param detail tells apart warnings of one code */
export function warning(code: WarningCode, detail: string, place: WarningPlace, text: Text): ReportWarning {
  const { measure, entry } = place;
  return {
    key: `${code}:${detail}`,
    code,
    severity: SEVERITY[code],
    text,
    measureCodes: place.measureCodes ?? (measure ? [measure.code] : []),
    measureId: measure?.id ?? entry?.measureId ?? null,
    entryId: entry?.id ?? null,
    record: place.record ?? (entry?.record ? { type: entry.record.type, id: entry.record.id } : null),
  };
}

/** Longest quotation of an entry in a warning, characters. */
const LONGEST_QUOTE = 70;

/** The sentence about an entry, which it begins with. */
export function named(entry: SourceEntry, text: Text): Text {
  const { uk, en } = narrativeOf(entry);
  const title = entry.record?.title ?? { uk, en };
  return { uk: `«${shortened(title.uk)}» ${text.uk}`, en: `“${shortened(title.en ?? title.uk)}” ${text.en}` };
}

/** A title in quotation marks, with its date. */
export function quoted(title: MaybeTranslated, date: Text | null, language: keyof Text): string {
  const name = language === 'uk' ? `«${shortened(title.uk)}»` : `“${shortened(title.en ?? title.uk)}”`;
  return date ? `${name} (${date[language]})` : name;
}

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text;
}
