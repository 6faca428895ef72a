import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';

/** How exactly a day is known; NONE: no day is known, or there is none by nature. */
export const KNOWN_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'NONE'] as const;
export type KnownPrecision = (typeof KNOWN_PRECISIONS)[number];

/** A day as it is known: the first of its month or year where no more is. */
export interface KnownDate {
  readonly on: CalendarDate | null;
  readonly precision: KnownPrecision;
}

/** A day as written. Absent: unchanged; null: cleared. */
export interface WrittenDate {
  readonly on?: CalendarDate | null | undefined;
  readonly precision?: KnownPrecision | null | undefined;
}

export const NO_DATE: KnownDate = { on: null, precision: 'NONE' };

/**
 * A day given without its precision is exact; a precision without a day is refused rather than guessed.
 *
 * @param field input path of the day
 * @throws DomainError INVALID/required
 */
export function knownDateAfter(before: KnownDate, written: WrittenDate, field: string): KnownDate {
  const on = written.on === undefined ? before.on : written.on;
  const kept = written.on === undefined || (written.on !== null && before.on !== null) ? before.precision : null;
  const precision = written.precision ?? kept ?? (on === null ? 'NONE' : 'DAY');
  if (precision === 'NONE') return NO_DATE;
  if (on === null) {
    throw invalid('required', field, { uk: 'Вкажіть, коли це було.', en: 'Say when it took place.' });
  }
  if (precision === 'MONTH') return { on: `${on.slice(0, 7)}-01`, precision };
  return { on: precision === 'YEAR' ? `${on.slice(0, 4)}-01-01` : on, precision };
}

/** @param field input path of the day @throws DomainError INVALID/future */
export function demandPast(on: CalendarDate | null, today: CalendarDate, field: string): void {
  if (on === null || on <= today) return;
  throw invalid(
    'future',
    field,
    {
      uk: 'День {on} ще не настав. Вкажіть сьогоднішній або раніший.',
      en: 'The day {on} has not come yet. Give today or an earlier one.',
    },
    { on },
  );
}
