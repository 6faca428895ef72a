import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { MembershipRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { MEMBERSHIP_STATUSES } from '../../lib/vocabulary';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { NextClock } from '../../ui/next-clock';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { SectionTabs } from '../../ui/section-tabs';
import { MembershipStatusTag } from './membership-status-tag';
import { useJoined } from './membership-words';
import { membershipsDocument } from './memberships.documents';
import classes from './memberships.module.css';

type Row = MembershipRowFragment;

const FILTERS = ['status', 'late', 'network', 'partnership', 'search'] as const;

/** In which networks the communities are, and what is due there. */
export function MembershipsList() {
  const t = useT();
  const names = useNames();
  const joined = useJoined();
  const mayAdd = useCan()('projects.edit');
  const [params, setParams] = useSearchParams();
  const status = MEMBERSHIP_STATUSES.find((known) => known === params.get('status'));
  const late = params.get('late') === 'yes';
  const search = params.get('search') ?? '';
  const [network, partnership] = [params.get('network'), params.get('partnership')];
  const answer = useQuery(membershipsDocument, {
    variables: {
      filter: {
        statuses: status && [status],
        overdue: late || undefined,
        networkIds: network === null ? undefined : [network],
        partnershipIds: partnership === null ? undefined : [partnership],
        search: search || undefined,
      },
    },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.memberships, answer);

  function set(name: (typeof FILTERS)[number], value: string | null) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  }

  const clockOf = ({ clocks: [next] }: Row) =>
    next && <NextClock name={t(`enum.MembershipClockKind.${next.kind}`)} on={next.dueOn} />;
  const columns: readonly Column<Row>[] = [
    { key: 'title', header: t('membership.one'), cell: (row) => <span className="ellipsis">{names.title(row)}</span> },
    {
      key: 'community',
      header: t('project.community'),
      width: '20%',
      cell: ({ community }) => community && names.municipality(community),
    },
    {
      key: 'status',
      header: t('agreement.status'),
      width: '150px',
      cell: (row) => <MembershipStatusTag status={row.status} />,
    },
    { key: 'joined', header: t('membership.joined'), width: '18%', cell: joined },
    { key: 'clock', header: t('project.nextClock'), width: '220px', cell: clockOf },
  ];
  const add = mayAdd && (
    <Button
      component={Link}
      to="/memberships/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.membership')}
    </Button>
  );

  return (
    <Page
      title={t('nav.memberships')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="aid" count={list.shown?.totalCount} />
          <FilterBar>
            {status && (
              <FilterSentence
                label={t('agreement.status')}
                value={t(`enum.MembershipStatus.${status}`)}
                onRemove={() => set('status', null)}
              />
            )}
            {late && (
              <FilterSentence
                label={t('project.nextClock')}
                value={t('membership.late')}
                onRemove={() => set('late', null)}
              />
            )}
            <AddFilter
              onAdd={(choice) => (choice === 'late' ? set('late', 'yes') : set('status', choice))}
              groups={[
                {
                  label: t('agreement.status'),
                  options: MEMBERSHIP_STATUSES.map((value) => ({ value, label: t(`enum.MembershipStatus.${value}`) })),
                },
                { label: t('project.nextClock'), options: [{ value: 'late', label: t('membership.late') }] },
              ]}
            />
            <SearchBox value={search} onSearch={(value) => set('search', value)} />
          </FilterBar>
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.memberships')}
        columns={columns}
        rowTo={({ id }) => `/memberships/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className="small muted">
              {[row.community && names.municipality(row.community), joined(row)].filter(Boolean).join(' · ')}
            </div>
            <div className={classes.marks}>
              <MembershipStatusTag status={row.status} />
              {clockOf(row)}
            </div>
          </>
        )}
        filtered={FILTERS.some((name) => params.has(name))}
        onClearFilter={() => setParams({})}
        filteredOut={t('memberships.filteredOut')}
        empty={
          <EmptyState title={t('memberships.empty')} action={add || undefined} example={t('memberships.example')}>
            {t('memberships.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
