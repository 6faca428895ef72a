import type { CalendarDate } from '../../lib/calendar-date';

export const REPORT_PERIODS = ['quarter', 'year', 'last-year', 'own'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** The days of a named period, both included, on the calendar of `today`. A period that runs ends today. */
export function daysOf(
  period: Exclude<ReportPeriod, 'own'>,
  today: CalendarDate,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const year = Number(today.slice(0, 4));
  if (period === 'last-year') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (period === 'year') return { from: `${year}-01-01`, to: today };
  const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return { from: `${year}-${String(firstMonth).padStart(2, '0')}-01`, to: today };
}
