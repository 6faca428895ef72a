import { useMutation } from '@apollo/client/react';
import type { VisitFields, VisitRecordFragment } from '../../graphql/graphql';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { updateVisitDocument } from './visit.documents';

export type SaveVisit = ReturnType<typeof useSaveVisit>;

/** Saves parts of a visit edited in place. */
export function useSaveVisit(visit: VisitRecordFragment, onNewest: () => Promise<VisitRecordFragment>) {
  const [update] = useMutation(updateVisitDocument);
  return useVersionedSave<VisitFields>({
    version: visit.version,
    send: (fields, expectedVersion) => update({ variables: { input: { id: visit.id, expectedVersion, fields } } }),
    newest: async () => (await onNewest()).version,
  });
}
