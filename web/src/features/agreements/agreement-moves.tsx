import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowRight, IconCheck, IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AgreementRecordFragment, AgreementStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoveDialog } from '../../ui/move-dialog';
import { moveAgreementDocument } from './agreements.documents';

/** Steps off the road: never the button that leads on. */
const ASIDE: readonly AgreementStatus[] = ['RETURNED', 'SUSPENDED', 'EXPIRING', 'EXPIRED'];

type Move = AgreementRecordFragment['allowedMoves'][number];

interface AgreementMovesProps {
  readonly agreement: AgreementRecordFragment;
  /** On a phone only the menu stands in the top bar. */
  readonly compact: boolean;
}

/** The next step as the primary button, the others in a menu. Each asks for its day. */
export function AgreementMoves({ agreement, compact }: AgreementMovesProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const can = useCan();
  const navigate = useNavigate();
  const [move] = useMutation(moveAgreementDocument, { refetchQueries: 'active' });
  const { trash, trashing } = useTrash(() => void navigate(`/agreements/${agreement.id}`));
  const [asked, setAsked] = useState<Move | null>(null);
  const [trashAsked, setTrashAsked] = useState(false);
  if (!can('agreements.edit')) return null;

  const { id, version, allowedMoves, statusHistory } = agreement;
  const onward = allowedMoves.filter(({ status, reasonRequired }) => !reasonRequired && !ASIDE.includes(status));
  const primary = onward.find(({ status }) => status !== 'RENEWED' || agreement.status === 'EXPIRING');
  const back = allowedMoves.find(({ status }) => status === 'RETURNED');
  const rest = allowedMoves.filter((one) => one !== primary && one !== back);

  async function toTrash() {
    if (await trash({ type: 'AGREEMENT', id, version, title: names.title(agreement) })) void navigate('/agreements');
    setTrashAsked(false);
  }

  const next = primary && (
    <Button
      key="next"
      variant="filled"
      leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
      onClick={() => setAsked(primary)}
    >
      {t(`agreement.move.${primary.status}`)}
    </Button>
  );
  return (
    <>
      {!compact && back && <Button onClick={() => setAsked(back)}>{t(`agreement.move.${back.status}`)}</Button>}
      {!compact && next}
      <Menu>
        <Menu.Target>
          <ActionIcon size={compact ? 44 : 32} aria-label={t('action.more')}>
            <IconDots size={compact ? 20 : 18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(compact ? allowedMoves : rest).map((one) => (
            <Menu.Item
              key={one.status}
              leftSection={<IconArrowRight size={16} stroke={1.75} />}
              onClick={() => setAsked(one)}
            >
              {t(`agreement.move.${one.status}`)}
            </Menu.Item>
          ))}
          {rest.length > 0 && <Menu.Divider />}
          <Menu.Item
            component={Link}
            to={`/agreements/${id}/edit`}
            leftSection={<IconPencil size={16} stroke={1.75} />}
          >
            {t('agreement.edit')}
          </Menu.Item>
          {compact && (
            <Menu.Item component={Link} to="?tab=history" leftSection={<IconHistory size={16} stroke={1.75} />}>
              {t('agreement.history')}
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
          title={t(`agreement.move.${asked.status}`)}
          confirmLabel={t('agreement.record')}
          reasonRequired={asked.reasonRequired}
          day={{ since: statusHistory.at(-1)?.on }}
          onMove={async ({ on, reason }) => {
            await move({ variables: { input: { id, expectedVersion: version, status: asked.status, on, reason } } });
            say.done(t('agreement.moved', { status: t(`enum.AgreementStatus.${asked.status}`) }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
      <ConfirmDialog
        opened={trashAsked}
        title={t('agreement.trashTitle')}
        confirmLabel={t('trash.move')}
        busy={trashing}
        onConfirm={() => void toTrash()}
        onClose={() => setTrashAsked(false)}
      >
        {t('agreement.trashText', { title: names.title(agreement) })}
      </ConfirmDialog>
    </>
  );
}
