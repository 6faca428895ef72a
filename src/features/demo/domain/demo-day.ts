import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';

/** A day of the demonstration: a date of the records, or a number of days from the day it is loaded. */
export type DemoDay = CalendarDate | number;

/** @param today the day of loading, network time zone */
export function dayOn(day: DemoDay, today: CalendarDate): CalendarDate {
  return typeof day === 'number' ? addDays(today, day) : day;
}
