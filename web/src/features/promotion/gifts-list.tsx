import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { GiftItemsQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { StockFigure } from '../../ui/gifts/stock-figure';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { SectionTabs } from '../../ui/section-tabs';
import { giftItemsDocument } from './gifts.documents';
import classes from './promotion.module.css';
import { useListFilter } from './use-list-filter';

type Row = GiftItemsQuery['giftItems']['edges'][number]['node'];

export function GiftsList() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const mayEdit = useCan()('promotion.edit');
  const filter = useListFilter(['below', 'search']);
  const below = filter.get('below') === 'yes';
  const search = filter.get('search') ?? '';
  const answer = useQuery(giftItemsDocument, {
    variables: { filter: { belowMinimum: below || undefined, search: search || undefined } },
    fetchPolicy: 'cache-and-network',
  });
  const list = useListPages((answer.data ?? answer.previousData)?.giftItems, answer);

  const lastOf = ({ lastGiven }: Row) =>
    lastGiven &&
    [lastGiven.on && dates.long(lastGiven.on), lastGiven.visit ? names.title(lastGiven.visit) : lastGiven.counterpart]
      .filter(Boolean)
      .join(' · ');
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: t('gift.name'), cell: (row) => <span className="ellipsis">{names.gift(row)}</span> },
    { key: 'stock', header: t('gift.inStock'), width: '240px', cell: (row) => <StockFigure item={row} /> },
    {
      key: 'given',
      header: t('gift.givenThisYear'),
      width: '184px',
      number: true,
      cell: ({ givenThisYear }) => givenThisYear,
    },
    {
      key: 'last',
      header: t('gift.lastGiven'),
      width: '26%',
      cell: (row) => <span className="ellipsis">{lastOf(row)}</span>,
    },
    { key: 'kept', header: t('gift.keptWhere'), width: '13%', cell: ({ keptWhere }) => keptWhere },
  ];
  const add = mayEdit && (
    <Button
      component={Link}
      to="/gifts/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('gift.addShort')}
    </Button>
  );

  return (
    <Page
      title={t('nav.gifts')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="promotion" count={list.shown?.totalCount} />
          <FilterBar>
            {below && (
              <FilterSentence
                label={t('gift.inStock')}
                value={t('gift.below')}
                onRemove={() => filter.set('below', null)}
              />
            )}
            <AddFilter
              onAdd={() => filter.set('below', 'yes')}
              groups={[{ label: t('gift.inStock'), options: [{ value: 'below', label: t('gift.below') }] }]}
            />
            <SearchBox value={search} onSearch={(value) => filter.set('search', value)} />
          </FilterBar>
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.gifts')}
        columns={columns}
        rowTo={({ id }) => `/gifts/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.phoneTitle}>{names.gift(row)}</div>
            <div className="small muted">
              {t('gift.inStock')}: <StockFigure item={row} />
            </div>
            <div className="small muted">{lastOf(row)}</div>
          </>
        )}
        filtered={filter.filtered}
        onClearFilter={filter.clear}
        filteredOut={t('promotion.filteredOut')}
        empty={
          <EmptyState title={t('gifts.empty')} action={add || undefined} example={t('gifts.example')}>
            {t('gifts.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
