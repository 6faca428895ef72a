import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { LocalTime } from '../../../kernel/local-time.js';

/** One point of the programme, in the local time of the place. */
export interface ProgrammePoint {
  readonly on: CalendarDate | null;
  readonly startsAt: LocalTime | null;
  readonly endsAt: LocalTime | null;
  readonly title: string;
  readonly place: string | null;
  readonly responsible: string | null;
}

/** @throws DomainError INVALID/date_order at the end that comes before its start */
export function demandProgramme(points: readonly ProgrammePoint[], at: string): void {
  for (const [position, { startsAt, endsAt }] of points.entries()) {
    if (!startsAt || !endsAt || endsAt >= startsAt) continue;
    throw invalid(
      'date_order',
      `${at}.${position}.endsAt`,
      { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'End ({to}) is before start ({from}).' },
      { from: startsAt, to: endsAt },
    );
  }
}
