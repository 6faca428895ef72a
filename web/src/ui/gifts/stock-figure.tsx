import type { GiftItemNameFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Tag } from '../tag';

/** How many there are, and whether that is too few. */
export function StockFigure({ item }: { readonly item: GiftItemNameFragment }) {
  const t = useT();
  const { inStock, unit, minimum, belowMinimum } = item;
  if (inStock === null) return <Tag>{t('gift.stockUnknown')}</Tag>;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
      <span>
        <span className="num">{inStock}</span> {unit && <span className="muted">{unit}</span>}
      </span>
      {belowMinimum && minimum !== null && <Tag tone="due">{t('gift.belowMinimum', { minimum })}</Tag>}
    </span>
  );
}
