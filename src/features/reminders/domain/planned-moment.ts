import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { instantOf, type LocalTime } from '../../../kernel/local-time.js';

/** As much of a person as decides when they are reminded. */
export interface Person {
  /** IANA name */
  readonly timeZone: string;
  /** their local hour of reminders */
  readonly reminderTime: LocalTime;
}

/** One moment at which a person is to be reminded. */
export interface PlannedMoment {
  /** which of the rule's moments, e.g. `DUE-3`; with `anchorOn` the same moment after any re-planning */
  readonly key: string;
  /** the day it is about */
  readonly anchorOn: CalendarDate;
  readonly localDate: CalendarDate;
  readonly localTime: LocalTime;
  /** IANA name of the zone that date and time belong to */
  readonly timeZone: string;
  readonly dueAt: Date;
  /** of no use after this */
  readonly expiresAt: Date;
  /** bound to a time of day that somebody has set, not only to a day: not moved to another hour without need */
  readonly timed?: boolean;
}

/**
 * The person's own hour on a day.
 *
 * @param lastOn the last day, in the person's zone, on which it is of use
 */
export function atTheirHour(
  person: Person,
  key: string,
  anchorOn: CalendarDate,
  localDate: CalendarDate,
  lastOn: CalendarDate,
): PlannedMoment {
  return {
    key,
    anchorOn,
    localDate,
    localTime: person.reminderTime,
    timeZone: person.timeZone,
    dueAt: instantOf(localDate, person.reminderTime, person.timeZone),
    expiresAt: instantOf(addDays(lastOn, 1), '00:00', person.timeZone),
  };
}

/** The wall-clock time as the occurrence's table holds it, `YYYY-MM-DD HH:MM:00`. */
export function localAt({ localDate, localTime }: PlannedMoment): string {
  return `${localDate} ${localTime}:00`;
}

/**
 * What is still to be told: everything ahead and, of the moments that have passed, the newest that is still of use, which
 * goes at once. Of two at one wall-clock time the first stays.
 */
export function stillToTell(moments: readonly PlannedMoment[], now: Date): PlannedMoment[] {
  const inOrder = [...moments].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const ahead = inOrder.filter(({ dueAt }) => dueAt > now);
  const newestPast = inOrder.filter(({ dueAt }) => dueAt <= now).at(-1);
  const kept = newestPast && newestPast.expiresAt > now ? [newestPast, ...ahead] : ahead;
  return kept.filter((moment, at) => kept.findIndex((other) => localAt(other) === localAt(moment)) === at);
}
