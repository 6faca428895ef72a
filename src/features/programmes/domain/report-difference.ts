import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import type { RecordReference } from './reported-record.js';
import { NOTHING_DONE, type ReportSheet, type SheetEntry, type SheetMeasure } from './report-sheet.js';

export const DIFFERENCE_KINDS = [
  'ENTRY_ADDED',
  'ENTRY_REMOVED',
  'ENTRY_CHANGED',
  'ORDER_CHANGED',
  'MEASURE_ADDED',
  'MEASURE_REMOVED',
  'MEASURE_CHANGED',
  'HEAD_CHANGED',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What the records say now and the signed sheet does not, or the other way round. */
export interface SheetDifference {
  readonly kind: DifferenceKind;
  /** null: the head of the report */
  readonly measureCode: string | null;
  readonly measureId: Id | null;
  readonly entryId: Id | null;
  readonly record: RecordReference | null;
  /** as signed; null: it was not there */
  readonly before: Text | null;
  /** as it would print today; null: it is not there */
  readonly after: Text | null;
}

/** Measure by measure in today's order, those that are gone at the end. Punctuation that only follows the place is no difference. */
export function differencesOf(signed: ReportSheet, today: ReportSheet): SheetDifference[] {
  const [before, after] = [measuresOf(signed), measuresOf(today)];
  const found: SheetDifference[] = [];
  const head = { before: headOf(signed), after: headOf(today) };
  if (!same(head.before, head.after)) {
    found.push({ kind: 'HEAD_CHANGED', ...NOWHERE, ...head });
  }
  for (const measure of after.values()) found.push(...measureDifferences(before.get(measure.measureId), measure));
  for (const measure of before.values()) {
    if (!after.has(measure.measureId)) {
      found.push({ ...at(measure), kind: 'MEASURE_REMOVED', before: wholeOf(measure), after: null });
    }
  }
  return found;
}

const NOWHERE = { measureCode: null, measureId: null, entryId: null, record: null };

function measureDifferences(before: SheetMeasure | undefined, after: SheetMeasure): SheetDifference[] {
  if (!before) return [{ ...at(after), kind: 'MEASURE_ADDED', before: null, after: wholeOf(after) }];
  const found: SheetDifference[] = [];
  const frame = { before: frameOf(before), after: frameOf(after) };
  if (!same(frame.before, frame.after)) found.push({ ...at(after), kind: 'MEASURE_CHANGED', ...frame });
  const earlier = new Map(before.entries.map((entry) => [entry.entryId, entry]));
  const later = new Map(after.entries.map((entry) => [entry.entryId, entry]));
  for (const entry of after.entries) {
    const old = earlier.get(entry.entryId);
    if (!old) found.push({ ...at(after, entry), kind: 'ENTRY_ADDED', before: null, after: said(entry) });
    else if (!same(said(old), said(entry))) {
      found.push({ ...at(after, entry), kind: 'ENTRY_CHANGED', before: said(old), after: said(entry) });
    }
  }
  for (const entry of before.entries) {
    if (!later.has(entry.entryId)) {
      found.push({ ...at(after, entry), kind: 'ENTRY_REMOVED', before: said(entry), after: null });
    }
  }
  const kept = (measure: SheetMeasure, others: ReadonlyMap<Id, SheetEntry>) =>
    measure.entries.filter(({ entryId }) => others.has(entryId));
  const order = { before: kept(before, later), after: kept(after, earlier) };
  if (order.before.some(({ entryId }, index) => entryId !== order.after[index]?.entryId)) {
    found.push({ ...at(after), kind: 'ORDER_CHANGED', before: listed(order.before), after: listed(order.after) });
  }
  return found;
}

function at(measure: SheetMeasure, entry?: SheetEntry) {
  return {
    measureCode: measure.code,
    measureId: measure.measureId,
    entryId: entry?.entryId ?? null,
    record: entry?.record ?? null,
  };
}

function measuresOf(sheet: ReportSheet): Map<Id, SheetMeasure> {
  return new Map(sheet.sections.flatMap(({ measures }) => measures).map((measure) => [measure.measureId, measure]));
}

function headOf({ title, sub }: ReportSheet): Text {
  return { uk: `${title.uk}\n${sub.uk}`, en: `${title.en}\n${sub.en}` };
}

/** All of a measure but its entries. */
function frameOf({ code, title, leadIn, layout, openList }: SheetMeasure): Text {
  const frame = (language: keyof Text) =>
    [`${code} ${title[language]}`, leadIn?.[language], layout === 'BULLETS' ? '•' : '¶', openList ? '…' : null]
      .filter(Boolean)
      .join('\n');
  return { uk: frame('uk'), en: frame('en') };
}

function wholeOf(measure: SheetMeasure): Text {
  const entries = measure.entries.length > 0 ? listed(measure.entries) : NOTHING_DONE;
  const whole = (language: keyof Text) => `${measure.code} ${measure.title[language]}\n${entries[language]}`;
  return { uk: whole('uk'), en: whole('en') };
}

function listed(entries: readonly SheetEntry[]): Text {
  const list = (language: keyof Text) => entries.map((entry) => said(entry)[language]).join('\n');
  return { uk: list('uk'), en: list('en') };
}

function said({ date, narrative }: SheetEntry): Text {
  const line = (language: keyof Text) => [date?.[language], narrative[language]].filter(Boolean).join(' – ');
  return { uk: line('uk'), en: line('en') };
}

function same(a: Text, b: Text): boolean {
  return a.uk === b.uk && a.en === b.en;
}
