import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { futureSignature } from './agreement-parties.js';
import { type AgreementStatus, isSigned } from './agreement-status.js';

/** A later paper that changes a signed agreement. */
export interface Amendment {
  readonly title: string;
  readonly number: string | null;
  readonly signedOn: CalendarDate;
  /** what changes, in words */
  readonly changes: string | null;
  /** the last day in force from now on; null: the term stays */
  readonly newInForceTo: CalendarDate | null;
}

/**
 * Refuses amendments of what is not signed, and those signed tomorrow.
 *
 * @param today the viewer's day
 * @throws DomainError INVALID/unsigned, INVALID/future_signature
 */
export function demandAmendments(
  amendments: readonly Amendment[],
  status: AgreementStatus,
  today: CalendarDate,
  at: string,
): void {
  if (amendments.length > 0 && !isSigned(status)) {
    throw invalid('unsigned', at, {
      uk: 'Угоду ще не підписано: змініть сам текст, доповнення не потрібне.',
      en: 'The agreement is not signed yet: change the text itself, no amendment is needed.',
    });
  }
  for (const [position, { signedOn }] of amendments.entries()) {
    if (signedOn > today) throw futureSignature(`${at}.${position}.signedOn`, signedOn);
  }
}

/** The end that the newest amendment with a term gives; null: none changes the term. */
export function amendedEnd(amendments: readonly Amendment[]): CalendarDate | null {
  const terms = amendments.filter(({ newInForceTo }) => newInForceTo !== null);
  return (
    terms.reduce<Amendment | null>(
      (newest, one) => (newest === null || one.signedOn >= newest.signedOn ? one : newest),
      null,
    )?.newInForceTo ?? null
  );
}
