import { useMutation } from '@apollo/client/react';
import type { AgreementFields, AgreementRecordFragment } from '../../graphql/graphql';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { reviseAgreementDocument } from './agreements.documents';

export type SaveAgreement = ReturnType<typeof useSaveAgreement>;

/** Saves parts of an agreement edited in place. */
export function useSaveAgreement(agreement: AgreementRecordFragment, onNewest: () => Promise<AgreementRecordFragment>) {
  const [revise] = useMutation(reviseAgreementDocument);
  return useVersionedSave<AgreementFields>({
    version: agreement.version,
    send: (fields, expectedVersion) => revise({ variables: { input: { id: agreement.id, expectedVersion, fields } } }),
    newest: async () => (await onNewest()).version,
  });
}
