import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PublicationsQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { PUBLICATION_KINDS } from '../../lib/vocabulary';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { SectionTabs } from '../../ui/section-tabs';
import { Tag } from '../../ui/tag';
import classes from './promotion.module.css';
import { publicationsDocument } from './publications.documents';
import { useKnownDate } from './use-known-date';
import { useListFilter } from './use-list-filter';

type Row = PublicationsQuery['publications']['edges'][number]['node'];

export function PublicationsList() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const dateOf = useKnownDate();
  const mayEdit = useCan()('promotion.edit');
  const filter = useListFilter(['kind', 'stale', 'search']);
  const kind = PUBLICATION_KINDS.find((known) => known === filter.get('kind'));
  const stale = filter.get('stale') === 'yes';
  const search = filter.get('search') ?? '';
  const answer = useQuery(publicationsDocument, {
    variables: { filter: { kinds: kind && [kind], stale: stale || undefined, search: search || undefined } },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.publications, answer);

  const outletOf = ({ outlet, outletOrganisation }: Row) =>
    outletOrganisation ? names.organisation(outletOrganisation) : outlet;
  const columns: readonly Column<Row>[] = [
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
      key: 'kind',
      header: t('publication.kind'),
      width: '200px',
      cell: (row) => t(`enum.PublicationKind.${row.kind}`),
    },
    { key: 'outlet', header: t('publication.outlet'), width: '22%', cell: outletOf },
    {
      key: 'published',
      header: t('publication.publishedOn'),
      width: '150px',
      cell: (row) => dateOf(row.publishedOn, row.datePrecision),
    },
    {
      key: 'checked',
      header: t('publication.lastCheckedOn'),
      width: '180px',
      cell: (row) =>
        row.stale ? <Tag tone="due">{t('publication.stale')}</Tag> : row.lastCheckedOn && dates.long(row.lastCheckedOn),
    },
  ];
  const add = mayEdit && (
    <Button
      component={Link}
      to="/publications/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('publication.addShort')}
    </Button>
  );

  return (
    <Page
      title={t('nav.publications')}
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <SectionTabs section="promotion" count={list.shown?.totalCount} />
          <FilterBar>
            {kind && (
              <FilterSentence
                label={t('publication.kind')}
                value={t(`enum.PublicationKind.${kind}`)}
                onRemove={() => filter.set('kind', null)}
              />
            )}
            {stale && (
              <FilterSentence
                label={t('filter.state')}
                value={t('publication.stale')}
                onRemove={() => filter.set('stale', null)}
              />
            )}
            <AddFilter
              onAdd={(choice) => (choice === 'stale' ? filter.set('stale', 'yes') : filter.set('kind', choice))}
              groups={[
                {
                  label: t('publication.kind'),
                  options: PUBLICATION_KINDS.map((value) => ({ value, label: t(`enum.PublicationKind.${value}`) })),
                },
                { label: t('filter.state'), options: [{ value: 'stale', label: t('publication.stale') }] },
              ]}
            />
            <SearchBox value={search} onSearch={(value) => filter.set('search', value)} />
          </FilterBar>
        </>
      }
    >
      <RecordList
        list={list}
        label={t('nav.publications')}
        columns={columns}
        rowTo={({ id }) => `/publications/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.phoneTitle}>{names.title(row)}</div>
            <div className="small muted">
              {[t(`enum.PublicationKind.${row.kind}`), outletOf(row), dateOf(row.publishedOn, row.datePrecision)]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {row.stale && <Tag tone="due">{t('publication.stale')}</Tag>}
          </>
        )}
        filtered={filter.filtered}
        onClearFilter={filter.clear}
        filteredOut={t('promotion.filteredOut')}
        empty={
          <EmptyState title={t('publications.empty')} action={add || undefined} example={t('publications.example')}>
            {t('publications.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
