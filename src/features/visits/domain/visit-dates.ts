import { addDays, addMonths, type CalendarDate, LATEST_DATE } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { hasBegun, type VisitStatus } from './visit-status.js';

/** How exactly the days are known. MONTH and YEAR cover whole months and years; ONGOING has begun and has no end yet. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'ONGOING'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Days in a row, both ends included, in the calendar of the place. */
export interface DayRange {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

export interface Span {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/** @throws DomainError INVALID/date_order at `fields.dates.<n>.endsOn` */
export function demandDates(dates: readonly DayRange[], at: string): void {
  for (const [position, { startsOn, endsOn }] of dates.entries()) {
    if (endsOn >= startsOn) continue;
    throw invalid(
      'date_order',
      `${at}.${position}.endsOn`,
      { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'End ({to}) is before start ({from}).' },
      { from: startsOn, to: endsOn },
    );
  }
}

/** The ranges in order, widened to whole months or years where that is all that is known. */
export function widened(dates: readonly DayRange[], precision: DatePrecision): DayRange[] {
  return dates
    .map(({ startsOn, endsOn }) => {
      if (precision === 'MONTH') return { startsOn: `${startsOn.slice(0, 7)}-01`, endsOn: lastDayOfMonth(endsOn) };
      if (precision === 'YEAR')
        return { startsOn: `${startsOn.slice(0, 4)}-01-01`, endsOn: `${endsOn.slice(0, 4)}-12-31` };
      return { startsOn, endsOn };
    })
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}

/** First and last day over all ranges; an ongoing visit has no last day. */
export function spanOf(dates: readonly DayRange[], precision: DatePrecision): Span {
  if (dates.length === 0) return { startsOn: null, endsOn: null };
  const startsOn = dates.reduce((first, range) => (range.startsOn < first ? range.startsOn : first), LATEST_DATE);
  const endsOn = dates.reduce((last, range) => (range.endsOn > last ? range.endsOn : last), startsOn);
  return { startsOn, endsOn: precision === 'ONGOING' ? null : endsOn };
}

/**
 * A visit that has begun has dates, and its first day is not ahead.
 *
 * @param today the viewer's day
 * @throws DomainError INVALID/required, INVALID/future
 */
export function demandBegun(status: VisitStatus, span: Span, today: CalendarDate, at: string): void {
  if (!hasBegun(status)) return;
  if (!span.startsOn) {
    throw invalid('required', at, { uk: 'Вкажіть, коли це було.', en: 'Say when it took place.' });
  }
  if (span.startsOn > today) {
    throw invalid(
      'future',
      at,
      {
        uk: 'Візит починається {on}, цей день ще не настав. Виправте дати або залиште візит запланованим.',
        en: 'The visit begins on {on}, which has not come yet. Correct the dates or leave the visit planned.',
      },
      { on: span.startsOn },
    );
  }
}

function lastDayOfMonth(date: CalendarDate): CalendarDate {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1);
}
