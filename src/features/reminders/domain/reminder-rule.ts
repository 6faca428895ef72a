import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Text, TextValues } from '../../../kernel/text.js';
import type { Person, PlannedMoment } from './planned-moment.js';
import type { ReminderKind, SubjectType } from './reminder-kind.js';
import type { Subjects } from './subjects.js';

/** What the person reads, as patterns with their values. */
export interface Words {
  readonly text: Text;
  /** why this came */
  readonly reason: Text;
  readonly values: TextValues;
}

/** One kind of reminder: when it comes and what it says. Pure, so that a table of cases proves it. */
export interface ReminderRule<T extends SubjectType> {
  readonly kind: ReminderKind;
  readonly subject: T;
  /** true: one moment ahead at a time, the next is planned when it has gone */
  readonly repeats: boolean;

  /** Every moment, past ones too, as the record and the person are now. Empty: nothing to remind of. */
  plan(subject: Subjects[T], person: Person, now: Date): PlannedMoment[];

  /** @param today the person's day */
  words(subject: Subjects[T], moment: Pick<PlannedMoment, 'key' | 'anchorOn'>, today: CalendarDate): Words;
}
