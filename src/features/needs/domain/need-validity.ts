import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { NeedStatus } from './need-status.js';

/** A need or offer that nobody has confirmed for so long is no longer shown. */
export const EXPIRES_AFTER_DAYS = 120;

/** What its validity depends on. */
export interface Validity {
  readonly status: NeedStatus;
  /** last day of validity; null: until somebody says otherwise */
  readonly validUntil: CalendarDate | null;
  /** when it was published or last confirmed; null: never published */
  readonly reconfirmedOn: CalendarDate | null;
}

/** The last day on which it is shown; null: it is not waiting for anybody. */
export function shownUntil({ status, validUntil, reconfirmedOn }: Validity): CalendarDate | null {
  if (status !== 'PUBLISHED' || reconfirmedOn === null) return null;
  const unconfirmed = addDays(reconfirmedOn, EXPIRES_AFTER_DAYS);
  return validUntil !== null && validUntil < unconfirmed ? validUntil : unconfirmed;
}

/** @param today the network's day */
export function hasExpired(need: Validity, today: CalendarDate): boolean {
  const lastDay = shownUntil(need);
  return lastDay !== null && lastDay < today;
}

/** What is shown is valid today. @param field input path of the day @throws DomainError INVALID/past */
export function demandValid(validUntil: CalendarDate | null, today: CalendarDate, field: string): void {
  if (validUntil === null || validUntil >= today) return;
  throw invalid(
    'past',
    field,
    {
      uk: 'Строк дії минув {on}. Вкажіть пізніший день або приберіть його.',
      en: 'It was valid until {on}. Give a later day, or none.',
    },
    { on: validUntil },
  );
}
