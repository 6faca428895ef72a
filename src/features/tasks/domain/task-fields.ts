import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import { type Deadline, deadlineFrom, deadlineInstant } from './deadline.js';
import type { TaskPriority } from './task-state.js';

/** The fields of a task that people write. Absent: unchanged; null: cleared. */
export interface TaskFields {
  readonly title?: string | null;
  readonly note?: string | null;
  readonly ownerId?: Id | null;
  readonly dueOn?: CalendarDate | null;
  readonly dueTime?: LocalTime | null;
  readonly dueTimeZone?: string | null;
  readonly priority?: TaskPriority | null;
}

/** The values of a task that people write, and the instant that follows from them. */
export interface TaskValues extends Deadline {
  readonly title: string;
  readonly note: string | null;
  readonly ownerId: Id;
  readonly priority: TaskPriority;
  /** null: any time on `dueOn` */
  readonly dueAt: Date | null;
}

/**
 * The values after a change.
 *
 * @param before null for a new task
 * @throws DomainError INVALID/required: a task has a title, an owner and a day
 */
export function valuesAfter(before: TaskValues | null, fields: TaskFields): TaskValues {
  const title = fields.title === undefined ? before?.title : fields.title;
  const ownerId = fields.ownerId === undefined ? before?.ownerId : fields.ownerId;
  const dueOn = fields.dueOn === undefined ? before?.dueOn : fields.dueOn;
  if (!title) throw invalid('required', 'title', { uk: 'Напишіть, що зробити.', en: 'Say what is to be done.' });
  if (!ownerId) throw whoAndWhen('ownerId');
  if (!dueOn) throw whoAndWhen('dueOn');
  const dueTime = fields.dueTime === undefined ? (before?.dueTime ?? null) : fields.dueTime;
  const dueTimeZone = fields.dueTimeZone === undefined ? (before?.dueTimeZone ?? null) : fields.dueTimeZone;
  const deadline = deadlineFrom(dueOn, dueTime, dueTimeZone);
  return {
    ...deadline,
    title,
    ownerId,
    dueAt: deadlineInstant(deadline),
    note: fields.note === undefined ? (before?.note ?? null) : fields.note,
    priority: fields.priority ?? before?.priority ?? 'NORMAL',
  };
}

const whoAndWhen = (field: string) =>
  invalid('required', field, { uk: 'Хто це робить і до якого дня?', en: 'Who does it, and by when?' });
