import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AidRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { type Reach, useAidAmounts } from '../../ui/aid/aid-amounts';
import { AidStatusTag } from '../../ui/aid/aid-status-tag';
import type { Column } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { EmptyState } from '../../ui/empty-state';
import { Flag } from '../../ui/flag';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SectionTabs } from '../../ui/section-tabs';
import { AidFilters } from './aid-filters';
import { AidSums } from './aid-sums';
import { partnersOf, useAidParty } from './aid-words';
import { aidSummaryDocument, aidTransfersDocument } from './aid.documents';
import { useAidFilter } from './use-aid-filter';
import classes from './aid-list.module.css';

type Row = AidRowFragment;

/** The ledger: what was promised, what came of it, what is awaited next. */
export function AidList() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const mayAdd = useCan()('aid.edit');
  const filtering = useAidFilter();
  const { filter, orderBy } = filtering;
  const answer = useQuery(aidTransfersDocument, { variables: { filter, orderBy } });
  const sums = useQuery(aidSummaryDocument, { variables: { filter } });
  const list = useListPages((answer.data ?? answer.previousData)?.aidTransfers, answer);
  const summary = (sums.data ?? sums.previousData)?.aidSummary;

  const add = mayAdd && (
    <Button component={Link} to="/aid/new" variant="filled" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
      {t('add.aid')}
    </Button>
  );
  const amount = (reach: Reach): Column<Row> => ({
    key: reach,
    header: t(`aid.${reach}`),
    width: '106px',
    cell: (row) => <Amounts row={row} reach={reach} />,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t('aid.what'),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    { key: 'partners', header: t('aid.partners'), width: '15%', cell: (row) => <Partners row={row} /> },
    { key: 'status', header: t('aid.status'), width: '142px', cell: ({ status }) => <AidStatusTag status={status} /> },
    {
      key: 'day',
      header: t('aid.day'),
      width: '136px',
      cell: ({ happenedOn, recurring }) => (
        <span className="text2">{recurring ? t('aid.recurring') : happenedOn ? dates.long(happenedOn) : ''}</span>
      ),
    },
    amount('promised'),
    amount('received'),
    amount('distributed'),
    { key: 'due', header: t('aid.nextClock'), width: '164px', cell: (row) => <NextClock row={row} /> },
  ];

  return (
    <Page
      title={t('nav.aidTransfers')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="aid" count={list.shown?.totalCount} />
          <AidFilters filtering={filtering} />
          {summary && <AidSums summary={summary} filtering={filtering} />}
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.aidTransfers')}
        columns={columns}
        rowTo={({ id }) => `/aid/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className={classes.line}>
              <Partners row={row} />
            </div>
            <div className={classes.line}>
              <PhoneAmounts row={row} />
            </div>
            <div className={classes.marks}>
              <AidStatusTag status={row.status} />
              <NextClock row={row} />
            </div>
          </>
        )}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('aid.filteredOut')}
        empty={
          <EmptyState title={t('aid.empty')} action={add || undefined} example={<ExampleAid />}>
            {t('aid.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** From whom it comes, or to whom it goes; the arrow says which. */
function Partners({ row }: { readonly row: Row }) {
  const t = useT();
  const nameOf = useAidParty();
  const partners = partnersOf(row);
  const Way = row.direction === 'RECEIVED' ? IconArrowDownLeft : IconArrowUpRight;
  const text = partners.map(nameOf).join(', ');
  const country = partners[0]?.municipality?.countryCode ?? partners[0]?.organisation?.countryCode;
  return (
    <span className={classes.partners}>
      <Way size={14} stroke={2} role="img" aria-label={t(`enum.AidDirection.${row.direction}`)} />
      {country && <Flag country={country} decorative />}
      <span className="ellipsis" title={text}>
        {text}
      </span>
    </span>
  );
}

function Amounts({ row, reach }: { readonly row: Row; readonly reach: Reach }) {
  const amounts = useAidAmounts().ofTransfer(row, reach);
  return (
    <span className={classes.amounts} title={amounts.join(', ')}>
      {amounts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}

function PhoneAmounts({ row }: { readonly row: Row }) {
  const t = useT();
  const amounts = useAidAmounts();
  const said = (['promised', 'received', 'distributed'] as const).flatMap((reach) => {
    const texts = amounts.ofTransfer(row, reach);
    return texts.length > 0 ? [`${t(`aid.${reach}`)}: ${texts.join(', ')}`] : [];
  });
  return said.join(' · ');
}

/** What is awaited next, and by when. */
function NextClock({ row: { clocks, nextDueOn } }: { readonly row: Row }) {
  const t = useT();
  const next = clocks.find(({ dueOn, stoppedOn }) => stoppedOn === null && dueOn === nextDueOn);
  if (next === undefined) return null;
  return (
    <span className={classes.clock}>
      <span className="muted">{t(`aid.awaits.${next.kind}`)}</span>
      <DueDate on={next.dueOn} dense />
    </span>
  );
}

function ExampleAid() {
  const t = useT();
  return (
    <div className={classes.example}>
      <b>{t('aid.exampleTitle')}</b>
      <AidStatusTag status="PROMISED" />
    </div>
  );
}
