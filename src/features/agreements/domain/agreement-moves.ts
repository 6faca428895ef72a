import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import type { Procedure } from './agreement-procedure.js';
import { type AgreementStatus, STATUS_NAMES } from './agreement-status.js';

interface Step {
  readonly from: AgreementStatus;
  readonly to: AgreementStatus;
  /** only on this road; absent: on both */
  readonly procedure?: Procedure;
  readonly reason?: true;
  /** the day must be said; elsewhere it is today unless said */
  readonly date?: true;
}

/**
 * Every allowed step. The procedure is asked only where the two roads part (the ministry before the council,
 * registration after the signature), so that correcting the procedure of a record never leaves it without a way on. An
 * agreement may come into force at its signature while registration is pending. A tacit renewal comes at the end of the
 * term without a time of expiring before it; a term ends also while the agreement is suspended.
 */
const STEPS: readonly Step[] = [
  { from: 'IDEA', to: 'DRAFTING' },
  { from: 'DRAFTING', to: 'TEXT_AGREED' },
  { from: 'TEXT_AGREED', to: 'SUBMITTED', procedure: 'LAW_3668' },
  { from: 'TEXT_AGREED', to: 'COUNCIL_APPROVED', procedure: 'NO_MINISTRY_STEP' },
  { from: 'SUBMITTED', to: 'RETURNED' },
  { from: 'SUBMITTED', to: 'MINISTRY_APPROVED' },
  { from: 'RETURNED', to: 'DRAFTING' },
  { from: 'MINISTRY_APPROVED', to: 'COUNCIL_APPROVED' },
  { from: 'COUNCIL_APPROVED', to: 'SIGNED', date: true },
  { from: 'SIGNED', to: 'SENT_FOR_REGISTRATION', procedure: 'LAW_3668' },
  { from: 'SIGNED', to: 'IN_FORCE', date: true },
  { from: 'SENT_FOR_REGISTRATION', to: 'REGISTERED', date: true },
  { from: 'REGISTERED', to: 'IN_FORCE', date: true },
  { from: 'IN_FORCE', to: 'EXPIRING' },
  { from: 'IN_FORCE', to: 'RENEWED' },
  { from: 'IN_FORCE', to: 'SUSPENDED' },
  { from: 'IN_FORCE', to: 'TERMINATED', reason: true, date: true },
  { from: 'EXPIRING', to: 'RENEWED' },
  { from: 'EXPIRING', to: 'EXPIRED' },
  { from: 'EXPIRING', to: 'TERMINATED', reason: true, date: true },
  { from: 'RENEWED', to: 'IN_FORCE', date: true },
  { from: 'SUSPENDED', to: 'IN_FORCE' },
  { from: 'SUSPENDED', to: 'EXPIRED' },
  { from: 'SUSPENDED', to: 'TERMINATED', reason: true, date: true },
  { from: 'IDEA', to: 'ABANDONED', reason: true },
  { from: 'DRAFTING', to: 'ABANDONED', reason: true },
  { from: 'TEXT_AGREED', to: 'ABANDONED', reason: true },
  { from: 'SUBMITTED', to: 'ABANDONED', reason: true },
  { from: 'RETURNED', to: 'ABANDONED', reason: true },
  { from: 'MINISTRY_APPROVED', to: 'ABANDONED', reason: true },
  { from: 'COUNCIL_APPROVED', to: 'ABANDONED', reason: true },
];

export interface AgreementMove {
  readonly status: AgreementStatus;
  readonly reasonRequired: boolean;
  readonly dateRequired: boolean;
}

/** Where an agreement may go from here, in the order of the table. */
export function allowedMoves(from: AgreementStatus, procedure: Procedure): AgreementMove[] {
  return STEPS.filter((step) => step.from === from && (step.procedure ?? procedure) === procedure).map((step) => ({
    status: step.to,
    reasonRequired: step.reason ?? false,
    dateRequired: step.date ?? false,
  }));
}

export interface IntendedMove {
  readonly to: AgreementStatus;
  readonly reason: string | null;
  /** null: not said */
  readonly on: CalendarDate | null;
}

/**
 * The step, if it may be taken.
 *
 * @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason
 */
export function demandMove(from: AgreementStatus, procedure: Procedure, move: IntendedMove): AgreementMove {
  const allowed = allowedMoves(from, procedure);
  const found = allowed.find(({ status }) => status === move.to);
  if (!found) throw refusedMove(from, move.to, allowed);
  if (found.reasonRequired && !move.reason) {
    throw invalid('required', 'reason', { uk: 'Напишіть, чому.', en: 'Say why.' });
  }
  return found;
}

function refusedMove(from: AgreementStatus, to: AgreementStatus, allowed: readonly AgreementMove[]): DomainError {
  return new DomainError({
    code: 'INVALID',
    reason: 'transition',
    field: 'status',
    text: {
      uk: 'Зі стану «{from}» не можна перейти до «{to}». {count, plural, =0 {Це кінцевий стан.} other {Можна: {next}.}}',
      en: 'An agreement cannot go from “{from}” to “{to}”. {count, plural, =0 {This is its last status.} other {Allowed next: {next}.}}',
    },
    values: {
      from: STATUS_NAMES[from],
      to: STATUS_NAMES[to],
      count: allowed.length,
      next: namesOf(allowed.map(({ status }) => status)),
    },
    details: { allowed: allowed.map(({ status }) => status) },
  });
}

function namesOf(statuses: readonly AgreementStatus[]): Text {
  return {
    uk: statuses.map((status) => STATUS_NAMES[status].uk).join(', '),
    en: statuses.map((status) => STATUS_NAMES[status].en).join(', '),
  };
}
