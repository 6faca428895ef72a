import type { CalendarDate } from './calendar-date.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A day of a month by its number, or by its weekday. −1: the last. */
export type DayOfMonth = { readonly day: number } | { readonly place: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday };

export type Rhythm =
  | { readonly freq: 'DAILY' }
  | { readonly freq: 'WEEKLY'; readonly weekdays: readonly Weekday[] }
  | { readonly freq: 'MONTHLY'; readonly on: DayOfMonth }
  | { readonly freq: 'YEARLY'; readonly month: number; readonly on: DayOfMonth };

/**
 * Days that come again: the part of RFC 5545's RRULE that people are offered. Days only; a time of day belongs to the
 * record, on the wall of its zone, so that no change of clocks ever loses or doubles a day.
 */
export type Recurrence = Rhythm & {
  /** every how many days, weeks, months or years */
  readonly interval: number;
  /** the last day on which it may come; null: see `count` */
  readonly until: CalendarDate | null;
  /** how many times in all; null with `until` null: without an end */
  readonly count: number | null;
};
