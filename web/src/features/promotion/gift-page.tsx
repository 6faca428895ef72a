import { useQuery } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconGift, IconListNumbers, IconShoppingBag } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { GiftItemRecordFragment, GiftMovementKind } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { MovementDialog } from '../../ui/gifts/movement-dialog';
import { RecordColumns, RecordHistory } from '../../ui/record-layout';
import { Tag } from '../../ui/tag';
import { RecordMeasures } from '../../ui/record-measures';
import { GiftHistory } from './gift-history';
import { GiftMovements } from './gift-movements';
import { giftItemDocument } from './gifts.documents';
import { PromotionRecord } from './promotion-record';
import classes from './promotion.module.css';
import { useMayEdit } from './use-may-edit';

export function GiftPage() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(giftItemDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const item = query.data?.giftItem;
  return (
    <PromotionRecord
      type="GIFT_ITEM"
      list={{ label: t('nav.gifts'), to: '/gifts' }}
      query={query}
      record={item && { ...item, title: names.gift(item) }}
      sub={item?.keptWhere ?? undefined}
    >
      {item && <Body item={item} />}
    </PromotionRecord>
  );
}

function Body({ item }: { readonly item: GiftItemRecordFragment }) {
  const t = useT();
  const names = useNames();
  const mayEdit = useMayEdit();
  const [params] = useSearchParams();
  if (params.get('tab') === 'history') {
    return (
      <RecordHistory>
        <GiftHistory id={item.id} />
      </RecordHistory>
    );
  }
  const editable = mayEdit(item.community?.id);
  return (
    <RecordColumns
      main={
        <>
          <Stock item={item} editable={editable} />
          <GiftMovements itemId={item.id} editable={editable} />
        </>
      }
      side={
        <>
          <Card title={t('gift.facts')}>
            <Facts
              rows={[
                [t('gift.minimum'), item.minimum],
                [t('gift.keptWhere'), item.keptWhere],
                [t('programme.community'), item.community && names.municipality(item.community)],
                [t('visit.owner'), item.owner && <Person key="owner" user={item.owner} />],
                [t('task.note'), item.note],
              ]}
            />
          </Card>
          <RecordMeasures record={{ type: 'GIFT_ITEM', id: item.id }} startsOn={null} />
        </>
      }
    />
  );
}

/** How many there are, and what one does with them. */
function Stock({ item, editable }: { readonly item: GiftItemRecordFragment; readonly editable: boolean }) {
  const t = useT();
  const [doing, setDoing] = useState<GiftMovementKind | null>(null);
  const { inStock, unit, minimum, belowMinimum, givenThisYear } = item;
  return (
    <Card title={t('gift.inStock')}>
      <div className={classes.stock}>
        {inStock === null ? t('gift.stockUnknown') : inStock}
        {inStock !== null && unit && <small className="muted">{unit}</small>}
        {belowMinimum && minimum !== null && <Tag tone="due">{t('gift.belowMinimum', { minimum })}</Tag>}
      </div>
      <p className="muted dense">
        {inStock === null ? t('gift.stockUnknownWhy') : t('gift.givenThisYearCount', { count: givenThisYear })}
      </p>
      {editable && (
        <div className={classes.buttons}>
          <Button
            variant="filled"
            leftSection={<IconGift size={16} stroke={1.75} aria-hidden />}
            onClick={() => setDoing('GIVEN')}
          >
            {t('gift.do.GIVEN')}
          </Button>
          <Button
            leftSection={<IconShoppingBag size={16} stroke={1.75} aria-hidden />}
            onClick={() => setDoing('PURCHASED')}
          >
            {t('gift.do.PURCHASED')}
          </Button>
          <Button
            leftSection={<IconListNumbers size={16} stroke={1.75} aria-hidden />}
            onClick={() => setDoing('COUNTED')}
          >
            {t('gift.do.COUNTED')}
          </Button>
          <Menu>
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={14} stroke={2} aria-hidden />}>{t('action.more')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDoing('RECEIVED')}>{t('gift.do.RECEIVED')}</Menu.Item>
              <Menu.Item onClick={() => setDoing('WRITTEN_OFF')}>{t('gift.do.WRITTEN_OFF')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      {doing !== null && <MovementDialog kind={doing} item={item} onClose={() => setDoing(null)} />}
    </Card>
  );
}
