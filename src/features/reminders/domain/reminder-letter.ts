import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { ReminderKind, SubjectType } from './reminder-kind.js';

/** One reminder in a letter, in its reader's language. */
export interface ToldReminder {
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  /** the record's name */
  readonly title: string;
  readonly sentence: string;
  readonly reason: string;
  /** the day it is about: the nearer or longer past, the more urgent */
  readonly anchorOn: CalendarDate;
  /** when it ought to have come, on the reader's wall; null: it comes in time */
  readonly lateSince: { readonly localDate: CalendarDate; readonly localTime: LocalTime } | null;
}

/** What a letter says about one record, most urgent first. */
export interface ToldRecord<T extends ToldReminder> {
  readonly title: string;
  readonly reminders: readonly T[];
}

/** A letter about many reminders: as much as one reads. */
export interface Digest<T extends ToldReminder> {
  readonly records: readonly ToldRecord<T>[];
  readonly shown: number;
  /** how many reminders are left out */
  readonly more: number;
}

/** reminders in one letter; the rest is behind a link */
const MOST_REMINDERS = 30;
const LATE_AFTER_MS = 3_600_000;

/** Whether a reminder that should have come at a moment comes too late to pass over it. */
export function isLate(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > LATE_AFTER_MS;
}

/** The reminders record by record: the record with the most urgent one first. */
export function digestOf<T extends ToldReminder>(reminders: readonly T[]): Digest<T> {
  const inOrder = onceEach(reminders).sort(byUrgency);
  const shown = inOrder.slice(0, MOST_REMINDERS);
  const records = [...groupBy(shown, ({ recordType, recordId }) => `${recordType} ${recordId}`).values()];
  return {
    records: records.map((ofRecord) => ({ title: ofRecord[0]?.title ?? '', reminders: ofRecord })),
    shown: shown.length,
    more: inOrder.length - shown.length,
  };
}

/** Of several moments that say the same now, one: that which comes in time, else the last. */
function onceEach<T extends ToldReminder>(reminders: readonly T[]): T[] {
  const said = groupBy(reminders, ({ kind, recordId, anchorOn }) => `${kind} ${recordId} ${anchorOn}`);
  return [...said.values()].flatMap((same) => same.find(({ lateSince }) => lateSince === null) ?? same.slice(-1));
}

function byUrgency(a: ToldReminder, b: ToldReminder): number {
  if (a.anchorOn !== b.anchorOn) return a.anchorOn < b.anchorOn ? -1 : 1;
  return a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0;
}

/** RFC 5322 §2.1.1 advises lines of at most 78 characters. */
export const LONGEST_SUBJECT = 78;
const MARK = '…';

/** The sentence as a subject: whole, or cut between words. */
export function subjectOf(sentence: string): string {
  const characters = [...sentence.replace(/\s+/g, ' ').trim()];
  if (characters.length <= LONGEST_SUBJECT) return characters.join('');
  const cut = characters.slice(0, LONGEST_SUBJECT - MARK.length).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > LONGEST_SUBJECT / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s.,:;–-]+$/u, '')}${MARK}`;
}
