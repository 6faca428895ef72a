import { Select } from '@mantine/core';
import { useT } from '../lib/messages';
import { useNames } from '../lib/names';
import { useViewer } from '../lib/viewer';

const NETWORK = 'network';

interface CommunityScopeSelectProps {
  /** null: the whole network */
  readonly communityId: string | null;
  readonly onChoose: (communityId: string | null) => void;
}

/** For whom a setting holds: the network or a community of one's own. Who has none only reads that it is the network's. */
export function CommunityScopeSelect({ communityId, onChoose }: CommunityScopeSelectProps) {
  const t = useT();
  const names = useNames();
  const { user } = useViewer();
  if (user.communities.length === 0) return <b>{t('enum.TimingScope.NETWORK')}</b>;
  return (
    <Select
      label={t('timing.forWhom')}
      data={[
        { value: NETWORK, label: t('enum.TimingScope.NETWORK') },
        ...user.communities.map((community) => ({ value: community.id, label: names.municipality(community) })),
      ]}
      value={communityId ?? NETWORK}
      allowDeselect={false}
      onChange={(value) => onChoose(value === null || value === NETWORK ? null : value)}
    />
  );
}
