import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { PartnershipOrderField, PartnershipsQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { Avatar } from '../../ui/avatar';
import type { Column, Sorting } from '../../ui/data-table';
import { DaysInStage } from '../../ui/days-in-stage';
import { DueDate } from '../../ui/due-date';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { Page } from '../../ui/page';
import { PartnershipName } from '../../ui/party';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { StageMark } from '../../ui/stage-mark';
import { AddStepLink, NextStepCell } from './next-step-cell';
import { PartnershipFilters } from './partnership-filters';
import { partnershipsDocument } from './partnerships-list.documents';
import { usePartnershipFilter } from './use-partnership-filter';
import { ViewTabs } from './view-tabs';
import classes from './partnerships-list.module.css';

type Row = PartnershipsQuery['partnerships']['edges'][number]['node'];

const ORDERS: readonly PartnershipOrderField[] = ['TITLE', 'NEXT_STEP', 'DAYS_IN_STAGE'];

export function PartnershipsList() {
  const t = useT();
  const can = useCan();
  const filtering = usePartnershipFilter();
  const { sorting, sort, grouped, toggleGroups } = useListView();
  const groupOf = useCountryGroup();
  const answer = useQuery(partnershipsDocument, {
    variables: { filter: filtering.filter, orderBy: sorting && { field: sorting.by, direction: sorting.direction } },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.partnerships, answer);

  const add = can('partnerships.edit') && (
    <Button
      component={Link}
      to="/partnerships/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.partnership')}
    </Button>
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t('partnerships.one'),
      sort: 'TITLE',
      width: '30%',
      cell: (row) => <PartnershipName partnership={row} />,
    },
    { key: 'stage', header: t('filter.stage'), width: '164px', cell: ({ stage }) => <StageMark stage={stage} short /> },
    { key: 'step', header: t('filter.nextStep'), cell: ({ nextStep }) => <NextStepCell title={nextStep?.title} /> },
    {
      key: 'due',
      header: t('task.due'),
      sort: 'NEXT_STEP',
      width: '168px',
      cell: ({ id, nextStep }) =>
        nextStep ? <DueDate on={nextStep.dueOn} time={nextStep.dueTime} dense /> : <AddStepLink partnershipId={id} />,
    },
    {
      key: 'age',
      header: t('partnerships.inStage'),
      sort: 'DAYS_IN_STAGE',
      width: '104px',
      cell: ({ daysInStage, rot }) => <DaysInStage days={daysInStage} rot={rot} dense />,
    },
    {
      key: 'agreement',
      header: t('partnerships.agreement'),
      width: '152px',
      cell: ({ latestAgreement }) => (
        <span className="text2">
          {latestAgreement ? (
            <AgreementStatusTag status={latestAgreement.status} plain />
          ) : (
            t('partnerships.noAgreement')
          )}
        </span>
      ),
    },
    { key: 'owner', header: '', width: '62px', cell: ({ owner }) => owner && <Avatar user={owner} /> },
  ];

  return (
    <Page
      title={t('nav.partnerships')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <ViewTabs count={list.shown?.totalCount} />
          <FilterBar>
            <PartnershipFilters filtering={filtering} />
            <Button size="xs" aria-pressed={grouped} onClick={toggleGroups}>
              {t(grouped ? 'partnerships.grouped' : 'partnerships.ungrouped')}
            </Button>
            <SearchBox
              value={filtering.chosen.search ?? ''}
              onSearch={(search) => filtering.change({ search: search || undefined })}
            />
          </FilterBar>
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.partnerships')}
        columns={columns}
        rowTo={({ id }) => `/partnerships/${id}`}
        groupOf={grouped ? groupOf : undefined}
        phoneRow={(row) => <PhoneRow row={row} />}
        sorting={sorting}
        onSort={sort}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('partnerships.filteredOut')}
        empty={
          <EmptyState title={t('partnerships.empty')} action={add || undefined} example={<ExamplePartnership />}>
            {t('partnerships.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** Order and grouping, held by the address. */
function useListView() {
  const [params, setParams] = useSearchParams();
  const [field, direction] = (params.get('order') ?? '').split(':');
  const by = ORDERS.find((known) => known === field);
  const sorting = by && { by, direction: direction === 'DESC' ? ('DESC' as const) : ('ASC' as const) };
  const set = (name: string, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const grouped = params.get('group') === 'country';
  return {
    sorting,
    sort: ({ by: order, direction: way }: Sorting) => set('order', `${order}:${way}`),
    grouped,
    toggleGroups: () => set('group', grouped ? null : 'country'),
  };
}

/** By the first partner abroad; a partnership inside Ukraine stands under Ukraine. */
function useCountryGroup() {
  const names = useNames();
  return ({ parties }: Row) => {
    const code = parties.find(({ municipality }) => municipality.side === 'FOREIGN')?.municipality.countryCode ?? 'UA';
    return {
      key: code,
      label: (
        <>
          <Flag country={code} decorative />
          {names.country(code)}
        </>
      ),
    };
  };
}

function PhoneRow({ row }: { readonly row: Row }) {
  return (
    <>
      <div className={classes.phoneTitle}>
        <PartnershipName partnership={row} layout="wrap" />
      </div>
      <div className={classes.phoneLine}>
        <StageMark stage={row.stage} />
        <DaysInStage days={row.daysInStage} rot={row.rot} />
      </div>
      <div className={classes.phoneLine}>
        <NextStepCell title={row.nextStep?.title} />
        {row.nextStep && <DueDate on={row.nextStep.dueOn} time={row.nextStep.dueTime} />}
      </div>
    </>
  );
}

function ExamplePartnership() {
  const t = useT();
  return (
    <div className={classes.phoneLine} style={{ margin: 0, minHeight: 32 }}>
      <b className={classes.name}>
        {[t('signIn.drawing.left'), t('signIn.drawing.centre'), t('signIn.drawing.right')].join(' – ')}
      </b>
      <StageMark stage="ACTIVE" />
    </div>
  );
}
