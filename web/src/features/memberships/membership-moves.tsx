import { useMutation } from '@apollo/client/react';
import type { MembershipRecordFragment, MembershipStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { RecordMoves } from '../../ui/record-moves';
import { moveMembershipDocument } from './memberships.documents';

/** The step that leads on from each status; elsewhere people choose from the menu. */
const ONWARD: Readonly<Partial<Record<MembershipStatus, MembershipStatus>>> = {
  CONSIDERED: 'APPLIED',
  APPLIED: 'MEMBER',
  SUSPENDED: 'MEMBER',
};

interface MembershipMovesProps {
  readonly membership: MembershipRecordFragment;
  readonly compact: boolean;
}

export function MembershipMoves({ membership, compact }: MembershipMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const mayEdit = useCan()('projects.edit');
  const [move] = useMutation(moveMembershipDocument, { refetchQueries: 'active' });
  if (!mayEdit) return null;
  const { id, version, allowedMoves, status: present, statusOn } = membership;
  return (
    <RecordMoves
      record={{ type: 'MEMBERSHIP', id, version, title: names.title(membership) }}
      list="/memberships"
      moves={allowedMoves}
      onward={ONWARD[present]}
      labelOf={(status) => t(`membership.move.${status}`)}
      since={statusOn}
      onMove={async (status, { on, reason }) => {
        await move({ variables: { input: { id, expectedVersion: version, status, on, reason } } });
        say.done(t('project.moved', { status: t(`enum.MembershipStatus.${status}`) }));
      }}
      compact={compact}
    />
  );
}
