import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { LocalTime } from '../../kernel/local-time.js';

/** Whole days, both ends included, or a moment on the wall of a zone. */
export type EventTime =
  | { readonly fromOn: CalendarDate; readonly toOn: CalendarDate }
  | {
      readonly on: CalendarDate;
      readonly at: LocalTime;
      /** IANA name */
      readonly timeZone: string;
      readonly minutes: number;
    };

/** One event of a calendar that other programs subscribe to, in its reader's language. */
export interface CalendarEvent {
  /** the same for ever, whatever changes; without the domain */
  readonly uid: string;
  readonly time: EventTime;
  readonly summary: string;
  readonly description: string;
  /** where the record is shown */
  readonly url: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** grows with each change */
  readonly sequence: number;
  readonly changedAt: Date;
  /** null: the program says nothing beforehand */
  readonly alarmMinutesBefore: number | null;
}

export interface Calendar {
  readonly name: string;
  /** ends the events' UIDs */
  readonly domain: string;
  readonly events: readonly CalendarEvent[];
}
