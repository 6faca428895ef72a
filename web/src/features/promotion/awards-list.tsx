import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AwardRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { AWARD_DIRECTIONS } from '../../lib/vocabulary';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { SectionTabs } from '../../ui/section-tabs';
import { awardsDocument } from './awards.documents';
import classes from './promotion.module.css';
import { useAwardParties } from './use-award-parties';
import { useKnownDate } from './use-known-date';
import { useListFilter } from './use-list-filter';

export function AwardsList() {
  const t = useT();
  const names = useNames();
  const dateOf = useKnownDate();
  const { giverOf, recipientOf } = useAwardParties();
  const mayEdit = useCan()('promotion.edit');
  const filter = useListFilter(['direction', 'search']);
  const direction = AWARD_DIRECTIONS.find((known) => known === filter.get('direction'));
  const search = filter.get('search') ?? '';
  const answer = useQuery(awardsDocument, {
    variables: { filter: { directions: direction && [direction], search: search || undefined } },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.awards, answer);

  const columns: readonly Column<AwardRecordFragment>[] = [
    {
      key: 'title',
      header: t('promotion.title'),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    {
      key: 'direction',
      header: t('award.direction'),
      width: '150px',
      cell: (row) => t(`enum.AwardDirection.${row.direction}`),
    },
    { key: 'giver', header: t('award.giver'), width: '22%', cell: giverOf },
    { key: 'recipient', header: t('award.recipient'), width: '20%', cell: recipientOf },
    {
      key: 'awarded',
      header: t('award.awardedOn'),
      width: '150px',
      cell: (row) => dateOf(row.awardedOn, row.datePrecision),
    },
  ];
  const add = mayEdit && (
    <Button
      component={Link}
      to="/awards/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('award.addShort')}
    </Button>
  );

  return (
    <Page
      title={t('nav.awards')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="promotion" count={list.shown?.totalCount} />
          <FilterBar>
            {direction && (
              <FilterSentence
                label={t('award.direction')}
                value={t(`enum.AwardDirection.${direction}`)}
                onRemove={() => filter.set('direction', null)}
              />
            )}
            <AddFilter
              onAdd={(choice) => filter.set('direction', choice)}
              groups={[
                {
                  label: t('award.direction'),
                  options: AWARD_DIRECTIONS.map((value) => ({ value, label: t(`enum.AwardDirection.${value}`) })),
                },
              ]}
            />
            <SearchBox value={search} onSearch={(value) => filter.set('search', value)} />
          </FilterBar>
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.awards')}
        columns={columns}
        rowTo={({ id }) => `/awards/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.phoneTitle}>{names.title(row)}</div>
            <div className="small muted">
              {[t(`enum.AwardDirection.${row.direction}`), giverOf(row), dateOf(row.awardedOn, row.datePrecision)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        )}
        filtered={filter.filtered}
        onClearFilter={filter.clear}
        filteredOut={t('promotion.filteredOut')}
        empty={
          <EmptyState title={t('awards.empty')} action={add || undefined} example={t('awards.example')}>
            {t('awards.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
