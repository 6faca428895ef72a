import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GiftMovementRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useSay } from '../../lib/use-say';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { giftMovementsDocument, removeMovementDocument } from '../../ui/gifts/gifts.documents';
import { MovementDialog } from '../../ui/gifts/movement-dialog';
import classes from './promotion.module.css';

interface GiftMovementsProps {
  readonly itemId: string;
  readonly editable: boolean;
}

/** What came, went and was counted, latest first; each can be corrected or taken back. */
export function GiftMovements({ itemId, editable }: GiftMovementsProps) {
  const t = useT();
  const answer = useQuery(giftMovementsDocument, {
    variables: { filter: { itemIds: [itemId] } },
    fetchPolicy: 'cache-and-network',
  });
  const list = useListPages((answer.data ?? answer.previousData)?.giftMovements, answer);
  const movements = list.shown?.edges.map(({ node }) => node) ?? [];
  return (
    <Card title={t('gift.movements')} count={list.shown?.totalCount} flush>
      {movements.length === 0 && (
        <p className="muted dense" style={{ padding: '12px 16px 16px' }}>
          {t('gift.noMovements')}
        </p>
      )}
      <ul className={classes.movements}>
        {movements.map((movement) => (
          <MovementLine key={movement.id} movement={movement} editable={editable} />
        ))}
      </ul>
      {list.shown?.pageInfo.hasNextPage && (
        <Button variant="subtle" loading={list.loadingMore} onClick={list.more}>
          {t('list.more', { count: (list.shown?.totalCount ?? 0) - movements.length })}
        </Button>
      )}
    </Card>
  );
}

function MovementLine({
  movement,
  editable,
}: {
  readonly movement: GiftMovementRowFragment;
  readonly editable: boolean;
}) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const money = useMoney();
  const say = useSay();
  const [open, setOpen] = useState<'revise' | 'remove' | null>(null);
  const [remove] = useMutation(removeMovementDocument, { refetchQueries: 'active' });
  const { id, version, kind, quantity, on, cost, counterpart, documentNumber, visit, note } = movement;
  const goes = kind === 'GIVEN' || kind === 'WRITTEN_OFF';
  const sign = kind === 'COUNTED' ? '=' : goes ? '−' : '+';
  return (
    <li>
      <span className={classes.change}>{quantity === null ? t('gift.unknownQuantity') : `${sign}${quantity}`}</span>
      <span>
        <b style={{ fontWeight: 500 }}>{t(`enum.GiftMovementKind.${kind}`)}</b>
        {visit && (
          <>
            {' · '}
            <Link className="link" to={`/visits/${visit.id}`}>
              {names.title(visit)}
            </Link>
          </>
        )}
        <span className="small muted" style={{ display: 'block' }}>
          {[
            on === null ? t('gift.noDay') : dates.long(on),
            counterpart,
            cost && money(cost),
            documentNumber && `№ ${documentNumber}`,
            note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {editable && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={36} aria-label={t('action.more')}>
              <IconDots size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen('revise')}>{t('gift.revise')}</Menu.Item>
            <Menu.Item onClick={() => setOpen('remove')}>{t('gift.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'revise' && (
        <MovementDialog
          kind={kind}
          item={movement.item ?? undefined}
          movement={movement}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          opened
          title={t('gift.remove')}
          confirmLabel={t('gift.remove')}
          onConfirm={() =>
            void remove({ variables: { input: { id, expectedVersion: version } } }).then(
              () => setOpen(null),
              say.refused,
            )
          }
          onClose={() => setOpen(null)}
        >
          {t('gift.removeText')}
        </ConfirmDialog>
      )}
    </li>
  );
}
