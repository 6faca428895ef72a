import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { instantOf, type LocalTime } from '../../../kernel/local-time.js';
import type { ReminderKind } from '../../../kernel/reminder-kind.js';
import { wallClock } from '../../../kernel/wall-clock.js';
import { type Choices, DEADLINE_KINDS, kindChoice } from './choices.js';
import { type Clocked, isOpenAt, lastOpen, nextOpen } from './open-hours.js';

/** As much of a planned moment as moves with its person's choices. */
export interface Settleable {
  /** the day it is about */
  readonly anchorOn: CalendarDate;
  readonly localDate: CalendarDate;
  readonly localTime: LocalTime;
  readonly timeZone: string;
  readonly dueAt: Date;
  /** of no use from then on */
  readonly expiresAt: Date;
  /** bound to a time of day that somebody has set, not only to a day */
  readonly timed?: boolean;
}

/** How strictly a kind keeps to a moment, for one person. */
export type Settling = Clocked & Pick<Choices, 'kinds'>;

/**
 * A moment where its person may be told. A closed moment moves forward; where that would be too late, back; where all
 * that is past already, it stays: a reminder at an unloved hour is better than none. One that is bound to a time of day
 * and critical never moves.
 *
 * @param now nothing moves back before it
 */
export function settled<M extends Settleable>(moment: M, person: Settling, kind: ReminderKind, now: Date): M {
  const { critical } = kindChoice(person, kind);
  if (passes(moment, person, kind)) return moment;
  const later = nextOpen(moment.dueAt, person, critical);
  if (later && later < lastUse(moment, kind)) return movedTo(moment, later, person.timeZone);
  const earlier = lastOpen(moment.dueAt, person, critical);
  return earlier && earlier > now ? movedTo(moment, earlier, person.timeZone) : moment;
}

/** Whether the person may be told at the moment as it is. @param at another instant at which it would be told */
export function passes(moment: Settleable, person: Settling, kind: ReminderKind, at = moment.dueAt): boolean {
  const { critical } = kindChoice(person, kind);
  return (critical && moment.timed === true) || isOpenAt(at, person, critical);
}

/** A moment on the very day of a deadline may be of use after it too, but is not put off until then. */
export function lastUse({ anchorOn, localDate, timeZone, expiresAt }: Settleable, kind: ReminderKind): Date {
  if (localDate !== anchorOn || !DEADLINE_KINDS.includes(kind)) return expiresAt;
  const endOfDay = instantOf(addDays(anchorOn, 1), '00:00', timeZone);
  return endOfDay < expiresAt ? endOfDay : expiresAt;
}

function movedTo<M extends Settleable>(moment: M, dueAt: Date, timeZone: string): M {
  return { ...moment, ...wallClock(dueAt, timeZone), timeZone, dueAt };
}
