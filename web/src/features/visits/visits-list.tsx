import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  IconArrowDownLeft,
  IconArrowsLeftRight,
  IconArrowUpRight,
  IconCircleCheck,
  IconDeviceLaptop,
  IconHome,
  IconListCheck,
  IconPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { VisitDirection, VisitsQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Flag } from '../../ui/flag';
import { Page } from '../../ui/page';
import { Parties } from '../../ui/party';
import { RecordList } from '../../ui/record-list';
import { useVisitDates } from './use-visit-dates';
import { useVisitFilter } from './use-visit-filter';
import { VisitFilters } from './visit-filters';
import { VisitStatusTag } from './visit-status-tag';
import { visitsDocument } from './visits.documents';
import classes from './visits-list.module.css';

type Row = VisitsQuery['visits']['edges'][number]['node'];

export function VisitsList() {
  const t = useT();
  const names = useNames();
  const datesOf = useVisitDates();
  const mayAdd = useCan()('visits.edit');
  const filtering = useVisitFilter();
  const answer = useQuery(visitsDocument, {
    variables: { filter: filtering.filter },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.visits, answer);

  const add = mayAdd && (
    <Button
      component={Link}
      to="/visits/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.visit')}
    </Button>
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t('visits.one'),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    {
      key: 'dates',
      header: t('visit.when'),
      width: '200px',
      cell: (row) => <span title={datesOf(row)}>{datesOf(row)}</span>,
    },
    {
      key: 'parties',
      header: t('visit.parties'),
      width: '20%',
      cell: (row) => <Parties municipalities={row.parties.map(({ municipality }) => municipality)} />,
    },
    { key: 'place', header: t('visit.place'), width: '132px', cell: (row) => <Place row={row} /> },
    {
      key: 'kind',
      header: t('visit.kind'),
      width: '152px',
      cell: (row) => <Kind row={row} />,
    },
    {
      key: 'status',
      header: t('visit.status'),
      width: '148px',
      cell: ({ status }) => <VisitStatusTag status={status} />,
    },
    {
      key: 'commitments',
      header: t('visit.commitments'),
      width: '116px',
      cell: (row) => <CommitmentCount row={row} />,
    },
  ];

  return (
    <Page
      title={t('nav.visits')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={<VisitFilters filtering={filtering} />}
    >
      <RecordList
        list={list}
        label={t('nav.visits')}
        columns={columns}
        rowTo={({ id }) => `/visits/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className={classes.line}>{datesOf(row)}</div>
            <div className={classes.line}>
              <Parties municipalities={row.parties.map(({ municipality }) => municipality)} layout="wrap" />
            </div>
            <div className={classes.marks}>
              <VisitStatusTag status={row.status} />
              <CommitmentCount row={row} />
            </div>
          </>
        )}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('visits.filteredOut')}
        empty={
          <EmptyState
            title={t(filtering.period === 'past' ? 'visits.emptyPast' : 'visits.empty')}
            action={add || undefined}
            example={<ExampleVisit />}
          >
            {t('visits.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

const WAYS: Readonly<Record<VisitDirection, TablerIcon>> = {
  INCOMING: IconArrowDownLeft,
  OUTGOING: IconArrowUpRight,
  MUTUAL: IconArrowsLeftRight,
  LOCAL: IconHome,
};

/** What it is, and by the arrow who travels. */
function Kind({ row: { kind, direction } }: { readonly row: Pick<Row, 'kind' | 'direction'> }) {
  const t = useT();
  const Way = WAYS[direction];
  const words = t(`enum.VisitKind.${kind}`);
  return (
    <span className={classes.mark}>
      <Way size={14} stroke={2} role="img" aria-label={t(`enum.VisitDirection.${direction}`)} />
      <span className="ellipsis text2" title={`${words} · ${t(`enum.VisitDirection.${direction}`)}`}>
        {words}
      </span>
    </span>
  );
}

function Place({ row }: { readonly row: Pick<Row, 'mode' | 'places'> }) {
  const t = useT();
  if (row.mode === 'ONLINE')
    return (
      <span className={classes.mark}>
        <IconDeviceLaptop size={14} stroke={2} aria-hidden />
        {t('enum.VisitMode.ONLINE')}
      </span>
    );
  const text = row.places.map(({ name }) => name).join(', ');
  const country = row.places[0]?.countryCode;
  return (
    <span className={classes.mark}>
      {country && <Flag country={country} decorative={text !== ''} />}
      <span className="ellipsis" title={text}>
        {text}
      </span>
    </span>
  );
}

/** "2 із 3" commitments have owner and date. */
function CommitmentCount({
  row: { commitments, noCommitments },
}: {
  readonly row: Pick<Row, 'commitments' | 'noCommitments'>;
}) {
  const t = useT();
  if (commitments.length === 0)
    return <span className={classes.mark}>{noCommitments ? t('visits.noCommitments') : ''}</span>;
  const complete = commitments.filter((commitment) => commitment.complete).length;
  const all = complete === commitments.length;
  const Icon = all ? IconCircleCheck : IconListCheck;
  return (
    <span
      className={classes.mark}
      data-tone={all ? 'done' : undefined}
      title={t('visits.complete', { complete, total: commitments.length })}
    >
      <Icon size={14} stroke={2} aria-hidden />
      <span aria-hidden>{t('visits.ofAll', { complete, total: commitments.length })}</span>
      <span className="visually-hidden">{t('visits.complete', { complete, total: commitments.length })}</span>
    </span>
  );
}

function ExampleVisit() {
  const t = useT();
  return (
    <div className={classes.example}>
      <b>{t('visits.exampleTitle')}</b>
      <VisitStatusTag status="COMPLETED" />
    </div>
  );
}
