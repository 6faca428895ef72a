import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';

/** The days a report looks at, both included, network time zone. */
export interface ReportPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** @throws DomainError INVALID/date_order when the period ends before it begins */
export function demandPeriod({ from, to }: ReportPeriod): void {
  if (from <= to) return;
  throw invalid(
    'date_order',
    'to',
    { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'The end ({to}) is before the start ({from}).' },
    { from, to },
  );
}
