import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { HistoryList } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { annualReportHistoryDocument } from './annual-report.documents';
import classes from './annual-report.module.css';

/** Who did what to the report, asked for when it is opened. */
export function ReportHistory({ id }: { readonly id: string }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.left} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('agreement.history')}</summary>
      {opened && <Changes id={id} />}
    </details>
  );
}

function Changes({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(annualReportHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} height={44} />;
  const { history } = data.annualReport;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        year: { label: t('measures.year') },
        edition: { label: t('report.editionLabel') },
        status: {
          label: t('report.state'),
          value: (raw) => t(raw === 'SIGNED' ? 'enum.ReportStatus.SIGNED' : 'enum.ReportStatus.DRAFT'),
        },
        positionUk: { label: t('report.position') },
        positionEn: { label: t('report.positionEn') },
        firstNameUk: { label: t('report.firstName') },
        firstNameEn: { label: t('report.firstNameEn') },
        surnameUk: { label: t('report.surname') },
        surnameEn: { label: t('report.surnameEn') },
        datedOn: { label: t('report.datedOn') },
        acceptedWarnings: { label: t('report.accepted') },
        checksum: { label: 'SHA-256' },
        measures: { label: t('report.layoutOfMeasures') },
      }}
    />
  );
}
