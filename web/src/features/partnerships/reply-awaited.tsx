import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import type { TimelineItemFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { Tag } from '../../ui/tag';
import { answerInteractionDocument } from './partnership-timeline.documents';

interface ReplyAwaitedProps {
  readonly interaction: NonNullable<TimelineItemFragment['interaction']>;
  onAnswered(): void;
}

/** Whose answer is awaited, until somebody says that it has come. */
export function ReplyAwaited({ interaction: { id, version, replyAwaitedFrom }, onAnswered }: ReplyAwaitedProps) {
  const t = useT();
  const say = useSay();
  const can = useCan();
  const [answer, { loading }] = useMutation(answerInteractionDocument);
  if (!replyAwaitedFrom) return null;

  async function answered() {
    try {
      await answer({ variables: { input: { id, expectedVersion: version, replyAwaitedFrom: null } } });
      say.done(t('reply.answered'));
      onAnswered();
    } catch (refused) {
      say.refused(refused);
    }
  }

  return (
    <Group gap="xs">
      <Tag tone="info">{t(`enum.ReplyAwaitedFrom.${replyAwaitedFrom}`)}</Tag>
      {can('partnerships.edit') && (
        <Button size="xs" variant="subtle" loading={loading} onClick={() => void answered()}>
          {t('reply.hasCome')}
        </Button>
      )}
    </Group>
  );
}
