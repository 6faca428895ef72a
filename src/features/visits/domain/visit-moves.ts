import { invalid } from '../../../kernel/domain-error.js';
import { Lifecycle, type LifecycleMove, type LifecycleStep } from '../../../kernel/lifecycle.js';
import { STATUS_NAMES, type VisitStatus } from './visit-status.js';

/**
 * Every allowed step. Approval is the mayor's order with an estimate; a visit that costs the budget nothing (a partner
 * drops in, a talk online) has none, so Planned may go to Confirmed. A day's visit is seldom opened on a phone while it
 * lasts, so Confirmed may go to Completed; and one that is written down afterwards goes there from Planned.
 */
const STEPS: readonly LifecycleStep<VisitStatus>[] = [
  { from: 'PROPOSED', to: 'PLANNED' },
  { from: 'PLANNED', to: 'APPROVED' },
  { from: 'PLANNED', to: 'CONFIRMED' },
  { from: 'PLANNED', to: 'COMPLETED' },
  { from: 'APPROVED', to: 'CONFIRMED' },
  { from: 'CONFIRMED', to: 'IN_PROGRESS' },
  { from: 'CONFIRMED', to: 'COMPLETED' },
  { from: 'IN_PROGRESS', to: 'COMPLETED' },
  { from: 'COMPLETED', to: 'DEBRIEFED' },
  { from: 'DEBRIEFED', to: 'CLOSED' },
  { from: 'POSTPONED', to: 'PLANNED' },
  { from: 'PROPOSED', to: 'POSTPONED', reason: true },
  { from: 'PLANNED', to: 'POSTPONED', reason: true },
  { from: 'APPROVED', to: 'POSTPONED', reason: true },
  { from: 'CONFIRMED', to: 'POSTPONED', reason: true },
  { from: 'PROPOSED', to: 'CANCELLED', reason: true },
  { from: 'PLANNED', to: 'CANCELLED', reason: true },
  { from: 'APPROVED', to: 'CANCELLED', reason: true },
  { from: 'CONFIRMED', to: 'CANCELLED', reason: true },
  { from: 'POSTPONED', to: 'CANCELLED', reason: true },
];

const LIFE = new Lifecycle(STATUS_NAMES, STEPS);

export type VisitMove = LifecycleMove<VisitStatus>;

/** Where a visit may go from here, in the order of the table. */
export function allowedMoves(from: VisitStatus): VisitMove[] {
  return LIFE.allowedMoves(from);
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandMove(from: VisitStatus, to: VisitStatus, reason: string | null): void {
  LIFE.demandMove(from, to, reason);
}

/** A visit is written down in the state it is in; postponed and cancelled ones are first planned. */
export function demandFirstStatus(status: VisitStatus): void {
  if (status !== 'POSTPONED' && status !== 'CANCELLED') return;
  throw invalid('transition', 'status', {
    uk: 'Спершу запишіть візит, а тоді відкладіть чи скасуйте його з причиною.',
    en: 'Log the visit first, then postpone or cancel it with a reason.',
  });
}
