import { addDays, type CalendarDate, isWeekend } from '../../../kernel/calendar-date.js';

/** On which days people on both sides of a record are at work. */
export interface WorkingCalendar {
  isWorkingDay(day: CalendarDate): boolean;
}

/** Public holidays of one country or region. */
export type IsHoliday = (day: CalendarDate) => boolean;

/** so many days without work in a row are a mistake in a list of holidays, not a holiday */
const LONGEST_REST_DAYS = 60;

/** A day counts when it is a working day for everybody: no Saturday, no Sunday, no public holiday of any side. */
export function workingCalendar(holidays: readonly IsHoliday[]): WorkingCalendar {
  return { isWorkingDay: (day) => !isWeekend(day) && !holidays.some((isHoliday) => isHoliday(day)) };
}

export const WEEKDAYS: WorkingCalendar = workingCalendar([]);

/**
 * The n-th working day after a day, or before it when n is negative; 0: the day itself, or the next working one.
 *
 * @throws Error when the calendar has no working days
 */
export function workingDayFrom(calendar: WorkingCalendar, from: CalendarDate, days: number): CalendarDate {
  if (days === 0) return nextWorkingDay(calendar, addDays(from, -1), 1);
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0; left -= 1) day = nextWorkingDay(calendar, day, step);
  return day;
}

function nextWorkingDay(calendar: WorkingCalendar, from: CalendarDate, step: 1 | -1): CalendarDate {
  let day = from;
  for (let tried = 0; tried < LONGEST_REST_DAYS; tried += 1) {
    day = addDays(day, step);
    if (calendar.isWorkingDay(day)) return day;
  }
  throw new Error(`No working day within ${LONGEST_REST_DAYS} days of ${from}`);
}
