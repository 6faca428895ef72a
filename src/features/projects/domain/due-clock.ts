import { type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';

/** Something that is waited for until a day. */
export interface DueClock<Kind extends string> {
  readonly kind: Kind;
  readonly dueOn: CalendarDate;
  /** negative once it is overdue */
  readonly daysLeft: number;
  /** from the day after it was due */
  readonly overdue: boolean;
}

/** @param today the network's day */
export function clockOf<Kind extends string>(kind: Kind, dueOn: CalendarDate, today: CalendarDate): DueClock<Kind> {
  const daysLeft = daysBetween(today, dueOn);
  return { kind, dueOn, daysLeft, overdue: daysLeft < 0 };
}

/** What is due first; null where nothing is waited for. */
export function nextDay(days: readonly CalendarDate[]): CalendarDate | null {
  return days.reduce<CalendarDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
