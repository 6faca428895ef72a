/**
 * Calendar dates, `YYYY-MM-DD`. They never become an instant of somebody's time zone:
 * UTC is used below only as plain arithmetic on days.
 */
export type CalendarDate = string;

const MS_PER_DAY = 86_400_000;

function dayNumber(date: CalendarDate): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / MS_PER_DAY;
}

function fromDayNumber(number: number): CalendarDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Monday is 1, Sunday 7. */
export const weekday = (date: CalendarDate): number => ((dayNumber(date) + 3) % 7) + 1;

/** Sunday of the week of this date. */
export const endOfWeek = (date: CalendarDate): CalendarDate => addDays(date, 7 - weekday(date));

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)) / MS_PER_DAY);
}

/** The same day and month of another year; null for 29 February of a year that has none. */
export function inYear(date: CalendarDate, year: number): CalendarDate | null {
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return fromDayNumber(dayNumber(moved)) === moved ? moved : null;
}

/** Today on the calendar of an IANA zone. */
export function todayIn(timeZone: string, now: Date = new Date()): CalendarDate {
  const parts = formatterOf('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(now);
}

/** A formatter takes longer to make than to use, and a board shows hundreds of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

const asUtc = (date: CalendarDate): Date => new Date(dayNumber(date) * MS_PER_DAY);

/** "9 грудня 2026", "9 December 2026": day, month, year, without the «р.» that Intl adds in Ukrainian. */
export function longDate(date: CalendarDate, locale: string): string {
  return joined(date, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "9 грудня" */
export function dayAndMonth(date: CalendarDate, locale: string): string {
  return joined(date, locale, { day: 'numeric', month: 'long' });
}

/** "четвер, 26 листопада 2026"; with `short`, "чт, 26 листопада 2026". */
export function dateWithWeekday(date: CalendarDate, locale: string, length: 'long' | 'short'): string {
  const name = formatterOf(intlLocale(locale), { weekday: length, timeZone: 'UTC' }).format(asUtc(date));
  return `${name}, ${longDate(date, locale)}`;
}

/** "груд", "Dec": the month under a day figure. */
export function shortMonth(date: CalendarDate, locale: string): string {
  const month = formatterOf(intlLocale(locale), { month: 'short', timeZone: 'UTC' }).format(asUtc(date));
  return month.replace('.', '').slice(0, 4);
}

export const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8));

/** "грудень 2026" */
export function monthAndYear(date: CalendarDate, locale: string): string {
  const parts = formatterOf(intlLocale(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatToParts(
    asUtc(date),
  );
  const pick = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${pick('month')} ${pick('year')}`;
}

/** "24–25 листопада 2026", "30 листопада – 2 грудня 2026", or both in full when the years differ. */
export function dateRange(from: CalendarDate, to: CalendarDate, locale: string): string {
  if (from === to) return longDate(from, locale);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOfMonth(from)}–${longDate(to, locale)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${dayAndMonth(from, locale)} – ${longDate(to, locale)}`;
  return `${longDate(from, locale)} – ${longDate(to, locale)}`;
}

function joined(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatterOf(intlLocale(locale), { ...options, timeZone: 'UTC' })
    .formatToParts(asUtc(date))
    .filter((part) => part.type === 'day' || part.type === 'month' || part.type === 'year')
    .map((part) => part.value)
    .join(' ');
}

/** English of this product is British: day before month. */
export const intlLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : 'uk-UA');

/** An instant as "26 листопада 2026, 09:12" on the clock of a zone. */
export function longDateTime(instant: string, locale: string, timeZone: string): string {
  const at = new Date(instant);
  return `${longDate(todayIn(timeZone, at), locale)}, ${timeOfDay(instant, timeZone)}`;
}

/** An instant as "16:42" on the clock of a zone. */
export function timeOfDay(instant: string, timeZone: string): string {
  return formatterOf('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}
