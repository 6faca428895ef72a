import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import type { ReminderKind, SubjectType } from './reminder-kind.js';

export const LINK_ACTIONS = ['DONE', 'SNOOZE', 'UNSUBSCRIBE'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];

/** What a link is to let its reader do. */
export type LinkWish =
  | {
      readonly action: 'DONE' | 'SNOOZE';
      readonly kind: ReminderKind;
      readonly recordType: SubjectType;
      readonly recordId: Id;
    }
  | { readonly action: 'UNSUBSCRIBE'; readonly kinds: readonly ReminderKind[] };

/** Days that a link works. Whoever wants no more letters may say so long after the last one. */
export const LINK_LIFETIME_DAYS: Readonly<Record<LinkAction, number>> = { DONE: 30, SNOOZE: 30, UNSUBSCRIBE: 365 };

/** Where the link of a letter leads, under PUBLIC_URL. */
export const LINK_PATH = '/r/';

/** What the page behind a link says. */
export type LinkPage =
  | { readonly is: 'broken' | 'used' }
  | { readonly is: 'done?'; readonly record: LinkedRecord }
  | { readonly is: 'done' | 'closed'; readonly record: LinkedRecord }
  | {
      readonly is: 'snooze?';
      readonly record: LinkedRecord;
      /** the person's day */
      readonly today: CalendarDate;
      /** why the day that was asked for will not do; null: none was asked for */
      readonly refusal: string | null;
    }
  | {
      readonly is: 'snoozed';
      readonly record: LinkedRecord;
      readonly untilOn: CalendarDate;
      /** a day that the record waits for and that nothing will be said before; null: none */
      readonly missedDeadlineOn: CalendarDate | null;
    }
  | { readonly is: 'unsubscribe?' | 'unsubscribed' | 'put back'; readonly kinds: readonly ReminderKind[] };

export interface LinkedRecord {
  readonly title: Text;
  readonly kind: ReminderKind;
  /** in the web application */
  readonly path: string;
}

const MONDAY = 1;

/** Tomorrow, the next Monday, and in two weeks. */
export function snoozeDays(today: CalendarDate): {
  tomorrow: CalendarDate;
  monday: CalendarDate;
  fortnight: CalendarDate;
} {
  const { dayOfWeek } = Temporal.PlainDate.from(today);
  const untilMonday = (MONDAY - dayOfWeek + 7) % 7 || 7;
  return { tomorrow: addDays(today, 1), monday: addDays(today, untilMonday), fortnight: addDays(today, 14) };
}
