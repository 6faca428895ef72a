import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { GIFT_MOVEMENT_KINDS } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { giftItemHistoryDocument } from './gifts.documents';

/** With that of its movements: what was written before a correction stands there. */
export function GiftHistory({ id }: { readonly id: string }) {
  const t = useT();
  const dates = useDates();
  const { data, fetchMore } = useQuery(giftItemHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const history = data?.giftItem.history;
  if (!history) return null;
  const kindName = namedValue(GIFT_MOVEMENT_KINDS, (kind) => t(`enum.GiftMovementKind.${kind}`));

  /** A movement as it was stored: its kind, how many, the day and the words. */
  function movementWords(raw: string): string {
    const movement: unknown = JSON.parse(raw);
    if (typeof movement !== 'object' || movement === null) return raw;
    const said = new Map<string, unknown>(Object.entries(movement));
    const words = ['kind', 'quantity', 'on', 'counterpart', 'documentNumber', 'note'].flatMap((field) => {
      const value = said.get(field);
      if (field === 'on' && typeof value === 'string') return [dates.long(value)];
      return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    });
    return words.map(kindName).join(', ');
  }

  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        nameUk: { label: t('municipality.nameUk') },
        nameEn: { label: t('municipality.nameEn') },
        unit: { label: t('gift.unit') },
        minimum: { label: t('gift.minimum') },
        keptWhere: { label: t('gift.keptWhere') },
        note: { label: t('task.note') },
        ownerId: { label: t('visit.owner') },
        movement: { label: t('gift.movement'), value: movementWords },
        inStock: { label: t('gift.inStock') },
      }}
    />
  );
}
