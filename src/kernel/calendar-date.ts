import { Temporal } from 'temporal-polyfill';

/** A calendar date without time and zone, `YYYY-MM-DD`. Never turned into an instant. Sorts as text. */
export type CalendarDate = string;

export const EARLIEST_DATE: CalendarDate = '1900-01-01';
export const LATEST_DATE: CalendarDate = '2200-12-31';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, whatever its year: 2026-02-29 is false. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Months are added by the calendar; a day that does not exist becomes the month's last: 31 August + 6 = 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The same day of another year; 29 February is kept on 28 February where the year has none. */
export function inYear(date: CalendarDate, year: number): CalendarDate {
  return Temporal.PlainDate.from(date).with({ year }, { overflow: 'constrain' }).toString();
}

export function yearOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).year;
}

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek > 5;
}

/** The Monday of the date's week. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
