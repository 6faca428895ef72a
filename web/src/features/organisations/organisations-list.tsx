import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { OrganisationsQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { ORGANISATION_TYPES } from '../../lib/vocabulary';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { Page } from '../../ui/page';
import { Party } from '../../ui/party';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { MunicipalityFilter } from './municipality-filter';
import classes from './organisation.module.css';
import { organisationsDocument } from './organisations.documents';

type Row = OrganisationsQuery['organisations']['edges'][number]['node'];

const FILTERS = ['type', 'country', 'municipality', 'search'] as const;
/** Countries offered as a filter; any other may stand in the address. */
const COUNTRIES = ['UA', 'DE', 'PL', 'CZ', 'LT', 'BG', 'US', 'GB'] as const;

export function OrganisationsList() {
  const t = useT();
  const names = useNames();
  const mayEdit = useCan()('municipalities.edit');
  const [params, setParams] = useSearchParams();
  const type = ORGANISATION_TYPES.find((known) => known === params.get('type'));
  const country = params.get('country');
  const municipality = params.get('municipality');
  const search = params.get('search') ?? '';
  const answer = useQuery(organisationsDocument, {
    variables: {
      filter: {
        types: type && [type],
        countryCodes: country === null ? undefined : [country],
        municipalityId: municipality ?? undefined,
        search: search || undefined,
      },
    },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.organisations, answer);

  function set(name: string, value: string | null) {
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

  const columns: readonly Column<Row>[] = [
    { key: 'name', header: t('organisation.name'), cell: (row) => <NameWithFlag organisation={row} /> },
    {
      key: 'type',
      header: t('organisation.type'),
      width: '220px',
      cell: (row) => t(`enum.OrganisationType.${row.type}`),
    },
    {
      key: 'parent',
      header: t('organisation.parent'),
      cell: ({ parent }) => parent && names.organisation(parent),
    },
    {
      key: 'municipality',
      header: t('organisation.municipality'),
      width: '220px',
      cell: (row) => row.municipality && <Party municipality={row.municipality} />,
    },
  ];
  const add = mayEdit && (
    <Button
      component={Link}
      to="/organisations/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('organisation.addShort')}
    </Button>
  );

  return (
    <Page
      title={t('nav.organisations')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={
        <FilterBar>
          {type && (
            <FilterSentence
              label={t('organisation.type')}
              value={t(`enum.OrganisationType.${type}`)}
              onRemove={() => set('type', null)}
            />
          )}
          {country !== null && (
            <FilterSentence
              label={t('filter.country')}
              value={names.country(country)}
              onRemove={() => set('country', null)}
            />
          )}
          {municipality !== null && <MunicipalityFilter id={municipality} onRemove={() => set('municipality', null)} />}
          <AddFilter
            onAdd={(choice) => set(...splitChoice(choice))}
            groups={[
              {
                label: t('organisation.type'),
                options: ORGANISATION_TYPES.map((value) => ({
                  value: `type:${value}`,
                  label: t(`enum.OrganisationType.${value}`),
                })),
              },
              {
                label: t('filter.country'),
                options: COUNTRIES.map((value) => ({ value: `country:${value}`, label: names.country(value) })),
              },
            ]}
          />
          <SearchBox value={search} onSearch={(value) => set('search', value)} />
        </FilterBar>
      }
    >
      <RecordList
        list={list}
        label={t('nav.organisations')}
        columns={columns}
        rowTo={({ id }) => `/organisations/${id}`}
        phoneRow={(row) => (
          <>
            <div style={{ fontSize: 15, lineHeight: '20px', fontWeight: 600 }}>
              <NameWithFlag organisation={row} />
            </div>
            <div className="small muted">
              {[t(`enum.OrganisationType.${row.type}`), row.municipality && names.municipality(row.municipality)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>
        )}
        filtered={FILTERS.some((name) => params.has(name))}
        onClearFilter={() => setParams({})}
        filteredOut={t('organisations.filteredOut')}
        empty={
          <EmptyState title={t('organisations.empty')} action={add || undefined} example={t('organisations.example')}>
            {t('organisations.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function NameWithFlag({ organisation }: { readonly organisation: Row }) {
  const names = useNames();
  const { countryCode } = organisation;
  return (
    <span className={classes.named}>
      {countryCode !== null && <Flag country={countryCode} />}
      <span className="ellipsis">{names.organisation(organisation)}</span>
    </span>
  );
}

function splitChoice(choice: string): [name: string, value: string] {
  const [name = '', value = ''] = choice.split(':');
  return [name, value];
}
