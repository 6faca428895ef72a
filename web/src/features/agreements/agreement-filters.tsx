import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { AGREEMENT_LEVELS, AGREEMENT_STATUSES, AGREEMENT_TYPES, LEGAL_REGIMES } from '../../lib/vocabulary';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { SearchBox } from '../../ui/search-box';
import { agreementFilterNamesDocument } from './agreements.documents';
import type { useAgreementFilter } from './use-agreement-filter';

export function AgreementFilters({ filtering }: { readonly filtering: ReturnType<typeof useAgreementFilter> }) {
  const t = useT();
  const names = useNames();
  const { parts, set } = filtering;
  const { data } = useQuery(agreementFilterNamesDocument, { fetchPolicy: 'cache-first' });
  const municipalities = data?.municipalities.edges.map(({ node }) => node) ?? [];
  const nameOf = (id: string) => {
    const found = municipalities.find((municipality) => municipality.id === id);
    return found ? names.municipality(found) : '…';
  };

  function add(choice: string) {
    const [field, value = ''] = choice.split(':');
    const more = (list: readonly string[]) => [...new Set([...list, value])].join(',');
    if (field === 'statuses') set({ statuses: more(parts.statuses) });
    if (field === 'types') set({ types: more(parts.types) });
    if (field === 'regimes') set({ regimes: more(parts.regimes) });
    if (field === 'levels') set({ levels: more(parts.levels) });
    if (field === 'municipality') set({ municipalityIds: more(parts.municipalityIds) });
    if (field === 'ends') set({ ends: 'year' });
  }

  return (
    <FilterBar>
      {parts.statuses.length > 0 && (
        <FilterSentence
          label={t('agreement.status')}
          value={parts.statuses.map((status) => t(`enum.AgreementStatus.${status}`)).join(', ')}
          onRemove={() => set({ statuses: null })}
        />
      )}
      {parts.types.length > 0 && (
        <FilterSentence
          label={t('agreement.type')}
          value={parts.types.map((type) => t(`enum.AgreementType.${type}`)).join(', ')}
          onRemove={() => set({ types: null })}
        />
      )}
      {parts.regimes.length > 0 && (
        <FilterSentence
          label={t('agreement.regime')}
          value={parts.regimes.map((regime) => t(`enum.LegalRegime.${regime}`)).join(', ')}
          onRemove={() => set({ regimes: null })}
        />
      )}
      {parts.levels.length > 0 && (
        <FilterSentence
          label={t('agreement.level')}
          value={parts.levels.map((level) => t(`enum.AgreementLevel.${level}`)).join(', ')}
          onRemove={() => set({ levels: null })}
        />
      )}
      {parts.municipalityIds.length > 0 && (
        <FilterSentence
          label={t('agreement.party')}
          value={parts.municipalityIds.map(nameOf).join(', ')}
          onRemove={() => set({ municipalityIds: null })}
        />
      )}
      {parts.endsSoon && (
        <FilterSentence
          label={t('agreement.term')}
          value={t('agreements.endsInYear')}
          onRemove={() => set({ ends: null })}
        />
      )}
      {parts.partnershipId !== '' && (
        <FilterSentence
          label={t('agreement.partnership')}
          value={t('agreements.onePartnership')}
          onRemove={() => set({ partnershipId: null })}
        />
      )}
      <AddFilter
        onAdd={add}
        groups={[
          { label: t('agreement.term'), options: [{ value: 'ends:year', label: t('agreements.endsInYear') }] },
          {
            label: t('agreement.status'),
            options: AGREEMENT_STATUSES.map((value) => ({
              value: `statuses:${value}`,
              label: t(`enum.AgreementStatus.${value}`),
            })),
          },
          {
            label: t('agreement.type'),
            options: AGREEMENT_TYPES.map((value) => ({
              value: `types:${value}`,
              label: t(`enum.AgreementType.${value}`),
            })),
          },
          {
            label: t('agreement.regime'),
            options: LEGAL_REGIMES.map((value) => ({
              value: `regimes:${value}`,
              label: t(`enum.LegalRegime.${value}`),
            })),
          },
          {
            label: t('agreement.level'),
            options: AGREEMENT_LEVELS.map((value) => ({
              value: `levels:${value}`,
              label: t(`enum.AgreementLevel.${value}`),
            })),
          },
          {
            label: t('agreement.party'),
            options: municipalities
              .map((municipality) => ({
                value: `municipality:${municipality.id}`,
                label: names.municipality(municipality),
                mark: <Flag country={municipality.countryCode} decorative />,
              }))
              .sort((a, b) => a.label.localeCompare(b.label)),
          },
        ]}
      />
      <SearchBox value={parts.search} onSearch={(search) => set({ search })} />
    </FilterBar>
  );
}
