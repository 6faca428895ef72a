import { useMutation } from '@apollo/client/react';
import type { UpdatePartnershipInput } from '../../graphql/graphql';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { updatePartnershipDocument } from './partnership-page.documents';

/** The parts of a partnership that are edited in place. */
export type PartnershipFields = Omit<UpdatePartnershipInput, 'id' | 'expectedVersion'>;
export type PartnershipSaving = ReturnType<typeof usePartnershipSaving>;

/** @param newest fetches the record anew and resolves to its version */
export function usePartnershipSaving(id: string, version: number, newest: () => Promise<number>) {
  const [update] = useMutation(updatePartnershipDocument, { refetchQueries: ['PartnershipHistory'] });
  return useVersionedSave<PartnershipFields>({
    version,
    send: (fields, expectedVersion) => update({ variables: { input: { id, expectedVersion, ...fields } } }),
    newest,
  });
}
