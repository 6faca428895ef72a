import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowRight, IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { VisitRecordFragment, VisitStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoveDialog } from '../../ui/move-dialog';
import { moveVisitDocument } from './visit.documents';

const BEGUN: readonly VisitStatus[] = ['IN_PROGRESS', 'COMPLETED'];

interface VisitMovesProps {
  readonly visit: VisitRecordFragment;
  /** On a phone only the menu of dots stands in the top bar; the moves are in it. */
  readonly compact: boolean;
  onNewest(): Promise<unknown>;
}

/** The next step of a visit as the primary button, the others in a menu; a step that needs a reason asks for it. */
export function VisitMoves({ visit, compact, onNewest }: VisitMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const can = useCan();
  const { today } = useDates();
  const navigate = useNavigate();
  const [move, { loading }] = useMutation(moveVisitDocument, { refetchQueries: 'active' });
  const { trash, trashing } = useTrash(() => void navigate(`/visits/${visit.id}`));
  const [asked, setAsked] = useState<VisitStatus | null>(null);
  const [trashAsked, setTrashAsked] = useState(false);
  if (!can('visits.edit')) return null;

  const ahead = visit.startsOn === null || visit.startsOn > today;
  const over = visit.endsOn !== null && visit.endsOn < today;
  const moves = visit.allowedMoves
    // A visit that lies ahead has not begun; the report is closed where it is written.
    .filter(({ status }) => !(ahead && BEGUN.includes(status)) && status !== 'CLOSED');
  const forward = moves
    .filter(({ status, reasonRequired }) => !reasonRequired && status !== 'DEBRIEFED')
    .map(({ status }) => status);
  const primary = over && forward.includes('COMPLETED') ? 'COMPLETED' : forward[0];
  const rest = moves.filter(({ status }) => status !== primary || compact);

  const send = async (status: VisitStatus, reason: string | null) => {
    await move({ variables: { input: { id: visit.id, expectedVersion: visit.version, status, reason } } });
    say.done(t('visit.moved', { status: t(`enum.VisitStatus.${status}`) }));
  };

  async function sendAtOnce(status: VisitStatus) {
    try {
      await send(status, null);
    } catch (error) {
      say.refused(error);
      await onNewest().catch(() => undefined);
    }
  }

  async function toTrash() {
    const { id, version } = visit;
    if (await trash({ type: 'VISIT', id, version, title: names.title(visit) })) void navigate('/visits');
    setTrashAsked(false);
  }

  return (
    <>
      {!compact && primary !== undefined && (
        <Button variant="filled" loading={loading} onClick={() => void sendAtOnce(primary)}>
          {t(`visit.move.${primary}`)}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon size={compact ? 44 : 32} aria-label={t('action.more')}>
            <IconDots size={compact ? 20 : 18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map(({ status, reasonRequired }) => (
            <Menu.Item
              key={status}
              leftSection={<IconArrowRight size={16} stroke={1.75} />}
              onClick={() => (reasonRequired ? setAsked(status) : void sendAtOnce(status))}
            >
              {t(`visit.move.${status}`)}
            </Menu.Item>
          ))}
          {rest.length > 0 && <Menu.Divider />}
          <Menu.Item
            component={Link}
            to={`/visits/${visit.id}/edit`}
            leftSection={<IconPencil size={16} stroke={1.75} />}
          >
            {t('visit.edit')}
          </Menu.Item>
          {compact && (
            <Menu.Item component={Link} to="?tab=history" leftSection={<IconHistory size={16} stroke={1.75} />}>
              {t('visit.history')}
            </Menu.Item>
          )}
          {can('trash.edit') && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => setTrashAsked(true)}>
              {t('trash.move')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <MoveDialog
          title={t(`visit.move.${asked}`)}
          confirmLabel={t(asked === 'CANCELLED' ? 'visit.cancelAction' : 'visit.postponeAction')}
          reasonRequired
          onMove={({ reason }) => send(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
      <ConfirmDialog
        opened={trashAsked}
        title={t('visit.trashTitle')}
        confirmLabel={t('trash.move')}
        busy={trashing}
        onConfirm={() => void toTrash()}
        onClose={() => setTrashAsked(false)}
      >
        {t('visit.trashText', { title: names.title(visit) })}
      </ConfirmDialog>
    </>
  );
}
