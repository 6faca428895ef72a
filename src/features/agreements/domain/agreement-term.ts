import { addMonths, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';

export const TERM_KINDS = ['PERPETUAL', 'FIXED', 'FIXED_AUTO_RENEWAL', 'UNTIL_PROJECT_END', 'UNSPECIFIED'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How long an agreement binds. */
export interface Term {
  readonly termKind: TermKind;
  /** first day in force */
  readonly inForceFrom: CalendarDate | null;
  /** last day in force */
  readonly inForceTo: CalendarDate | null;
  /** whole calendar months before the end, by which notice must be given */
  readonly noticeMonths: number | null;
  /** whole calendar months that a tacit renewal adds; null: not known */
  readonly renewalMonths: number | null;
}

/** Fifty years: longer than any tacit renewal seen. */
export const LONGEST_RENEWAL_MONTHS = 600;

/** Twenty years: longer than any term seen in the register. */
export const LONGEST_NOTICE_MONTHS = 240;

const needsEnd = (kind: TermKind) => kind === 'FIXED' || kind === 'FIXED_AUTO_RENEWAL';

/**
 * Refuses a term that contradicts itself.
 *
 * @param at path of the fields, e.g. `fields`
 * @throws DomainError INVALID/date_order, INVALID/required, INVALID/range, INVALID/perpetual
 */
export function demandTerm(term: Term, at: string): void {
  const { termKind, inForceFrom, inForceTo } = term;
  if (termKind === 'PERPETUAL' && inForceTo) {
    throw invalid('perpetual', `${at}.inForceTo`, {
      uk: 'Безстрокова угода не має кінця. Приберіть дату або змініть строк.',
      en: 'A perpetual agreement has no end. Clear the date or change the kind of term.',
    });
  }
  if (needsEnd(termKind) && !inForceTo) {
    throw invalid('required', `${at}.inForceTo`, {
      uk: 'Строкова угода має кінець. Вкажіть останній день.',
      en: 'A fixed term has an end. Give its last day.',
    });
  }
  if (inForceFrom && inForceTo && inForceTo < inForceFrom) {
    throw invalid(
      'date_order',
      `${at}.inForceTo`,
      {
        uk: 'Кінець ({to}) раніше за початок ({from}).',
        en: 'End ({to}) is before start ({from}).',
      },
      { from: inForceFrom, to: inForceTo },
    );
  }
  demandMonths(term.noticeMonths, LONGEST_NOTICE_MONTHS, `${at}.noticeMonths`);
  demandMonths(term.renewalMonths, LONGEST_RENEWAL_MONTHS, `${at}.renewalMonths`);
}

function demandMonths(months: number | null, max: number, field: string): void {
  if (months === null || (months >= 1 && months <= max)) return;
  throw invalid(
    'range',
    field,
    {
      uk: 'Щонайменше 1 місяць і щонайбільше {max, number}.',
      en: 'At least 1 month, at most {max, number}.',
    },
    { max },
  );
}

/**
 * The last day to give notice: whole calendar months before the end, the month's last day where the day does not
 * exist (31 August less six months is 28 or 29 February). Null without an end or a notice.
 */
export function noticeDay(term: Pick<Term, 'inForceTo' | 'noticeMonths'>): CalendarDate | null {
  if (!term.inForceTo || term.noticeMonths === null) return null;
  return addMonths(term.inForceTo, -term.noticeMonths);
}

/** The term with another last day; one without an end becomes fixed. */
export function termTo(
  { termKind }: Pick<Term, 'termKind'>,
  inForceTo: CalendarDate,
): Pick<Term, 'termKind' | 'inForceTo'> {
  return { inForceTo, termKind: termKind === 'PERPETUAL' || termKind === 'UNSPECIFIED' ? 'FIXED' : termKind };
}

/** Days left until the last day in force, 0 on that day, negative after it; null without an end. */
export function daysToExpiry(inForceTo: CalendarDate | null, today: CalendarDate): number | null {
  return inForceTo === null ? null : daysBetween(today, inForceTo);
}
