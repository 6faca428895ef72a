import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { countBetween, demandRecurrence, nextOn, parseRecurrence, ruleText } from '../../../kernel/recurrence.js';
import { type Deadline, hasPassed } from './deadline.js';
import type { TaskValues } from './task-fields.js';

export const EDIT_SCOPES = ['THIS_ONE', 'FURTHER'] as const;
/** whom a change of a task that comes again concerns: it alone, or also all that come after */
export type EditScope = (typeof EDIT_SCOPES)[number];

/** What the next task of a series takes over; the days are the rule's. */
const TAKEN_OVER = ['title', 'note', 'ownerId', 'priority', 'dueTime', 'dueTimeZone'] as const;
export type TakenOver = Pick<TaskValues, (typeof TAKEN_OVER)[number]>;

/** A task that comes again. One of a series is open at a time; what comes later is not in the table yet. */
export interface Repeating {
  /** RRULE's value; null: it comes once, or its series was stopped */
  readonly recurrence: string | null;
  /** the same for all tasks of a series; null: never one of a series */
  readonly seriesId: Id | null;
  /** the day from which the rule counts */
  readonly seriesStartsOn: CalendarDate | null;
  /** the rule's day that this task stands for; somebody may have moved the task itself */
  readonly occursOn: CalendarDate | null;
  /** how many days of the rule passed without a task of their own before this one */
  readonly missedBefore: number;
  /** what the next one has otherwise than this one; null: nothing */
  readonly further: Partial<TakenOver> | null;
}

export const ONCE: Repeating = {
  recurrence: null,
  seriesId: null,
  seriesStartsOn: null,
  occursOn: null,
  missedBefore: 0,
  further: null,
};

/**
 * A rule that counts from the task's day, in the words in which it is kept.
 *
 * @throws DomainError INVALID/recurrence, too_many, date_order, or start_mismatch at `dueOn`
 */
export function seriesFrom(text: string, dueOn: CalendarDate, seriesId: Id): Repeating {
  const recurrence = parseRecurrence(text, dueOn);
  demandRecurrence(recurrence, dueOn);
  return { ...ONCE, recurrence: ruleText(recurrence), seriesId, seriesStartsOn: dueOn, occursOn: dueOn };
}

/** How a task comes again, and whom a change concerns. */
export interface Repetition {
  /** RRULE's value; absent: unchanged; null: it does not come again */
  readonly recurrence?: string | null;
  readonly scope?: EditScope | null;
}

/**
 * How a task comes again after a change. A new rule, or another day for all that come, counts from the task's day on.
 *
 * @throws DomainError INVALID/once_only, recurrence, too_many, date_order, or start_mismatch at `dueOn`
 */
export function repeatingAfter(
  task: RepeatingTask,
  after: TakenOver & { readonly dueOn: CalendarDate },
  { recurrence, scope }: Repetition,
): Repeating {
  const { seriesId, seriesStartsOn, occursOn, missedBefore } = task;
  const kept = { seriesId, seriesStartsOn, occursOn, missedBefore };
  const rule = recurrence === undefined || saysTheSame(task, recurrence) ? task.recurrence : recurrence;
  if (rule === null) return { ...kept, recurrence: null, further: null };
  if (task.recurrence === null) demandMayRepeat(task);
  const further = task.recurrence === null ? null : furtherAfter(scope ?? 'THIS_ONE', task, after, task.further);
  const moved = scope === 'FURTHER' && after.dueOn !== task.dueOn;
  if (rule === task.recurrence && !moved) return { ...kept, recurrence: rule, further };
  return { ...seriesFrom(rule, after.dueOn, seriesId ?? task.id), missedBefore, further };
}

/** A rule may be written in more than one way, e.g. without the weekday that its first day gives. */
function saysTheSame({ recurrence, seriesStartsOn }: Repeating, text: string | null): boolean {
  if (text === null || recurrence === null || seriesStartsOn === null) return false;
  return ruleText(parseRecurrence(text, seriesStartsOn)) === recurrence;
}

type RepeatingTask = Repeating &
  TakenOver & {
    readonly id: Id;
    readonly dueOn: CalendarDate;
    readonly commitmentId: Id | null;
    readonly templateId: Id | null;
  };

/** What a visit has agreed and what a template asks for is done once. @throws DomainError INVALID/once_only */
function demandMayRepeat(task: Pick<RepeatingTask, 'commitmentId' | 'templateId'>): void {
  if (task.commitmentId === null && task.templateId === null) return;
  throw invalid('once_only', 'recurrence', {
    uk: 'Домовленість або завдання з шаблону виконують один раз. Створіть окреме завдання.',
    en: 'A commitment or a task of a template is done once. Make a task of its own.',
  });
}

/**
 * What the next task has otherwise than this one, after a change.
 *
 * @param kept what it had otherwise until now
 */
export function furtherAfter(
  scope: EditScope,
  before: TakenOver,
  after: TakenOver,
  kept: Partial<TakenOver> | null,
): Partial<TakenOver> | null {
  const changed = TAKEN_OVER.filter((field) => before[field] !== after[field]);
  const stillOther = Object.entries(kept ?? {}).filter(([field]) => !changed.some((name) => name === field));
  const further: Partial<TakenOver> =
    scope === 'FURTHER'
      ? Object.fromEntries(stillOther)
      : { ...Object.fromEntries(changed.map((field) => [field, before[field]])), ...kept };
  return Object.keys(further).length > 0 ? further : null;
}

/** What the next task takes over from this one. */
export function takenOver(task: TakenOver & Pick<Repeating, 'further'>): TakenOver {
  const { title, note, ownerId, priority, dueTime, dueTimeZone } = task;
  return { title, note, ownerId, priority, dueTime, dueTimeZone, ...task.further };
}

/**
 * The day after this one for which there is still time; days that have passed meanwhile get no tasks of their own. Null:
 * the series is over.
 *
 * @param today the day where the task is due
 */
export function nextDay(
  { recurrence, seriesStartsOn, occursOn }: Repeating,
  time: Pick<Deadline, 'dueTime' | 'dueTimeZone'>,
  now: Date,
  today: CalendarDate,
): { readonly dueOn: CalendarDate; readonly missed: number } | null {
  if (recurrence === null || seriesStartsOn === null || occursOn === null) return null;
  const rule = parseRecurrence(recurrence, seriesStartsOn);
  const yesterday = addDays(today, -1);
  let dueOn = nextOn(rule, seriesStartsOn, occursOn > yesterday ? occursOn : yesterday);
  while (dueOn !== null && hasPassed({ ...time, dueOn }, now, today)) dueOn = nextOn(rule, seriesStartsOn, dueOn);
  return dueOn === null ? null : { dueOn, missed: countBetween(rule, seriesStartsOn, occursOn, dueOn) };
}
