import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { giftMovementsDocument } from '../../ui/gifts/gifts.documents';
import { MovementDialog } from '../../ui/gifts/movement-dialog';
import { Tag } from '../../ui/tag';
import classes from './visit-page.module.css';

interface VisitGiftsProps {
  readonly visit: VisitRecordFragment;
  readonly editable: boolean;
}

/** What was given and received: from the stock, and in the visit's own words. */
export function VisitGifts({ visit, editable }: VisitGiftsProps) {
  const t = useT();
  const names = useNames();
  const can = useCan();
  const { today } = useDates();
  const [giving, setGiving] = useState(false);
  const { data } = useQuery(giftMovementsDocument, {
    variables: { filter: { visitIds: [visit.id] } },
    skip: !can('promotion.read'),
    fetchPolicy: 'cache-and-network',
  });
  const { gifts, startsOn } = visit;
  const movements = data?.giftMovements.edges.map(({ node }) => node) ?? [];
  const mayGive = can('promotion.edit');
  const actions = (
    <span className={classes.actions}>
      {mayGive && (
        <Button size="xs" leftSection={<IconGift size={14} stroke={2} aria-hidden />} onClick={() => setGiving(true)}>
          {t('gift.fromStock')}
        </Button>
      )}
      {editable && (
        <Button component={Link} to={`/visits/${visit.id}/edit?section=costs`} size="xs" variant="subtle" color="gray">
          {t(gifts.length === 0 ? 'visit.fill' : 'prose.edit')}
        </Button>
      )}
    </span>
  );
  return (
    <Card title={t('visit.gifts')} count={movements.length + gifts.length || undefined} action={actions}>
      {movements.length + gifts.length === 0 && <p className="muted dense">{t('visit.giftsNone')}</p>}
      <ul className={classes.sums}>
        {movements.map(({ id, kind, item, quantity, counterpart }) => (
          <li key={id}>
            <span>
              <Tag>{t(`enum.GiftDirection.${kind === 'RECEIVED' ? 'RECEIVED' : 'GIVEN'}`)}</Tag>{' '}
              {item && (
                <Link className="link" to={`/gifts/${item.id}`}>
                  {names.gift(item)}
                </Link>
              )}
              <span className="muted"> · {[t('gift.ofStock'), counterpart].filter(Boolean).join(' · ')}</span>
            </span>
            <span className="num">{quantity}</span>
          </li>
        ))}
        {gifts.map(({ id, direction, what, quantity }) => (
          <li key={id}>
            <span>
              <Tag>{t(`enum.GiftDirection.${direction}`)}</Tag> {what}
            </span>
            <span className="num">{quantity}</span>
          </li>
        ))}
      </ul>
      {giving && (
        <MovementDialog
          kind="GIVEN"
          visit={{ id: visit.id, on: startsOn !== null && startsOn < today ? startsOn : today }}
          onClose={() => setGiving(false)}
        />
      )}
    </Card>
  );
}
