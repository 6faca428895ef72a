import { useMutation } from '@apollo/client/react';
import type { CooperationProfileFields, ProfileRecordFragment } from '../../graphql/graphql';
import { useVersionedSave } from '../../lib/use-versioned-save';
import { updateProfileDocument } from './profiles.documents';

export type ProfileSaving = ReturnType<typeof useProfileSaving>;

/** Saves the facts of a profile one at a time, where they stand. */
export function useProfileSaving(profile: ProfileRecordFragment, onNewest: () => Promise<ProfileRecordFragment>) {
  const [update] = useMutation(updateProfileDocument);
  const { id: municipalityId, version } = profile;
  return useVersionedSave<CooperationProfileFields>({
    version,
    send: (fields, expectedVersion) => update({ variables: { input: { municipalityId, expectedVersion, fields } } }),
    newest: async () => (await onNewest()).version,
  });
}
