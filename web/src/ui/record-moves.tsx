import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowRight, IconCheck, IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RecordType } from '../graphql/graphql';
import type { CalendarDate } from '../lib/calendar-date';
import { useT } from '../lib/messages';
import { useSay } from '../lib/use-say';
import { useTrash } from '../lib/use-trash';
import { useCan } from '../lib/viewer';
import { MoveDialog } from './move-dialog';

interface Move<Status extends string> {
  readonly status: Status;
  readonly reasonRequired: boolean;
}

interface RecordMovesProps<Status extends string> {
  readonly record: {
    readonly type: RecordType;
    readonly id: string;
    readonly version: number;
    readonly title: string;
  };
  /** The address of the list; the record and its form lie below. */
  readonly list: string;
  readonly moves: readonly Move<Status>[];
  /** The step that leads on; the others stand in the menu. */
  readonly onward: Status | undefined;
  /** A verb: what the step does. */
  readonly labelOf: (status: Status) => string;
  /** The day of the step before; absent: no day is asked, and a step without a reason is taken at once. */
  readonly since?: CalendarDate;
  /** Asked for although the step itself needs none. */
  readonly needsReason?: (status: Status) => boolean;
  /** Rejects when the server refuses. */
  readonly onMove: (
    status: Status,
    answer: { readonly on: CalendarDate | null; readonly reason: string | null },
  ) => Promise<unknown>;
  /** On a phone only the menu stands in the top bar. */
  readonly compact: boolean;
}

/** The next step as the primary button; the other steps, editing and the trash in a menu. */
export function RecordMoves<Status extends string>(props: RecordMovesProps<Status>) {
  const { record, list, moves, onward, labelOf, since, needsReason, onMove, compact } = props;
  const t = useT();
  const can = useCan();
  const say = useSay();
  const navigate = useNavigate();
  const address = `${list}/${record.id}`;
  const { trash } = useTrash(() => void navigate(address));
  const [asked, setAsked] = useState<Move<Status> | null>(null);
  const next = moves.find(({ status }) => status === onward);
  const reasonFor = ({ status, reasonRequired }: Move<Status>) => reasonRequired || (needsReason?.(status) ?? false);
  const rest = compact ? moves : moves.filter((move) => move !== next);

  function take(move: Move<Status>) {
    if (since !== undefined || reasonFor(move)) setAsked(move);
    else void onMove(move.status, { on: null, reason: null }).catch(say.refused);
  }

  async function toTrash() {
    if (await trash(record)) void navigate(list);
  }

  return (
    <>
      {!compact && next && (
        <Button
          variant="filled"
          leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
          onClick={() => take(next)}
        >
          {labelOf(next.status)}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon size={compact ? 44 : 32} aria-label={t('action.more')}>
            <IconDots size={compact ? 20 : 18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map((move) => (
            <Menu.Item
              key={move.status}
              leftSection={<IconArrowRight size={16} stroke={1.75} aria-hidden />}
              onClick={() => take(move)}
            >
              {labelOf(move.status)}
            </Menu.Item>
          ))}
          {rest.length > 0 && <Menu.Divider />}
          <Menu.Item
            component={Link}
            to={`${address}/edit`}
            leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
          >
            {t('action.edit')}
          </Menu.Item>
          {compact && (
            <Menu.Item
              component={Link}
              to="?tab=history"
              leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
            >
              {t('history.title')}
            </Menu.Item>
          )}
          {can('trash.edit') && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => void toTrash()}>
              {t('trash.move')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <MoveDialog
          title={labelOf(asked.status)}
          confirmLabel={t('agreement.record')}
          reasonRequired={reasonFor(asked)}
          day={since === undefined ? undefined : { since }}
          onMove={(answer) => onMove(asked.status, answer)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
