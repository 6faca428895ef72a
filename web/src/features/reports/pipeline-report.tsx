import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { PipelineFlow, PipelineFunnel } from './pipeline-charts';
import { PipelineNumbers } from './pipeline-numbers';
import { pipelineReportDocument } from './pipeline-report.documents';
import { PipelineGroupTables, PipelineStageTable } from './pipeline-tables';
import { ReportFilters } from './report-filters';
import { useReportFilter } from './use-report-filter';
import classes from './pipeline-report.module.css';

export function PipelineReport() {
  const t = useT();
  const dates = useDates();
  const can = useCan();
  const filtering = useReportFilter();
  const { days, filter } = filtering;
  const { data, previousData, error, refetch } = useQuery(pipelineReportDocument, { variables: { ...days, filter } });
  const report = (data ?? previousData)?.pipelineReport;
  const narrowed = Object.values(filter).some((value) => value !== undefined);

  return (
    <Page
      title={t('pipelineReport.title')}
      actions={
        <Button leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />} onClick={() => window.print()}>
          {t('pipelineReport.print')}
        </Button>
      }
      actionsOnPhone={false}
      header={
        <FilterBar>
          <ReportFilters filtering={filtering} />
          <span className={classes.spacer} />
          {report && <span className="small muted">{t('pipelineReport.asOf', { at: dates.at(report.asOf) })}</span>}
        </FilterBar>
      }
    >
      {report === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} height={64} />
        )
      ) : !narrowed && report.open.value + report.opened.value + report.closed.value === 0 ? (
        <EmptyState
          title={t('pipelineReport.empty')}
          action={
            can('partnerships.edit') ? (
              <Button component={Link} to="/partnerships/new" variant="filled">
                {t('add.partnership')}
              </Button>
            ) : undefined
          }
        >
          {t('pipelineReport.emptyText')}
        </EmptyState>
      ) : (
        <div className={classes.report} data-report>
          <p className={classes.printed}>
            {t('pipelineReport.printed', { period: dates.range(report.from, report.to), at: dates.at(report.asOf) })}
          </p>
          <PipelineNumbers report={report} />
          <div className={classes.pair}>
            <PipelineFunnel stages={report.stages} />
            <PipelineFlow stages={report.stages} />
          </div>
          <PipelineStageTable report={report} />
          <PipelineGroupTables report={report} />
        </div>
      )}
    </Page>
  );
}
