import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { instantOf, type LocalTime } from '../../../kernel/local-time.js';
import { wallClock } from '../../../kernel/wall-clock.js';
import { isOpen, minuteOf } from './choice-rules.js';
import { type Choices, EVERY_DAY, type IsoWeekday } from './choices.js';

/** As much of a person as decides when they may be told. */
export type Clocked = Pick<Choices, 'timeZone' | 'reminderTime' | 'workingDays' | 'workingHours' | 'quietHours'>;

/** There is a working day in every week; two, so that a day whose open hours a clock change skips is passed over. */
const FARTHEST_DAYS = 14;
const MIDNIGHT: LocalTime = '00:00';

/** @param critical quiet hours do not hold it; working days and hours do */
export function isOpenAt(instant: Date, person: Clocked, critical: boolean): boolean {
  if (!person.workingHours && !person.quietHours && person.workingDays.length === EVERY_DAY.length) return true;
  const { localDate, localTime } = wallClock(instant, person.timeZone);
  return person.workingDays.includes(weekdayOf(localDate)) && isOpen(person, minuteOf(localTime), critical);
}

/**
 * The instant to which one at a closed hour moves forward: later on the same day, or the next working day at the
 * person's hour of reminders. Null: none within two weeks.
 */
export function nextOpen(closed: Date, person: Clocked, critical: boolean): Date | null {
  const { localDate, localTime } = wallClock(closed, person.timeZone);
  const later = openings(person, critical).filter((time) => time > localTime);
  const times = [...later.map((time) => ({ date: localDate, time })), ...daysFrom(localDate, 1, person, critical)];
  return firstOpen(times, person, critical, (instant) => instant > closed);
}

/**
 * The instant to which one at a closed hour moves back: the person's hour of reminders on the same day or the working day
 * before. Null: none within two weeks.
 */
export function lastOpen(closed: Date, person: Clocked, critical: boolean): Date | null {
  const { localDate, localTime } = wallClock(closed, person.timeZone);
  const earlier = [theirTime(person, critical), ...openings(person, critical)].filter((time) => time < localTime);
  const times = [...earlier.map((time) => ({ date: localDate, time })), ...daysFrom(localDate, -1, person, critical)];
  return firstOpen(times, person, critical, (instant) => instant < closed);
}

export function weekdayOf(date: CalendarDate): IsoWeekday {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

interface WallTime {
  readonly date: CalendarDate;
  readonly time: LocalTime;
}

/** Times of day at which the person begins to be open, in order. */
function openings(person: Clocked, critical: boolean): LocalTime[] {
  const edges = [MIDNIGHT, person.workingHours?.from ?? MIDNIGHT, person.quietHours?.to ?? MIDNIGHT];
  return [...new Set(edges)].sort().filter((time) => isOpen(person, minuteOf(time), critical));
}

/** Their hour of reminders, or the next at which they are open. */
function theirTime(person: Clocked, critical: boolean): LocalTime {
  const { reminderTime } = person;
  if (isOpen(person, minuteOf(reminderTime), critical)) return reminderTime;
  const times = openings(person, critical);
  return times.find((time) => time > reminderTime) ?? times[0] ?? reminderTime;
}

/** Their hour on the days after (step 1) or before (step −1) a date. */
function daysFrom(date: CalendarDate, step: 1 | -1, person: Clocked, critical: boolean): WallTime[] {
  const time = theirTime(person, critical);
  return Array.from({ length: FARTHEST_DAYS }, (_, at) => ({ date: addDays(date, step * (at + 1)), time }));
}

/** A clock change may carry a time into a closed hour, so each is asked once it is an instant. */
function firstOpen(
  times: readonly WallTime[],
  person: Clocked,
  critical: boolean,
  fits: (instant: Date) => boolean,
): Date | null {
  for (const { date, time } of times) {
    const instant = instantOf(date, time, person.timeZone);
    if (fits(instant) && isOpenAt(instant, person, critical)) return instant;
  }
  return null;
}
