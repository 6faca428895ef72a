import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.js';
import type { LocalTime } from './local-time.js';

/** Date and time of an instant on the wall of a zone. @param timeZone IANA name */
export function wallClock(instant: Date, timeZone: string): { localDate: CalendarDate; localTime: LocalTime } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return {
    localDate: zoned.toPlainDate().toString(),
    localTime: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
