import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarPlus,
  IconDots,
  IconExternalLink,
  IconPencil,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitCommitmentFragment } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useTaskActions } from '../../lib/use-task-actions';
import { Avatar } from '../../ui/avatar';
import { DayPicker } from '../../ui/day-picker';
import { DueDate } from '../../ui/due-date';
import { Flag } from '../../ui/flag';
import { TaskTick } from '../../ui/task-controls';
import classes from './commitments.module.css';

interface CommitmentItemProps {
  readonly commitment: VisitCommitmentFragment;
  /** Our own side: what it owes is shown by the person, what others owe by their flag. */
  readonly ownPartyId?: string;
  readonly ownUserId: string;
  readonly editable: boolean;
  onDate(dueOn: CalendarDate): void;
  onEdit(): void;
  onRemove(): void;
  onChanged(): Promise<unknown>;
}

/** One commitment: a row on a wide screen, a card on a phone; red while its date or owner is missing. */
export function CommitmentItem({
  commitment,
  ownPartyId,
  ownUserId,
  editable,
  onDate,
  onEdit,
  onRemove,
  onChanged,
}: CommitmentItemProps) {
  const t = useT();
  const dates = useDates();
  const { open } = usePanel();
  const { tick } = useTaskActions(onChanged);
  const { text, dueOn, complete, task } = commitment;
  const done = task?.state === 'DONE';
  return (
    <li className={classes.item} data-bad={!complete || undefined}>
      <span className={classes.tick}>
        {task && (
          <TaskTick
            title={text}
            done={done}
            disabled={!editable || done || task.state === 'CANCELLED'}
            onTick={() => void tick(task)}
          />
        )}
      </span>
      <span className={classes.text}>{text}</span>
      <Who commitment={commitment} ownPartyId={ownPartyId} ownUserId={ownUserId} />
      <span className={classes.due}>
        {dueOn !== null && (
          <DueDate on={task?.dueOn ?? dueOn} doneOn={done && task?.doneAt ? dates.dayOf(task.doneAt) : null} dense />
        )}
        {commitment.owner === null && (
          <span className={classes.missing}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {t('visit.ownerMissing')}
          </span>
        )}
        {dueOn === null && (
          <span className={classes.missing}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {t('visit.dateMissing')}
          </span>
        )}
        {editable && commitment.owner === null && (
          <Button leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />} onClick={onEdit}>
            {t('visit.giveOwner')}
          </Button>
        )}
        {editable && commitment.owner !== null && dueOn === null && <GiveDate text={text} onDate={onDate} />}
      </span>
      {editable && (
        <span className={classes.menu}>
          <Menu>
            <Menu.Target>
              <ActionIcon size={40} aria-label={t('visit.commitmentMenu', { text })}>
                <IconDots size={18} stroke={1.75} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {task && (
                <Menu.Item
                  leftSection={<IconExternalLink size={16} stroke={1.75} />}
                  onClick={() => open({ kind: 'task', id: task.id })}
                >
                  {t('visit.openTask')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={onEdit}>
                {t('prose.edit')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={onRemove}>
                {t('visit.removeCommitment')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      )}
    </li>
  );
}

function Who({
  commitment: { owedBy, owner },
  ownPartyId,
  ownUserId,
}: Pick<CommitmentItemProps, 'commitment' | 'ownPartyId' | 'ownUserId'>) {
  const t = useT();
  const names = useNames();
  if (owedBy && owedBy.id !== ownPartyId) {
    const name = names.municipality(owedBy);
    const follows = owner === null ? name : t('visit.owedBy', { name, follower: owner.name });
    return (
      <span className={classes.who} title={follows}>
        <Flag country={owedBy.countryCode} decorative />
        <span className="ellipsis">{name}</span>
        {owner && owner.id !== ownUserId && <Avatar user={owner} size={20} />}
      </span>
    );
  }
  if (owner === null) return <span className={classes.who}>{owedBy ? names.municipality(owedBy) : ''}</span>;
  return (
    <span className={classes.who}>
      <Avatar user={owner} decorative />
      <span className="ellipsis">{owner.id === ownUserId ? t('visit.me') : owner.name}</span>
    </span>
  );
}

function GiveDate({ text, onDate }: { readonly text: string; onDate(dueOn: CalendarDate): void }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
          aria-label={`${t('visit.giveDate')}: ${text}`}
          onClick={() => setOpened(!opened)}
        >
          {t('visit.giveDate')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayPicker
          onPick={(day) => {
            setOpened(false);
            onDate(day);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
