import { invalid } from '../../../kernel/domain-error.js';
import { demandAllowed, type LifecycleMove } from '../../../kernel/lifecycle.js';
import type { AidDirection } from './aid-kinds.js';
import {
  AID_DEAD_ENDS,
  AID_ROAD,
  AID_STATUSES,
  type AidStatus,
  hasArrived,
  isDeadEnd,
  placeOnRoad,
  STATUS_NAMES,
} from './aid-status.js';

/** ON along the road; BACK takes the last step on back; DROP gives the promise up; REOPEN takes it up again. */
type StepKind = 'ON' | 'BACK' | 'DROP' | 'REOPEN';

interface Step {
  readonly kind: StepKind;
  readonly from: AidStatus;
  readonly to: AidStatus;
  /** only for aid that goes this way; absent: both */
  readonly direction?: AidDirection;
}

/**
 * The steps on. What was not needed is left out: aid handed over at once is received straight from the promise, a course
 * is not distributed, and where there was no customs there is no report. Whoever gave may close once the aid has
 * arrived: thanks are the partner's affair.
 */
const ON: readonly Step[] = [
  ...on('PROMISED', ['DECIDED', 'PREPARED', 'SHIPPED', 'RECEIVED']),
  ...on('DECIDED', ['PREPARED', 'SHIPPED', 'RECEIVED']),
  ...on('PREPARED', ['SHIPPED', 'RECEIVED']),
  ...on('SHIPPED', ['RECEIVED']),
  ...on('RECEIVED', ['DISTRIBUTED', 'REPORTED', 'THANKED']),
  ...on('DISTRIBUTED', ['REPORTED', 'THANKED']),
  ...on('REPORTED', ['THANKED']),
  ...on('THANKED', ['CLOSED']),
  ...on('RECEIVED', ['CLOSED'], 'GIVEN'),
  ...on('DISTRIBUTED', ['CLOSED'], 'GIVEN'),
  ...on('REPORTED', ['CLOSED'], 'GIVEN'),
];

/** Every allowed step. A step back takes back a mistake; a promise that was not kept may come to life again. */
const STEPS: readonly Step[] = [
  ...ON,
  ...AID_ROAD.flatMap((from) => AID_ROAD.slice(0, placeOnRoad(from)).map((to): Step => ({ kind: 'BACK', from, to }))),
  ...AID_ROAD.filter((status) => !hasArrived(status)).flatMap((from) =>
    AID_DEAD_ENDS.map((to): Step => ({ kind: 'DROP', from, to })),
  ),
  ...AID_DEAD_ENDS.map((from): Step => ({ kind: 'REOPEN', from, to: 'PROMISED' })),
];

function on(from: AidStatus, to: readonly AidStatus[], direction?: AidDirection): Step[] {
  return to.map((status) => ({ kind: 'ON', from, to: status, ...(direction ? { direction } : {}) }));
}

/** Where an aid transfer stands. */
export interface AidPlace {
  readonly status: AidStatus;
  readonly direction: AidDirection;
  /** the status from which it stepped on to the present one; null: it was written down in it, or taken up again */
  readonly cameFrom: AidStatus | null;
}

export interface AidMove extends LifecycleMove<AidStatus> {
  /** to the status it came from */
  readonly back: boolean;
}

/** Where an aid transfer may go from here, in the order of the road; what leads off it comes last. */
export function allowedMoves(place: AidPlace): AidMove[] {
  return STEPS.filter((step) => isOpen(step, place))
    .map(({ to, kind }) => ({ status: to, reasonRequired: kind !== 'ON', back: kind === 'BACK' }))
    .sort((a, b) => AID_STATUSES.indexOf(a.status) - AID_STATUSES.indexOf(b.status));
}

function isOpen(step: Step, { status, direction, cameFrom }: AidPlace): boolean {
  if (step.from !== status || (step.direction ?? direction) !== direction) return false;
  return step.kind !== 'BACK' || step.to === (cameFrom ?? AID_ROAD[placeOnRoad(status) - 1]);
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandMove(place: AidPlace, to: AidStatus, reason: string | null): AidMove {
  return demandAllowed(STATUS_NAMES, place.status, allowedMoves(place), { to, reason });
}

/** @param history oldest first, without the step that is being taken */
export function cameFromAfter(
  from: AidStatus,
  { status, back }: AidMove,
  history: readonly { readonly from: AidStatus | null; readonly to: AidStatus }[],
): AidStatus | null {
  if (isDeadEnd(status) || isDeadEnd(from)) return null;
  if (!back) return from;
  const entered = history.findLast(
    (step) => step.to === status && step.from !== null && placeOnRoad(step.from) < placeOnRoad(status),
  );
  return entered?.from && !isDeadEnd(entered.from) ? entered.from : null;
}

/** A promise is written down before it can be broken. @throws DomainError INVALID/transition */
export function demandFirstStatus(status: AidStatus): void {
  if (!isDeadEnd(status)) return;
  throw invalid('transition', 'status', {
    uk: 'Спершу запишіть обіцянку, а тоді скасуйте її з причиною.',
    en: 'Write the promise down first, then cancel it with a reason.',
  });
}
