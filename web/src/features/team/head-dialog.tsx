import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { TeamMemberFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { useSay } from '../../lib/use-say';
import { UserPicker } from '../../ui/pickers/user-picker';
import { setHeadDocument } from './team.documents';

interface HeadDialogProps {
  readonly member: TeamMemberFragment;
  onClose(): void;
}

/** Who is told when the person leaves something undone. */
export function HeadDialog({ member, onClose }: HeadDialogProps) {
  const t = useT();
  const say = useSay();
  const [headId, setHeadId] = useState(member.head?.id ?? null);
  const [error, setError] = useState<string | null>(null);
  const [set, { loading }] = useMutation(setHeadDocument);

  async function save() {
    try {
      await set({ variables: { input: { userId: member.id, expectedVersion: member.version, headId } } });
      say.done(t('team.headSaved', { name: member.name }));
      onClose();
    } catch (refused) {
      const [first] = refusalsOf(refused);
      if (first?.field?.includes('headId')) setError(first.message);
      else say.refused(refused);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('team.headOf', { name: member.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <UserPicker
        label={t('team.head')}
        description={t('team.headHint')}
        except={member.id}
        clearable
        value={headId}
        error={error}
        onChange={(id) => {
          setError(null);
          setHeadId(id);
        }}
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button variant="filled" loading={loading} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </Group>
    </Modal>
  );
}
