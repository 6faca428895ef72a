import { useIntl } from 'react-intl';
import type { NeedRowFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { NEED_PRIORITIES } from '../../lib/vocabulary';

/** A need or offer in words. */
export function useNeedWords() {
  const t = useT();
  const money = useMoney();
  const english = useLocale() === 'en';
  const { formatNumber } = useIntl();
  const about = ({ direction, subtype }: Pick<NeedRowFragment, 'direction' | 'subtype'>) =>
    [t(`enum.CooperationDirection.${direction}`), subtype && t(`enum.NeedSubtype.${subtype}`)]
      .filter(Boolean)
      .join(' · ');
  return {
    about,
    /** what kind of help is asked for, or of what kind the offer is */
    kind: ({ aidType, offerKind, goodsClass }: Pick<NeedRowFragment, 'aidType' | 'offerKind' | 'goodsClass'>) =>
      [
        aidType && t(`enum.AidType.${aidType}`),
        offerKind && t(`enum.OfferKind.${offerKind}`),
        goodsClass && t(`enum.GoodsClass.${goodsClass}`),
      ]
        .filter(Boolean)
        .join(' · '),
    quantity: ({ quantity, unitUk, unitEn }: Pick<NeedRowFragment, 'quantity' | 'unitUk' | 'unitEn'>) =>
      quantity === null
        ? null
        : [formatNumber(Number(quantity), { maximumFractionDigits: 3 }), english ? (unitEn ?? unitUk) : unitUk]
            .filter(Boolean)
            .join(' '),
    cost: ({ estimatedCost }: Pick<NeedRowFragment, 'estimatedCost'>) =>
      estimatedCost && t('need.about', { amount: money(estimatedCost) }),
    priority: ({ priority }: Pick<NeedRowFragment, 'priority'>) => {
      const known = NEED_PRIORITIES.find((value) => value === priority);
      return known === undefined ? String(priority) : t(`need.priority.${known}`);
    },
  };
}
