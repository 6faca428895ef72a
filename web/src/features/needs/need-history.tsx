import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import {
  AID_TYPES,
  COOPERATION_DIRECTIONS,
  GOODS_CLASSES,
  NEED_NATURES,
  NEED_STATUSES,
  OFFER_KINDS,
} from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { needHistoryDocument, needSubtypesDocument } from './needs.documents';

export function NeedHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(needHistoryDocument, { variables: { id } });
  const taxonomy = useQuery(needSubtypesDocument, { fetchPolicy: 'cache-first' });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.needOrOffer;
  const subtypes = taxonomy.data?.needSubtypes.flatMap(({ subtypes: all }) => all) ?? [];
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        nature: { label: t('need.nature'), value: namedValue(NEED_NATURES, (value) => t(`enum.NeedNature.${value}`)) },
        status: {
          label: t('agreement.status'),
          value: namedValue(NEED_STATUSES, (value) => t(`enum.NeedStatus.${value}`)),
        },
        statusReason: { label: t('move.reason') },
        titleUk: { label: t('need.titleUk') },
        titleEn: { label: t('need.titleEn') },
        descriptionUk: { label: t('need.descriptionUk') },
        descriptionEn: { label: t('need.descriptionEn') },
        direction: {
          label: t('filter.direction'),
          value: namedValue(COOPERATION_DIRECTIONS, (value) => t(`enum.CooperationDirection.${value}`)),
        },
        subtype: { label: t('need.subtype'), value: namedValue(subtypes, (value) => t(`enum.NeedSubtype.${value}`)) },
        aidType: { label: t('aid.type'), value: namedValue(AID_TYPES, (value) => t(`enum.AidType.${value}`)) },
        offerKind: {
          label: t('need.offerKind'),
          value: namedValue(OFFER_KINDS, (value) => t(`enum.OfferKind.${value}`)),
        },
        goodsClass: {
          label: t('need.goodsClass'),
          value: namedValue(GOODS_CLASSES, (value) => t(`enum.GoodsClass.${value}`)),
        },
        quantity: { label: t('need.quantity') },
        unitUk: { label: t('needForm.unitUk') },
        unitEn: { label: t('needForm.unitEn') },
        priority: { label: t('need.priority') },
        estimatedCost: { label: t('need.cost') },
        beneficiaryId: { label: t('need.beneficiary') },
        validUntil: { label: t('need.validUntil') },
        reconfirmedOn: { label: t('need.confirmed') },
        note: { label: t('agreement.note') },
        ownerId: { label: t('agreement.owner') },
      }}
    />
  );
}
