import { useCallback } from 'react';
import type { KnownPrecision } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useDates } from '../../lib/use-dates';

/** A day as exactly as it is known: "5 березня 2024", "березень 2024", "2024"; null where none is. */
export function useKnownDate() {
  const dates = useDates();
  return useCallback(
    (on: CalendarDate | null, precision: KnownPrecision): string | null => {
      if (on === null || precision === 'NONE') return null;
      if (precision === 'YEAR') return on.slice(0, 4);
      return precision === 'MONTH' ? dates.month(on) : dates.long(on);
    },
    [dates],
  );
}
