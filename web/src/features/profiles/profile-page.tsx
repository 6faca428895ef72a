import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import type { ProfileRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { MunicipalityFrame } from '../../ui/municipality/municipality-frame';
import { Note } from '../../ui/note';
import { RecordColumns } from '../../ui/record-layout';
import { CharacterCard, MatchingCard } from './profile-facts';
import { ProfileHistory } from './profile-history';
import type { ProfileProps } from './profile-props';
import { profileDocument } from './profiles.documents';
import { ReadinessCard } from './readiness-card';
import { useProfileSaving } from './use-profile-saving';
import { VisionCard } from './vision-card';

/** How a municipality wants to cooperate, and how ready it is. */
export function ProfilePage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(profileDocument, { variables: { id } });
  const profile = data?.municipality.profile;

  async function newest(): Promise<ProfileRecordFragment> {
    const { data: fresh } = await refetch();
    if (!fresh?.municipality.profile) throw new Error('the profile did not come');
    return fresh.municipality.profile;
  }

  return (
    <MunicipalityFrame
      id={id}
      municipality={data?.municipality}
      view="profile"
      error={error}
      onRetry={() => void refetch()}
    >
      {profile ? (
        <ProfileView key={id} profile={profile} editable={data.municipality.editable} onNewest={newest} />
      ) : (
        <Note>{t('profile.closed')}</Note>
      )}
    </MunicipalityFrame>
  );
}

function ProfileView(props: ProfileProps) {
  const { profile, editable, onNewest } = props;
  const saving = useProfileSaving(profile, onNewest);
  return (
    <RecordColumns
      main={
        <>
          <ReadinessCard {...props} />
          <VisionCard {...props} />
        </>
      }
      side={
        <>
          <MatchingCard profile={profile} editable={editable} saving={saving} />
          <CharacterCard profile={profile} editable={editable} saving={saving} />
          <ProfileHistory id={profile.id} />
        </>
      }
    />
  );
}
