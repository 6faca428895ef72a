import { useMutation } from '@apollo/client/react';
import type { NeedRecordFragment, NeedStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { RecordMoves } from '../../ui/record-moves';
import { moveNeedDocument } from './needs.documents';

/** The step that leads on from each status; elsewhere people choose from the menu. */
const ONWARD: Readonly<Partial<Record<NeedStatus, NeedStatus>>> = {
  DRAFT: 'PUBLISHED',
  PUBLISHED: 'RESERVED',
  RESERVED: 'FULFILLED',
  EXPIRED: 'PUBLISHED',
};

/** Whether the viewer may change it: those may who may change its municipality. */
export function useMayEditNeed(): (need: NeedRecordFragment) => boolean {
  const can = useCan();
  return ({ municipality }) => can('needs.edit') && (municipality?.editable ?? false);
}

interface NeedMovesProps {
  readonly need: NeedRecordFragment;
  readonly compact: boolean;
}

export function NeedMoves({ need, compact }: NeedMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const mayEdit = useMayEditNeed();
  const [move] = useMutation(moveNeedDocument, { refetchQueries: 'active' });
  if (!mayEdit(need)) return null;
  const { id, version, allowedMoves, status: present } = need;
  return (
    <RecordMoves
      record={{ type: 'NEED_OR_OFFER', id, version, title: names.title(need) }}
      list="/needs"
      moves={allowedMoves}
      onward={ONWARD[present]}
      labelOf={(status) =>
        present === 'RESERVED' && status === 'PUBLISHED' ? t('need.free') : t(`need.move.${status}`)
      }
      onMove={async (status, { reason }) => {
        await move({ variables: { input: { id, expectedVersion: version, status, reason } } });
        say.done(t('project.moved', { status: t(`enum.NeedStatus.${status}`) }));
      }}
      compact={compact}
    />
  );
}
