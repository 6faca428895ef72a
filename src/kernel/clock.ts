import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.js';

/** The only source of "now" for rules; sending decisions use the database's clock (`app_now()`). */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in a zone. @param timeZone IANA name */
  today(timeZone: string): CalendarDate {
    return dayOf(this.now(), timeZone);
  }
}

/** The calendar day of an instant in a zone. @param timeZone IANA name */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
