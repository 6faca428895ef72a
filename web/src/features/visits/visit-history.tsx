import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import {
  DATE_PRECISIONS,
  GROUP_AGES,
  PARTICIPATIONS,
  VISIT_DIRECTIONS,
  VISIT_KINDS,
  VISIT_MODES,
  VISIT_STATUSES,
} from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { visitHistoryDocument } from './visit.documents';

export function VisitHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(visitHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.visit;

  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('visit.titleUk') },
        titleEn: { label: t('visit.titleEn') },
        status: {
          label: t('visit.status'),
          value: namedValue(VISIT_STATUSES, (value) => t(`enum.VisitStatus.${value}`)),
        },
        statusReason: { label: t('move.reason') },
        direction: {
          label: t('visit.direction'),
          value: namedValue(VISIT_DIRECTIONS, (value) => t(`enum.VisitDirection.${value}`)),
        },
        mode: { label: t('visit.mode'), value: namedValue(VISIT_MODES, (value) => t(`enum.VisitMode.${value}`)) },
        dates: { label: t('visit.when') },
        datePrecision: {
          label: t('visit.precision'),
          value: namedValue(DATE_PRECISIONS, (value) => t(`enum.DatePrecision.${value}`)),
        },
        kind: { label: t('visit.kind'), value: namedValue(VISIT_KINDS, (value) => t(`enum.VisitKind.${value}`)) },
        places: { label: t('visit.places') },
        organisers: { label: t('visit.organisers') },
        organisations: { label: t('visit.organisations') },
        participation: {
          label: t('visit.participation'),
          value: namedValue(PARTICIPATIONS, (value) => t(`enum.Participation.${value}`)),
        },
        topics: { label: t('visit.topics') },
        groupAges: {
          label: t('visit.groupAges'),
          value: namedValue(GROUP_AGES, (value) => t(`enum.GroupAges.${value}`)),
        },
        interpreters: { label: t('visit.interpreters') },
        orderNumber: { label: t('visit.orderNumber') },
        orderedOn: { label: t('visit.orderedOn') },
        embargoed: { label: t('visit.embargoed') },
        costs: { label: t('visit.costs') },
        gifts: { label: t('visit.gifts') },
        agreementIds: { label: t('visit.agreement') },
        hosts: { label: t('visit.hosts') },
        purpose: { label: t('visit.purpose') },
        parties: { label: t('visit.parties') },
        partnershipIds: { label: t('visit.partnership') },
        delegation: { label: t('visit.delegation') },
        headCount: { label: t('visit.headCount') },
        programme: { label: t('visit.programme') },
        outcomes: { label: t('visit.outcomes') },
        report: { label: t('visit.report') },
        commitments: { label: t('visit.commitments') },
        noCommitments: { label: t('visit.noCommitments') },
        ownerId: { label: t('visit.owner') },
      }}
    />
  );
}
