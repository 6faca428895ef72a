import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { JOINED_PRECISIONS, MEMBERSHIP_STATUSES } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { membershipHistoryDocument } from './memberships.documents';

export function MembershipHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(membershipHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.membership;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('agreement.titleUk') },
        titleEn: { label: t('agreement.titleEn') },
        networkId: { label: t('membership.network') },
        status: {
          label: t('agreement.status'),
          value: namedValue(MEMBERSHIP_STATUSES, (value) => t(`enum.MembershipStatus.${value}`)),
        },
        statusOn: { label: t('move.day') },
        joinedOn: { label: t('membership.joined') },
        joinedPrecision: {
          label: t('membershipForm.precision'),
          value: namedValue(JOINED_PRECISIONS, (value) => t(`enum.JoinedPrecision.${value}`)),
        },
        endedOn: { label: t('membership.ended') },
        certificate: { label: t('membership.certificate') },
        contactId: { label: t('membership.contact') },
        url: { label: t('membership.url') },
        partnershipId: { label: t('agreement.partnership') },
        fees: { label: t('membership.fees') },
        obligations: { label: t('membership.obligations') },
        note: { label: t('agreement.note') },
        ownerId: { label: t('agreement.owner') },
      }}
    />
  );
}
