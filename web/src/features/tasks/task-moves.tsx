import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Checkbox, Group, Menu, Textarea } from '@mantine/core';
import { IconBellOff, IconCheck, IconDots, IconMail, IconRotate, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { MoveTaskInput } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useTaskActions } from '../../lib/use-task-actions';
import { useTaskMoves } from '../../lib/use-task-moves';
import { useTaskQuiet } from '../../lib/use-task-quiet';
import { useMayWrite, useViewer } from '../../lib/viewer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Flag } from '../../ui/flag';
import { SnoozeMenu } from '../../ui/task-controls';
import { type OpenTask, trashTaskDocument } from './tasks.documents';

interface TaskMovesProps {
  readonly task: OpenTask;
  readonly onChanged: () => Promise<unknown>;
  onClose(): void;
}

/** Done, waiting for a partner, another day, cancelled, to the trash. */
export function TaskMoves({ task, onChanged, onClose }: TaskMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const mayWrite = useMayWrite();
  const { move } = useTaskMoves();
  const { user } = useViewer();
  const { tick, snooze } = useTaskActions(onChanged);
  const { quiet } = useTaskQuiet(onChanged);
  const [endSeries, setEndSeries] = useState(false);
  const [trash] = useMutation(trashTaskDocument, { refetchQueries: 'active' });
  const [cancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  if (!mayWrite) return null;
  const open = task.state !== 'DONE' && task.state !== 'CANCELLED';
  const parties = task.partnership?.parties.map(({ municipality }) => municipality) ?? [];

  async function moveTo(input: Pick<MoveTaskInput, 'state' | 'reason' | 'waitingForId' | 'endSeries'>) {
    try {
      await move({ id: task.id, expectedVersion: task.version, ...input });
      await onChanged();
      setCancelling(false);
    } catch (error) {
      say.refused(error);
    }
  }

  async function moveToTrash() {
    try {
      await trash({ variables: { input: { type: 'TASK', id: task.id, expectedVersion: task.version } } });
      say.done(t('trash.moved', { title: task.title }));
      onClose();
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <Group gap={8}>
      {open ? (
        <Button
          variant="filled"
          leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
          onClick={() => void tick(task)}
        >
          {t('task.doneAction')}
        </Button>
      ) : (
        task.state === 'DONE' && (
          <Button
            leftSection={<IconRotate size={16} stroke={1.75} aria-hidden />}
            onClick={() => void moveTo({ state: 'OPEN' })}
          >
            {t('task.reopen')}
          </Button>
        )
      )}
      {open && task.state !== 'WAITING_FOR_PARTNER' && parties.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}>{t('task.wait')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('task.waitFor')}</Menu.Label>
            {parties.map((municipality) => (
              <Menu.Item
                key={municipality.id}
                leftSection={<Flag country={municipality.countryCode} decorative />}
                onClick={() => void moveTo({ state: 'WAITING_FOR_PARTNER', waitingForId: municipality.id })}
              >
                {names.municipality(municipality)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {task.state === 'WAITING_FOR_PARTNER' && (
        <Button onClick={() => void moveTo({ state: 'IN_PROGRESS' })}>{t('task.answered')}</Button>
      )}
      {open && <SnoozeMenu title={task.title} onSnooze={(dueOn) => void snooze(task, dueOn)} />}
      {open && task.owner.id === user.id && (
        <SnoozeMenu
          title={task.title}
          label={t('task.quietLabel')}
          icon={IconBellOff}
          onSnooze={(day) => void quiet(task, day)}
        />
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('action.more')}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {open && task.state === 'OPEN' && (
            <Menu.Item onClick={() => void moveTo({ state: 'IN_PROGRESS' })}>{t('task.start')}</Menu.Item>
          )}
          {open && (
            <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => setCancelling(true)}>
              {t('task.cancel')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => void moveToTrash()}>
            {t('trash.move')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={cancelling}
        title={t('task.cancelTitle')}
        confirmLabel={t('task.cancelAction')}
        onConfirm={() => void moveTo({ state: 'CANCELLED', reason, endSeries })}
        onClose={() => setCancelling(false)}
      >
        <Textarea
          label={t('task.cancelWhy')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus
        />
        {task.recurrence && (
          <Checkbox
            mt={12}
            label={t('task.endSeries')}
            checked={endSeries}
            onChange={(event) => setEndSeries(event.currentTarget.checked)}
          />
        )}
      </ConfirmDialog>
    </Group>
  );
}
