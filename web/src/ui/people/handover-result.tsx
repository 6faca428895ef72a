import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { HandoverRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { Note } from '../note';
import { handBackDocument } from './people.documents';

export function countOf({ counts }: HandoverRowFragment): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** How the handover went, and the way back. */
export function HandoverResult({ handover }: { readonly handover: HandoverRowFragment }) {
  const t = useT();
  const say = useSay();
  const [handBack, { data, loading }] = useMutation(handBackDocument, { refetchQueries: 'active' });
  const back = (data?.handBack ?? handover).handedBackAt !== null;
  const name = handover.to?.name ?? '';
  return (
    <div role="status">
      <Note
        tone={back ? 'info' : 'done'}
        actions={
          !back && (
            <Button
              size="xs"
              loading={loading}
              leftSection={<IconArrowBackUp size={14} stroke={2} aria-hidden />}
              onClick={() => void handBack({ variables: { input: { id: handover.id } } }).catch(say.refused)}
            >
              {t('handover.back')}
            </Button>
          )
        }
      >
        {back ? t('handover.handedBack') : t('handover.done', { count: countOf(handover), name })}
      </Note>
    </div>
  );
}
