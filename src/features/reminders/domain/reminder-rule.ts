import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text, TextValues } from '../../../kernel/text.js';
import type { PlannedMoment } from './planned-moment.js';
import type { ReminderKind, SubjectType } from './reminder-kind.js';
import type { Subjects } from './subjects.js';
import type { Circumstances, Timing } from './timing.js';

/** What the person reads, as patterns with their values. */
export interface Words {
  readonly text: Text;
  /** why this came */
  readonly reason: Text;
  readonly values: TextValues;
}

/** Who reads the words, and when. */
export interface Reading {
  /** the person's day */
  readonly today: CalendarDate;
  /** the name of whoever answers for the record, when their head is told; null: they are told themselves */
  readonly responsible: string | null;
}

/** One kind of reminder: when it comes and what it says. Pure, so that a table of cases proves it. */
export interface ReminderRule<T extends SubjectType> {
  readonly kind: ReminderKind;
  readonly subject: T;
  /** true: one moment ahead at a time, the next is planned when it has gone */
  readonly repeats: boolean;
  /** by default; settings may change the days of every line */
  readonly timing: Timing;

  /** Absent: whoever answers for the record. */
  recipients?(subject: Subjects[T]): readonly Id[];

  /** Every moment, past ones too, as the record and the person are now. Empty: nothing to remind of. */
  plan(subject: Subjects[T], circumstances: Circumstances): PlannedMoment[];

  words(subject: Subjects[T], moment: Pick<PlannedMoment, 'key' | 'anchorOn'>, reading: Reading): Words;
}
