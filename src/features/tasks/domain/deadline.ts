import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { canonicalTimeZone, instantOf, type LocalTime } from '../../../kernel/local-time.js';

/** When a task is due: any time on a day, or a wall-clock time in a zone. */
export interface Deadline {
  readonly dueOn: CalendarDate;
  readonly dueTime: LocalTime | null;
  /** IANA name as the tz database writes it; null exactly when `dueTime` is */
  readonly dueTimeZone: string | null;
}

/**
 * A deadline as a person gave it, with the zone's canonical name. Clearing the time clears the zone.
 *
 * @throws DomainError INVALID/required for a time without zone, INVALID/unknown_code for a zone that is none
 */
export function deadlineFrom(dueOn: CalendarDate, dueTime: LocalTime | null, dueTimeZone: string | null): Deadline {
  if (dueTime === null) return { dueOn, dueTime: null, dueTimeZone: null };
  if (dueTimeZone === null) {
    throw invalid('required', 'dueTimeZone', {
      uk: 'Оберіть часовий пояс: о котрій годині і де?',
      en: 'Choose the time zone: at what time, and where?',
    });
  }
  const canonical = canonicalTimeZone(dueTimeZone);
  if (canonical === null) {
    throw invalid('unknown_code', 'dueTimeZone', { uk: 'Оберіть зі списку.', en: 'Choose from the list.' });
  }
  return { dueOn, dueTime, dueTimeZone: canonical };
}

/**
 * The instant of a deadline with a time, null without one. A time that the clock change skips moves forward by the gap;
 * one that comes twice means the first.
 */
export function deadlineInstant({ dueOn, dueTime, dueTimeZone }: Deadline): Date | null {
  return dueTime !== null && dueTimeZone !== null ? instantOf(dueOn, dueTime, dueTimeZone) : null;
}

/**
 * Whether the deadline has passed: after its instant, or from the day after it on.
 *
 * @param today the viewer's day
 */
export function hasPassed(deadline: Deadline, now: Date, today: CalendarDate): boolean {
  const instant = deadlineInstant(deadline);
  return instant === null ? deadline.dueOn < today : instant.getTime() < now.getTime();
}
