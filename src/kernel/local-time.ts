import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.js';

/** A wall-clock time of day, `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isLocalTime(value: unknown): value is LocalTime {
  return typeof value === 'string' && SHAPE.test(value);
}

/**
 * The instant of a wall-clock time in a zone. A time that the clock change skips moves forward by the gap,
 * a time that comes twice means the first (Temporal's `compatible`).
 *
 * @param timeZone IANA name
 */
export function instantOf(date: CalendarDate, time: LocalTime, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return new Date(zoned.epochMilliseconds);
}

/** Whether a wall-clock time comes once on a day, twice in autumn, or is skipped in spring. */
export type WallTime = { readonly comes: 'once' | 'twice' } | { readonly comes: 'never'; readonly movedTo: LocalTime };

/** @param timeZone IANA name */
export function wallTimeOn(date: CalendarDate, time: LocalTime, timeZone: string): WallTime {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { comes: 'once' };
  if (earlier.toPlainDateTime().equals(wall)) return { comes: 'twice' };
  return { comes: 'never', movedTo: later.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The old name of Kyiv, which programs still send; the tz database has renamed it in 2022. */
const RENAMED: Readonly<Record<string, string>> = { 'Europe/Kiev': 'Europe/Kyiv' };

/**
 * The IANA name as the tz database writes it, or null for anything else (`UTC+3`, `kyiv`). Not by Intl, which answers
 * with the old names: `Europe/Kiev` for `Europe/Kyiv`.
 */
export function canonicalTimeZone(name: string): string | null {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name) || /^UTC[+-]/i.test(name)) return null;
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return RENAMED[timeZoneId] ?? timeZoneId;
  } catch {
    return null;
  }
}
