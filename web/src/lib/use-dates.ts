import { useMemo } from 'react';
import {
  type CalendarDate,
  dateRange,
  dateWithWeekday,
  dayAndMonth,
  daysBetween,
  longDate,
  longDateTime,
  monthAndYear,
  shortMonth,
  todayIn,
} from './calendar-date';
import { useLocale, useT } from './messages';
import { useTimeZone } from './viewer';

/** Dates in the viewer's language and, for instants and "today", the viewer's time zone. */
export function useDates() {
  const locale = useLocale();
  const t = useT();
  const timeZone = useTimeZone();
  return useMemo(() => {
    const today = todayIn(timeZone);
    return {
      today,
      timeZone,
      long: (date: CalendarDate) => longDate(date, locale),
      dayAndMonth: (date: CalendarDate) => dayAndMonth(date, locale),
      withWeekday: (date: CalendarDate, length: 'long' | 'short' = 'long') => dateWithWeekday(date, locale, length),
      range: (from: CalendarDate, to: CalendarDate) => dateRange(from, to, locale),
      month: (date: CalendarDate) => monthAndYear(date, locale),
      shortMonth: (date: CalendarDate) => shortMonth(date, locale),
      at: (instant: string) => longDateTime(instant, locale, timeZone),
      /** The day of an instant on the viewer's calendar. */
      dayOf: (instant: string) => todayIn(timeZone, new Date(instant)),
      /** "за 13 днів", "3 дні тому", "сьогодні" */
      relative: (date: CalendarDate) => {
        const days = daysBetween(today, date);
        if (days === 0) return t('date.today');
        if (days === 1) return t('date.tomorrow');
        if (days === -1) return t('date.yesterday');
        return days > 0 ? t('date.inDays', { days }) : t('date.daysAgo', { days: -days });
      },
    };
  }, [locale, t, timeZone]);
}
