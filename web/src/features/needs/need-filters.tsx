import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useViewer } from '../../lib/viewer';
import {
  COOPERATION_DIRECTIONS,
  NEED_NATURES,
  NEED_PRIORITIES,
  NEED_STATUSES,
  OFFER_KINDS,
} from '../../lib/vocabulary';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { SearchBox } from '../../ui/search-box';
import { needFilterNamesDocument } from './needs.documents';
import type { NeedFilterKey, useNeedFilter } from './use-need-filter';

/** Filters of which several values can be chosen; the others hold one. */
const SEVERAL: readonly NeedFilterKey[] = ['directions', 'statuses', 'offerKinds', 'priorities', 'municipalityIds'];

export function NeedFilters({ filtering }: { readonly filtering: ReturnType<typeof useNeedFilter> }) {
  const t = useT();
  const names = useNames();
  const { user } = useViewer();
  const { parts, set } = filtering;
  const { data } = useQuery(needFilterNamesDocument, { fetchPolicy: 'cache-first' });
  const municipalities = data?.municipalities.edges.map(({ node }) => node) ?? [];
  const nameOf = (id: string) => {
    const found = municipalities.find((municipality) => municipality.id === id);
    return found ? names.municipality(found) : t('need.oneMunicipality');
  };

  const sentences: readonly (readonly [key: NeedFilterKey, label: string, value: string])[] = [
    ['nature', t('need.nature'), parts.nature ? t(`enum.NeedNature.${parts.nature}`) : ''],
    [
      'directions',
      t('filter.direction'),
      parts.directions.map((value) => t(`enum.CooperationDirection.${value}`)).join(', '),
    ],
    ['statuses', t('agreement.status'), parts.statuses.map((value) => t(`enum.NeedStatus.${value}`)).join(', ')],
    ['offerKinds', t('need.offerKind'), parts.offerKinds.map((value) => t(`enum.OfferKind.${value}`)).join(', ')],
    ['priorities', t('need.priority'), parts.priorities.map((value) => t(`need.priority.${value}`)).join(', ')],
    ['municipalityIds', t('need.municipality'), parts.municipalityIds.map(nameOf).join(', ')],
    [
      'ownerIds',
      t('filter.owner'),
      parts.ownerIds.length > 0 ? t(parts.ownerIds[0] === user.id ? 'aid.me' : 'aid.onePerson') : '',
    ],
  ];

  function add(choice: string) {
    const key = sentences.map(([name]) => name).find((name) => choice.startsWith(`${name}:`));
    if (key === undefined) return;
    const value = choice.slice(key.length + 1);
    const before: readonly (string | number)[] = SEVERAL.includes(key) ? [parts[key] ?? []].flat() : [];
    set(key, [...new Set([...before.map(String), value])].join(','));
  }
  const options = <Value extends string | number>(
    key: NeedFilterKey,
    values: readonly Value[],
    label: (value: Value) => string,
  ) => values.map((value) => ({ value: `${key}:${value}`, label: label(value) }));

  return (
    <FilterBar>
      {sentences
        .filter(([, , value]) => value !== '')
        .map(([key, label, value]) => (
          <FilterSentence key={key} label={label} value={value} onRemove={() => set(key, null)} />
        ))}
      <AddFilter
        onAdd={add}
        groups={[
          {
            label: t('need.nature'),
            options: options('nature', NEED_NATURES, (value) => t(`enum.NeedNature.${value}`)),
          },
          {
            label: t('filter.direction'),
            options: options('directions', COOPERATION_DIRECTIONS, (value) => t(`enum.CooperationDirection.${value}`)),
          },
          {
            label: t('agreement.status'),
            options: options('statuses', NEED_STATUSES, (value) => t(`enum.NeedStatus.${value}`)),
          },
          {
            label: t('need.offerKind'),
            options: options('offerKinds', OFFER_KINDS, (value) => t(`enum.OfferKind.${value}`)),
          },
          {
            label: t('need.priority'),
            options: options('priorities', NEED_PRIORITIES, (value) => t(`need.priority.${value}`)),
          },
          { label: t('filter.owner'), options: [{ value: `ownerIds:${user.id}`, label: t('aid.mine') }] },
          {
            label: t('need.municipality'),
            options: municipalities
              .map((municipality) => ({
                value: `municipalityIds:${municipality.id}`,
                label: names.municipality(municipality),
                mark: <Flag country={municipality.countryCode} decorative />,
              }))
              .sort((a, b) => a.label.localeCompare(b.label)),
          },
        ]}
      />
      <SearchBox value={parts.search} onSearch={(search) => set('search', search)} />
    </FilterBar>
  );
}
