import { useMutation } from '@apollo/client/react';
import type { CommitmentInput, VisitCommitmentFragment, VisitRecordFragment } from '../../graphql/graphql';
import { isConflict } from '../../lib/refusal';
import { useSay } from '../../lib/use-say';
import { updateVisitDocument } from './visit.documents';

const asInput = ({ id, text, dueOn, owner, owedBy, owedTo }: VisitCommitmentFragment): CommitmentInput => ({
  id,
  text,
  dueOn,
  ownerId: owner?.id ?? null,
  owedById: owedBy?.id ?? null,
  owedToId: owedTo?.id ?? null,
});

type Change = (commitments: readonly CommitmentInput[]) => readonly CommitmentInput[];

/** Changes of commitments the server already has. The list travels whole; if it changed meanwhile, the change is made in the newer one. */
export function useCommitments(visit: VisitRecordFragment, onNewest: () => Promise<VisitRecordFragment>) {
  const say = useSay();
  const [update] = useMutation(updateVisitDocument, { refetchQueries: 'active' });

  const send = ({ id, version, commitments }: VisitRecordFragment, change: Change) =>
    update({
      variables: {
        input: { id, expectedVersion: version, fields: { commitments: [...change(commitments.map(asInput))] } },
      },
    });

  /** Resolves to true when the server took it. */
  async function change(make: Change): Promise<boolean> {
    try {
      await send(visit, make).catch(async (error: unknown) => {
        if (!isConflict(error)) throw error;
        await send(await onNewest(), make);
      });
      return true;
    } catch (error) {
      say.refused(error);
      return false;
    }
  }

  return {
    edit: (id: string, fields: Partial<CommitmentInput>) =>
      change((list) => list.map((commitment) => (commitment.id === id ? { ...commitment, ...fields } : commitment))),
    remove: (id: string) => change((list) => list.filter((commitment) => commitment.id !== id)),
  };
}
