import { useMutation } from '@apollo/client/react';
import type { AgreementFields, AgreementRecordFragment } from '../../graphql/graphql';
import { reviseAgreementDocument } from './agreements.documents';

export type ReviseAgreement = (fields: AgreementFields) => Promise<unknown>;

/** Saves parts of an agreement from a dialog, which shows the refusals itself. */
export function useReviseAgreement({ id, version }: Pick<AgreementRecordFragment, 'id' | 'version'>): ReviseAgreement {
  const [revise] = useMutation(reviseAgreementDocument, { refetchQueries: 'active' });
  return (fields) => revise({ variables: { input: { id, expectedVersion: version, fields } } });
}
