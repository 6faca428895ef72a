import { useMemo } from 'react';
import type { DatePrecision } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';

interface VisitDays {
  readonly datePrecision: DatePrecision;
  readonly dates: readonly { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }[];
}

/** When a visit is, in words: "24–25 листопада 2026", "16 січня та 23 лютого 2026", "жовтень 2026", "2026", "триває з …". */
export function useVisitDates(): (visit: VisitDays) => string {
  const t = useT();
  const days = useDates();
  return useMemo(() => {
    const range = (precision: DatePrecision, startsOn: CalendarDate, endsOn: CalendarDate): string => {
      if (precision === 'YEAR') {
        const [first, last] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
        return first === last ? first : `${first}–${last}`;
      }
      if (precision === 'MONTH') {
        const [first, last] = [days.month(startsOn), days.month(endsOn)];
        return first === last ? first : `${first} – ${last}`;
      }
      return precision === 'ONGOING'
        ? t('visit.ongoingSince', { date: days.long(startsOn) })
        : days.range(startsOn, endsOn);
    };
    return ({ datePrecision, dates }) => {
      if (dates.length === 0) return t('visit.noDates');
      return dates.map(({ startsOn, endsOn }) => range(datePrecision, startsOn, endsOn)).join(', ');
    };
  }, [days, t]);
}
