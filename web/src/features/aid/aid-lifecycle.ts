import type { AidRecordFragment, AidStatus } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { AID_ROAD } from '../../lib/vocabulary';
import type { LifecycleStep } from '../../ui/lifecycle-stepper';
import { hasArrived } from './aid-words';

type Life = Pick<AidRecordFragment, 'status' | 'statusOn' | 'direction' | 'clearedOn' | 'statusHistory' | 'clocks'>;
type Clock = Life['clocks'][number];

const AWAITED: Readonly<Partial<Record<AidStatus, Clock['kind']>>> = {
  RECEIVED: 'DELIVERY',
  DISTRIBUTED: 'DISTRIBUTION',
  REPORTED: 'REPORT',
  THANKED: 'THANKS',
};

/** The steps of this transfer: those it took with their days, the one it stands on, those it is likely to take. */
export function lifecycleOf(transfer: Life): readonly LifecycleStep<AidStatus>[] {
  const { status, statusOn, statusHistory } = transfer;
  const begun = (step: AidStatus): CalendarDate | null => statusHistory.findLast(({ to }) => to === step)?.on ?? null;
  const now = { status, state: 'now', on: statusOn } as const;
  const at = AID_ROAD.findIndex((step) => step === status);
  const behind = AID_ROAD.slice(0, at < 0 ? AID_ROAD.length : at).filter((step) => begun(step) !== null);
  const past = behind.map((step) => ({ status: step, state: 'past' as const, on: begun(step) }));
  if (at < 0) return [...past, now];
  const ahead = AID_ROAD.slice(at + 1)
    .filter((step) => isLikely(step, transfer))
    .map((step) => ({ status: step, state: 'ahead' as const, on: null, until: dueDay(step, transfer) }));
  return [...past, now, ...ahead];
}

/** No customs, no report; whoever gave is not asked for a report or for thanks. */
function isLikely(step: AidStatus, { direction, clearedOn, status }: Life): boolean {
  if (step === 'REPORTED') return direction === 'RECEIVED' && (clearedOn !== null || !hasArrived(status));
  return step !== 'THANKED' || direction === 'RECEIVED';
}

function dueDay(step: AidStatus, { clocks }: Life): CalendarDate | undefined {
  return clocks.find(({ kind, stoppedOn }) => kind === AWAITED[step] && stoppedOn === null)?.dueOn;
}

/** The step that usually comes next: the button; the others stand in the menu. */
export function nextMove({ allowedMoves, direction, clearedOn }: AidRecordFragment) {
  const needsReport = direction === 'RECEIVED' && clearedOn !== null;
  return allowedMoves.find(({ status, reasonRequired }) => !reasonRequired && (status !== 'REPORTED' || needsReport));
}
