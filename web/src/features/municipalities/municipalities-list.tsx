import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import type { MunicipalitiesQuery, MunicipalityOrderField } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { MUNICIPALITY_KINDS, MUNICIPALITY_SIDES } from '../../lib/vocabulary';
import type { Column, Sorting } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FigureLink } from '../../ui/figure-link';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Page } from '../../ui/page';
import { Party } from '../../ui/party';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { municipalitiesDocument } from './municipalities.documents';

type Row = MunicipalitiesQuery['municipalities']['edges'][number]['node'];

const FILTERS = ['side', 'kind', 'country', 'search'] as const;
const ORDERS: readonly MunicipalityOrderField[] = ['NAME', 'POPULATION'];

export function MunicipalitiesList() {
  const t = useT();
  const names = useNames();
  const { formatNumber } = useIntl();
  const mayEdit = useCan()('municipalities.edit');
  const [params, setParams] = useSearchParams();
  const side = MUNICIPALITY_SIDES.find((known) => known === params.get('side'));
  const kind = MUNICIPALITY_KINDS.find((known) => known === params.get('kind'));
  const country = params.get('country');
  const search = params.get('search') ?? '';
  const [orderField, direction] = (params.get('order') ?? 'NAME:ASC').split(':');
  const by = ORDERS.find((known) => known === orderField) ?? 'NAME';
  const sorting: Sorting & { readonly by: MunicipalityOrderField } = {
    by,
    direction: direction === 'DESC' ? 'DESC' : 'ASC',
  };
  const answer = useQuery(municipalitiesDocument, {
    variables: {
      filter: {
        side,
        kinds: kind && [kind],
        countryCodes: country === null ? undefined : [country],
        search: search || undefined,
      },
      orderBy: { field: by, direction: sorting.direction },
    },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.municipalities, answer);
  const filtered = FILTERS.some((name) => params.has(name));

  function set(name: string, value: string | null) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  }

  const add = mayEdit && (
    <Button
      component={Link}
      to="/municipalities/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('municipality.add')}
    </Button>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: t('municipality.name'), sort: 'NAME', cell: (row) => <Party municipality={row} /> },
    {
      key: 'kind',
      header: t('municipality.kind'),
      width: '200px',
      cell: (row) => t(`enum.MunicipalityKind.${row.kind}`),
    },
    {
      key: 'region',
      header: t('municipality.region'),
      cell: ({ region, countryCode }) =>
        [region, countryCode === 'UA' ? null : names.country(countryCode)].filter(Boolean).join(', '),
    },
    {
      key: 'population',
      header: t('municipality.population'),
      sort: 'POPULATION',
      number: true,
      width: '130px',
      cell: ({ population }) => population !== null && formatNumber(population),
    },
    {
      key: 'partnerships',
      header: t('nav.partnerships'),
      number: true,
      width: '150px',
      cell: (row) => (
        <FigureLink
          value={row.partnershipCount}
          to={`/partnerships?municipalityIds=${row.id}`}
          label={t('nav.partnerships')}
        />
      ),
    },
  ];

  return (
    <Page
      title={t('nav.municipalities')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={
        <FilterBar>
          {side && (
            <FilterSentence
              label={t('municipality.side')}
              value={t(`enum.MunicipalitySide.${side}`)}
              onRemove={() => set('side', null)}
            />
          )}
          {country !== null && (
            <FilterSentence
              label={t('filter.country')}
              value={names.country(country)}
              onRemove={() => set('country', null)}
            />
          )}
          {kind && (
            <FilterSentence
              label={t('municipality.kind')}
              value={t(`enum.MunicipalityKind.${kind}`)}
              onRemove={() => set('kind', null)}
            />
          )}
          <AddFilter
            onAdd={(value) => set(...splitChoice(value))}
            groups={[
              {
                label: t('municipality.side'),
                options: MUNICIPALITY_SIDES.map((value) => ({
                  value: `side:${value}`,
                  label: t(`enum.MunicipalitySide.${value}`),
                })),
              },
              {
                label: t('municipality.kind'),
                options: MUNICIPALITY_KINDS.map((value) => ({
                  value: `kind:${value}`,
                  label: t(`enum.MunicipalityKind.${value}`),
                })),
              },
            ]}
          />
          <SearchBox value={search} onSearch={(value) => set('search', value)} />
        </FilterBar>
      }
    >
      <RecordList
        list={list}
        label={t('nav.municipalities')}
        columns={columns}
        rowTo={({ id }) => `/municipalities/${id}`}
        phoneRow={(row) => (
          <>
            <div style={{ fontSize: 15, lineHeight: '20px', fontWeight: 600 }}>
              <Party municipality={row} />
            </div>
            <div className="small muted">
              {[t(`enum.MunicipalityKind.${row.kind}`), row.region].filter(Boolean).join(' · ')}
            </div>
            <div className="small muted">{t('municipality.partnershipCount', { count: row.partnershipCount })}</div>
          </>
        )}
        sorting={sorting}
        onSort={({ by: order, direction: way }) => set('order', `${order}:${way}`)}
        filtered={filtered}
        onClearFilter={() => setParams({})}
        filteredOut={t('municipalities.filteredOut')}
        empty={
          <EmptyState
            title={t('municipalities.empty')}
            action={add || undefined}
            example={
              <Party
                municipality={{
                  nameUk: t('signIn.drawing.centre'),
                  nameEn: t('signIn.drawing.centre'),
                  countryCode: 'UA',
                }}
              />
            }
          >
            {t('municipalities.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function splitChoice(choice: string): [name: string, value: string] {
  const [name = '', value = ''] = choice.split(':');
  return [name, value];
}
