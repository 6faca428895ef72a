import type { VisitRecordFragment } from '../../graphql/graphql';
import { type KeptCommitment, useKeptCommitments } from '../../lib/kept-commitments';
import { useViewer } from '../../lib/viewer';

/** Commitments of this visit written here and not yet taken by the server. */
export function useWaiting(visit: Pick<VisitRecordFragment, 'id' | 'commitments'>): readonly KeptCommitment[] {
  const { user } = useViewer();
  const taken = new Set(visit.commitments.map(({ id }) => id));
  return useKeptCommitments().filter(
    ({ input, userId }) => input.visitId === visit.id && userId === user.id && !taken.has(input.id),
  );
}
