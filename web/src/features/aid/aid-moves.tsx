import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowRight,
  IconCheck,
  IconDots,
  IconHistory,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AidRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoveDialog } from '../../ui/move-dialog';
import { moveAidTransferDocument } from './aid.documents';
import { nextMove } from './aid-lifecycle';

type Move = AidRecordFragment['allowedMoves'][number];

interface AidMovesProps {
  readonly transfer: AidRecordFragment;
  /** On a phone only the menu stands in the top bar. */
  readonly compact: boolean;
}

/** The next step as the primary button, the others in a menu. Each asks for its day. */
export function AidMoves({ transfer, compact }: AidMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const can = useCan();
  const navigate = useNavigate();
  const [move] = useMutation(moveAidTransferDocument, { refetchQueries: 'active' });
  const { id, version, allowedMoves, statusOn, editable } = transfer;
  const { trash, trashing } = useTrash(() => void navigate(`/aid/${id}`));
  const [asked, setAsked] = useState<Move | null>(null);
  const [trashAsked, setTrashAsked] = useState(false);
  if (!editable) return null;

  const primary = nextMove(transfer);
  const listed = compact ? allowedMoves : allowedMoves.filter((one) => one !== primary);
  const wordsOf = ({ status, back }: Move) =>
    back ? t('aid.stepBack', { status: t(`enum.AidStatus.${status}`) }) : t(`aid.move.${status}`);

  async function toTrash() {
    if (await trash({ type: 'AID_TRANSFER', id, version, title: names.title(transfer) })) void navigate('/aid');
    setTrashAsked(false);
  }

  return (
    <>
      {!compact && primary && (
        <Button
          variant="filled"
          leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
          onClick={() => setAsked(primary)}
        >
          {wordsOf(primary)}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon size={compact ? 44 : 32} aria-label={t('action.more')}>
            <IconDots size={compact ? 20 : 18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {listed.map((one) => (
            <Menu.Item
              key={one.status}
              leftSection={
                one.back ? <IconArrowBackUp size={16} stroke={1.75} /> : <IconArrowRight size={16} stroke={1.75} />
              }
              onClick={() => setAsked(one)}
            >
              {wordsOf(one)}
            </Menu.Item>
          ))}
          {listed.length > 0 && <Menu.Divider />}
          <Menu.Item component={Link} to={`/aid/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.75} />}>
            {t('aid.edit')}
          </Menu.Item>
          {compact && (
            <Menu.Item component={Link} to="?tab=history" leftSection={<IconHistory size={16} stroke={1.75} />}>
              {t('aid.history')}
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
          title={wordsOf(asked)}
          confirmLabel={t('agreement.record')}
          reasonRequired={asked.reasonRequired}
          day={asked.back ? {} : { since: statusOn }}
          onMove={async ({ on, reason }) => {
            await move({ variables: { input: { id, expectedVersion: version, status: asked.status, on, reason } } });
            say.done(t('aid.moved', { status: t(`enum.AidStatus.${asked.status}`) }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
      <ConfirmDialog
        opened={trashAsked}
        title={t('aid.trashTitle')}
        confirmLabel={t('trash.move')}
        busy={trashing}
        onConfirm={() => void toTrash()}
        onClose={() => setTrashAsked(false)}
      >
        {t('aid.trashText', { title: names.title(transfer) })}
      </ConfirmDialog>
    </>
  );
}
