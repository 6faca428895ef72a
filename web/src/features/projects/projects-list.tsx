import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ProjectRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { NextClock } from '../../ui/next-clock';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SectionTabs } from '../../ui/section-tabs';
import { ProjectFilters } from './project-filters';
import { ProjectStatusTag } from '../../ui/project-status-tag';
import { ProjectSums } from './project-sums';
import { useProjectWords } from './project-words';
import { projectsDocument } from './projects.documents';
import { useProjectFilter } from './use-project-filter';
import classes from './projects.module.css';

type Row = ProjectRowFragment;

/** Projects and grants: who pays how much, where each stands, what is due next. */
export function ProjectsList() {
  const t = useT();
  const names = useNames();
  const money = useMoney();
  const words = useProjectWords();
  const mayAdd = useCan()('projects.edit');
  const filtering = useProjectFilter();
  const { filter, order } = filtering;
  const answer = useQuery(projectsDocument, { variables: { filter, orderBy: order } });
  const list = useListPages((answer.data ?? answer.previousData)?.projects, answer);
  const add = mayAdd && (
    <Button
      component={Link}
      to="/projects/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.project')}
    </Button>
  );
  const cut = (text: string) => (
    <span className="ellipsis" title={text}>
      {text}
    </span>
  );
  const clockOf = ({ clocks: [next] }: Row) =>
    next && <NextClock name={t(`enum.ProjectClockKind.${next.kind}`)} on={next.dueOn} />;
  const columns: readonly Column<Row>[] = [
    { key: 'title', header: t('project.one'), cell: (row) => cut(names.title(row)) },
    { key: 'funders', header: t('project.funders'), width: '18%', cell: (row) => cut(words.funders(row)) },
    {
      key: 'amount',
      header: t('project.amount'),
      width: '132px',
      cell: ({ amount }) => amount && <span className="num">{money(amount)}</span>,
    },
    {
      key: 'status',
      header: t('agreement.status'),
      width: '168px',
      cell: ({ status }) => <ProjectStatusTag status={status} />,
    },
    { key: 'period', header: t('project.period'), width: '17%', cell: (row) => cut(words.period(row)) },
    { key: 'clock', header: t('project.nextClock'), width: '210px', cell: clockOf },
  ];

  return (
    <Page
      title={t('nav.projects')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="aid" count={list.shown?.totalCount} />
          <ProjectFilters filtering={filtering} />
          <ProjectSums filter={filter} addressOf={filtering.addressOf} />
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.projects')}
        columns={columns}
        rowTo={({ id }) => `/projects/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className="small muted">
              {[words.funders(row), row.amount && money(row.amount)].filter(Boolean).join(' · ')}
            </div>
            <div className={classes.marks}>
              <ProjectStatusTag status={row.status} />
              {clockOf(row)}
            </div>
          </>
        )}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('projects.filteredOut')}
        empty={
          <EmptyState title={t('projects.empty')} action={add || undefined} example={t('projects.example')}>
            {t('projects.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
