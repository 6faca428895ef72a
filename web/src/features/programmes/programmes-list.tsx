import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ProgrammeRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { programmesDocument } from './programmes.documents';
import { ReportStatusTag } from './report-status-tag';
import classes from './programme-page.module.css';

type Row = ProgrammeRowFragment;

/** The programmes of communities, each with the reports on it. */
export function ProgrammesList() {
  const t = useT();
  const names = useNames();
  const mayAdd = useCan()('programmes.edit');
  const answer = useQuery(programmesDocument);
  const list = useListPages(answer.data?.programmes, answer);
  const add = mayAdd && (
    <Button
      component={Link}
      to="/programmes/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('programme.new')}
    </Button>
  );
  const years = ({ startsOn, endsOn }: Row) => `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}`;
  const latest = ({ annualReports: [report] }: Row) =>
    report && (
      <span className={classes.latest}>
        {t('report.ofYear', { year: String(report.year) })} <ReportStatusTag status={report.status} />
      </span>
    );
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t('programme.one'),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    {
      key: 'community',
      header: t('programme.community'),
      width: '20%',
      cell: ({ community }) => community && names.municipality(community),
    },
    { key: 'years', header: t('programme.period'), width: '112px', cell: years },
    { key: 'report', header: t('programme.latestReport'), width: '230px', cell: latest },
  ];

  return (
    <Page
      title={t('nav.programmes')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={
        <>
          <Button component={Link} to="/reports/pipeline">
            {t('nav.reports')}
          </Button>
          {add}
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.programmes')}
        columns={columns}
        rowTo={({ id }) => `/programmes/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.phoneTitle}>{names.title(row)}</div>
            <div className="small muted">
              {[row.community && names.municipality(row.community), years(row)].filter(Boolean).join(' · ')}
            </div>
            {latest(row)}
          </>
        )}
        filtered={false}
        onClearFilter={() => undefined}
        filteredOut=""
        empty={
          <EmptyState title={t('programme.empty')} action={add || undefined} example={t('programme.example')}>
            {t('programme.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
