import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { PROJECT_STATUSES } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { projectHistoryDocument } from './projects.documents';

export function ProjectHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(projectHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.project;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('agreement.titleUk') },
        titleEn: { label: t('agreement.titleEn') },
        status: {
          label: t('agreement.status'),
          value: namedValue(PROJECT_STATUSES, (value) => t(`enum.ProjectStatus.${value}`)),
        },
        statusOn: { label: t('move.day') },
        programmeUk: { label: t('project.programmeUk') },
        programmeEn: { label: t('project.programmeEn') },
        callName: { label: t('project.call') },
        callDeadlineOn: { label: t('project.callDeadline') },
        callUrl: { label: t('project.callUrl') },
        amount: { label: t('project.amount') },
        amountNote: { label: t('project.amountNote') },
        ownShare: { label: t('project.ownShare') },
        exchangeRate: { label: t('project.rate') },
        startsOn: { label: t('project.startsOn') },
        endsOn: { label: t('project.endsOn') },
        place: { label: t('project.place') },
        resultUk: { label: t('project.resultUk') },
        resultEn: { label: t('project.resultEn') },
        spheres: { label: t('agreement.subjects') },
        participants: { label: t('project.participants') },
        indicators: { label: t('project.indicators') },
        reports: { label: t('project.reports') },
        visitIds: { label: t('nav.visits') },
        agreementIds: { label: t('nav.agreements') },
        partnershipIds: { label: t('nav.partnerships') },
        note: { label: t('agreement.note') },
        ownerId: { label: t('agreement.owner') },
      }}
    />
  );
}
