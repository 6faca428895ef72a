import { addDays, addMonths, type CalendarDate } from '../../../kernel/calendar-date.js';
import type { AgreementStatus } from './agreement-status.js';
import type { Term } from './agreement-term.js';

/** Perpetual agreements are looked at again every five years. */
const REVIEW_MONTHS = 60;
/** Without a notice of its own an agreement is expiring in its last ninety days. */
export const EXPIRING_DAYS = 90;

/** What renewal asks of an agreement. */
export interface RenewableTerm extends Term {
  /** whole months that a tacit renewal adds; null: not known */
  readonly renewalMonths: number | null;
  /** the last day to give notice, as `noticeDay` has it */
  readonly noticeOn: CalendarDate | null;
  /** the day on which a party gave notice */
  readonly noticeGivenOn: CalendarDate | null;
}

/** True when a notice came in time: a later one does not stop a renewal. */
export function noticeGivenInTime({ noticeGivenOn, noticeOn }: RenewableTerm): boolean {
  return noticeGivenOn !== null && (noticeOn === null || noticeGivenOn <= noticeOn);
}

/** True when the term goes on by itself after its end, and it is known for how long. */
export function renewsItself(term: RenewableTerm): boolean {
  return (
    term.termKind === 'FIXED_AUTO_RENEWAL' &&
    term.inForceTo !== null &&
    term.renewalMonths !== null &&
    !noticeGivenInTime(term)
  );
}

/**
 * The last day of the next term. Months are counted from the first day of that term, so that a term to the end of
 * February ends with February again: 2023-02-28 and a year is 2024-02-29.
 */
export function renewedEnd(inForceTo: CalendarDate, renewalMonths: number): CalendarDate {
  return addDays(addMonths(addDays(inForceTo, 1), renewalMonths), -1);
}

/** From this day on an agreement that does not renew itself is expiring; null without an end. */
export function expiringDay({ inForceTo, noticeOn }: RenewableTerm): CalendarDate | null {
  return inForceTo === null ? null : (noticeOn ?? addDays(inForceTo, -EXPIRING_DAYS));
}

export interface ReviewableTerm extends Pick<Term, 'termKind' | 'inForceFrom'> {
  readonly signedOn: CalendarDate | null;
  /** the day of the last review */
  readonly reviewedOn: CalendarDate | null;
}

/** When a perpetual agreement is to be looked at again: five years after the last review, or after its beginning. */
export function reviewDay({ termKind, reviewedOn, inForceFrom, signedOn }: ReviewableTerm): CalendarDate | null {
  const since = reviewedOn ?? inForceFrom ?? signedOn;
  return termKind === 'PERPETUAL' && since !== null ? addMonths(since, REVIEW_MONTHS) : null;
}

/** A step that an agreement takes by itself because its day has come. */
export interface DueStep {
  readonly status: AgreementStatus;
  readonly on: CalendarDate;
  /** the new last day, where the step renews the term */
  readonly inForceTo?: CalendarDate;
}

/**
 * The next step that the calendar asks for; null: none. Steps are taken one at a time until there is none, each is in
 * the table of moves. What renews itself for a time that nobody wrote down waits for a person after its end.
 */
export function dueStep(
  agreement: RenewableTerm & { readonly status: AgreementStatus; readonly statusOn: CalendarDate },
  today: CalendarDate,
): DueStep | null {
  const { status, statusOn, inForceTo, renewalMonths } = agreement;
  const expiringOn = expiringDay(agreement);
  if (inForceTo === null || expiringOn === null) return null;
  const renews = renewsItself(agreement);
  const overOn = laterOf(addDays(inForceTo, 1), statusOn);
  const over = today > inForceTo;
  if (renews && renewalMonths !== null && over && (status === 'IN_FORCE' || status === 'EXPIRING')) {
    return { status: 'RENEWED', on: overOn, inForceTo: renewedEnd(inForceTo, renewalMonths) };
  }
  const running = renews || today < expiringOn;
  if (status === 'IN_FORCE' && !running) return { status: 'EXPIRING', on: laterOf(expiringOn, statusOn) };
  if (status === 'RENEWED' && running) return { status: 'IN_FORCE', on: statusOn };
  const undecided = agreement.termKind === 'FIXED_AUTO_RENEWAL' && !noticeGivenInTime(agreement);
  if ((status === 'EXPIRING' || status === 'SUSPENDED') && over && !undecided) return { status: 'EXPIRED', on: overOn };
  return null;
}

const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
