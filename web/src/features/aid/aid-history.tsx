import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { AID_DIRECTIONS, AID_STATUSES, AID_TYPES } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { aidHistoryDocument } from './aid.documents';

export function AidHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(aidHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.aidTransfer;

  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('aid.titleUk') },
        titleEn: { label: t('aid.titleEn') },
        communityId: { label: t('aid.community') },
        direction: {
          label: t('aid.direction'),
          value: namedValue(AID_DIRECTIONS, (value) => t(`enum.AidDirection.${value}`)),
        },
        aidType: { label: t('aid.type'), value: namedValue(AID_TYPES, (value) => t(`enum.AidType.${value}`)) },
        recurring: { label: t('aid.recurringLabel') },
        embargoed: { label: t('aid.embargoed') },
        status: { label: t('aid.status'), value: namedValue(AID_STATUSES, (value) => t(`enum.AidStatus.${value}`)) },
        statusOn: { label: t('move.day') },
        restReason: { label: t('aid.restStays') },
        promisedOn: { label: t('aid.promisedOn') },
        decisionBody: { label: t('aid.decisionBody') },
        decisionNumber: { label: t('aid.decisionNumber') },
        decidedOn: { label: t('aid.decidedOn') },
        agreedDeliveryOn: { label: t('aid.agreedDeliveryOn') },
        receivedOn: { label: t('aid.receivedOn') },
        clearedOn: { label: t('aid.clearedOn') },
        declarationNumber: { label: t('aid.declarationNumber') },
        goodCode: { label: t('aid.goodCode') },
        reportedOn: { label: t('aid.reportedOn') },
        thankedOn: { label: t('aid.thankedOn') },
        thanksNumber: { label: t('aid.thanksNumber') },
        chain: { label: t('aid.chain') },
        partnershipIds: { label: t('aid.partnerships') },
        visitIds: { label: t('aid.visits') },
        lines: { label: t('aid.lines') },
        movements: { label: t('aid.movements') },
        resultUk: { label: t('aid.resultUk') },
        resultEn: { label: t('aid.resultEn') },
        note: { label: t('aid.note') },
        ownerId: { label: t('aid.owner') },
      }}
    />
  );
}
