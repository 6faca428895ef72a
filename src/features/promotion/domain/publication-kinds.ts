import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';

/** Where a community is written about or writes of itself. */
export const PUBLICATION_KINDS = ['PLATFORM_PROFILE', 'WEB_PAGE', 'SOCIAL_POST', 'MEDIA', 'PRINT'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** A profile that nobody has updated or looked at for so long is stale. */
export const STALE_AFTER_DAYS = 180;

/** A profile last seen to before this day is stale. @param today the network's day */
export function staleBefore(today: CalendarDate): CalendarDate {
  return addDays(today, -STALE_AFTER_DAYS);
}
