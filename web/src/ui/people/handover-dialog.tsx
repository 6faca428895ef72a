import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { HandoverRowFragment, PersonNameFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { Note } from '../note';
import { UserPicker } from '../pickers/user-picker';
import { SavingState } from '../saving-state';
import { HandoverResult } from './handover-result';
import { OpenWork, useOpenWork } from './open-work';
import { handOverDocument } from './people.documents';
import classes from './people.module.css';

interface HandoverDialogProps {
  /** Whose work it is. */
  readonly person: PersonNameFragment;
  readonly onClose: () => void;
}

/** Everything open of one person to another: what it is, to whom, and how it went. */
export function HandoverDialog({ person, onClose }: HandoverDialogProps) {
  const t = useT();
  const [toUserId, setToUserId] = useState<string | null>(null);
  const [leaveUnseen, setLeaveUnseen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState<HandoverRowFragment | null>(null);
  const open = useOpenWork(person.id, toUserId);
  const [handOver, { loading }] = useMutation(handOverDocument, { refetchQueries: 'active' });

  async function confirm() {
    setRefusal(null);
    if (toUserId === null) {
      setRefusal(t('handover.toNeeded'));
      return;
    }
    try {
      const { data } = await handOver({ variables: { input: { fromUserId: person.id, toUserId, leaveUnseen } } });
      if (data) setDone(data.handOver);
    } catch (error) {
      setRefusal(refusalsOf(error)[0]?.message ?? t('error.noAnswer'));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('handover.title', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.dialog}>
        {done === null ? (
          <>
            <UserPicker label={t('handover.to')} value={toUserId} onChange={setToUserId} except={person.id} />
            <OpenWork of={open} leaveUnseen={leaveUnseen} onLeaveUnseen={setLeaveUnseen} />
            {refusal !== null && <Note tone="overdue">{refusal}</Note>}
            <Group justify="space-between">
              <SavingState state={loading ? 'saving' : 'idle'} />
              <Group gap={8}>
                <Button onClick={onClose}>{t('action.cancel')}</Button>
                {open.total > 0 && (
                  <Button variant="filled" loading={loading} onClick={() => void confirm()}>
                    {t('handover.confirm', { count: open.total - open.unseen })}
                  </Button>
                )}
              </Group>
            </Group>
          </>
        ) : (
          <>
            <HandoverResult handover={done} />
            <Group justify="flex-end">
              <Button variant="filled" onClick={onClose} data-autofocus>
                {t('action.close')}
              </Button>
            </Group>
          </>
        )}
      </div>
    </Modal>
  );
}
