import { useQuery } from '@apollo/client/react';
import { Radio } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { SearchBox } from '../search-box';
import { SkeletonRows } from '../skeleton-rows';
import { giftChoicesDocument } from './gifts.documents';
import { StockFigure } from './stock-figure';
import classes from './gifts.module.css';

/** With more things than this one searches. */
const SEEN_AT_ONCE = 8;

interface GiftChoiceProps {
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly error?: ReactNode;
}

/** What there is to give, with how many are left; one tap chooses. */
export function GiftChoice({ chosen, onChoose, error }: GiftChoiceProps) {
  const t = useT();
  const names = useNames();
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(giftChoicesDocument, {
    variables: { filter: search === '' ? undefined : { search } },
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.giftItems;
  if (found === undefined) return <SkeletonRows rows={4} height={44} />;
  const items = found.edges.map(({ node }) => node);
  return (
    <div className={classes.choice}>
      {(found.totalCount > SEEN_AT_ONCE || search !== '') && <SearchBox value={search} onSearch={setSearch} />}
      <Radio.Group label={t('gift.item')} value={chosen} onChange={onChoose} error={error}>
        <div className={classes.choices}>
          {items.length === 0 && <p className="muted dense">{t(search === '' ? 'gifts.empty' : 'picker.nothing')}</p>}
          {items.map((item) => (
            <Radio.Card
              key={item.id}
              value={item.id}
              className={classes.card}
              disabled={item.inStock === 0}
              data-path="itemId"
            >
              <Radio.Indicator size="xs" />
              <span className={classes.name}>{names.gift(item)}</span>
              {item.inStock === 0 ? <span className="muted small">{t('gift.none')}</span> : <StockFigure item={item} />}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
