import { Lifecycle, type LifecycleMove } from '../../../kernel/lifecycle.js';
import { MEMBERSHIP_STATUS_NAMES, type MembershipStatus } from './membership-status.js';

/**
 * Every allowed step. An application may be withdrawn and an idea dropped; what was recorded too early is taken back with
 * a reason. Who was refused may think of it again.
 */
const LIFE = new Lifecycle<MembershipStatus>(MEMBERSHIP_STATUS_NAMES, [
  { from: 'CONSIDERED', to: 'APPLIED' },
  { from: 'CONSIDERED', to: 'ENDED', reason: true },
  { from: 'APPLIED', to: 'MEMBER' },
  { from: 'APPLIED', to: 'REFUSED' },
  { from: 'APPLIED', to: 'CONSIDERED', reason: true },
  { from: 'APPLIED', to: 'ENDED', reason: true },
  { from: 'MEMBER', to: 'SUSPENDED', reason: true },
  { from: 'MEMBER', to: 'APPLIED', reason: true },
  { from: 'MEMBER', to: 'ENDED', reason: true },
  { from: 'SUSPENDED', to: 'MEMBER' },
  { from: 'SUSPENDED', to: 'ENDED', reason: true },
  { from: 'REFUSED', to: 'CONSIDERED' },
  { from: 'ENDED', to: 'MEMBER', reason: true },
]);

export type MembershipMove = LifecycleMove<MembershipStatus>;

/** Where a membership may go from here, in the order of the table. */
export function allowedMembershipMoves(from: MembershipStatus): MembershipMove[] {
  return LIFE.allowedMoves(from);
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandMembershipMove(from: MembershipStatus, to: MembershipStatus, reason: string | null): void {
  LIFE.demandMove(from, to, reason);
}
