import { useQuery } from '@apollo/client/react';
import type { PartnershipFilter } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { FORMALITIES, OPEN_STAGES, PARTNERSHIP_STAGES, RELATIONSHIP_TYPES, ROTS } from '../../lib/vocabulary';
import { Avatar } from '../../ui/avatar';
import { AddFilter, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { StageGlyph } from '../../ui/stage-mark';
import { filterNamesDocument } from './partnerships-list.documents';
import { useFilterSentences } from './use-filter-sentences';
import type { usePartnershipFilter } from './use-partnership-filter';

/** The sentences of the filter and the way to add one. Stands above the table and above the board. */
export function PartnershipFilters({ filtering }: { readonly filtering: ReturnType<typeof usePartnershipFilter> }) {
  const t = useT();
  const names = useNames();
  const { chosen, change, remove } = filtering;
  const sentences = useFilterSentences(chosen);
  const { data } = useQuery(filterNamesDocument, { fetchPolicy: 'cache-first' });
  const people = data?.users.edges.map(({ node }) => node) ?? [];
  const countries = [...new Set(data?.municipalities.edges.map(({ node }) => node.countryCode))]
    .filter((code) => code !== 'UA')
    .sort((a, b) => names.country(a).localeCompare(names.country(b)));

  /** The value carries the field: `stages:LEAD`. */
  function add(choice: string) {
    const [field, value = ''] = choice.split(':');
    const more = <Value extends string>(values: readonly Value[], list: readonly Value[] | null | undefined) => [
      ...new Set([...(list ?? []), ...values.filter((known) => known === value)]),
    ];
    const changes: Readonly<Record<string, Partial<PartnershipFilter>>> = {
      countryCodes: { countryCodes: more([value], chosen.countryCodes) },
      stages: { stages: more(PARTNERSHIP_STAGES, chosen.stages) },
      ownerIds: value === 'none' ? { withoutOwner: true } : { ownerIds: more([value], chosen.ownerIds) },
      rot: value === 'withoutNextStep' ? { withoutNextStep: true } : { rot: more(ROTS, chosen.rot) },
      formality: { formality: FORMALITIES.find((known) => known === value) },
      relationshipTypes: { relationshipTypes: more(RELATIONSHIP_TYPES, chosen.relationshipTypes) },
    };
    change(changes[field ?? ''] ?? {});
  }

  return (
    <>
      {sentences.map(({ key, label, value }) => (
        <FilterSentence key={key} label={label} value={value} onRemove={() => remove(key)} />
      ))}
      <AddFilter
        onAdd={add}
        groups={[
          {
            label: t('filter.country'),
            options: countries.map((code) => ({
              value: `countryCodes:${code}`,
              label: names.country(code),
              mark: <Flag country={code} decorative />,
            })),
          },
          {
            label: t('filter.stage'),
            options: [...OPEN_STAGES, ...PARTNERSHIP_STAGES.slice(OPEN_STAGES.length)].map((stage) => ({
              value: `stages:${stage}`,
              label: t(`enum.PartnershipStage.${stage}`),
              mark: <StageGlyph stage={stage} />,
            })),
          },
          {
            label: t('filter.owner'),
            options: [
              ...people.map((user) => ({
                value: `ownerIds:${user.id}`,
                label: user.name,
                mark: <Avatar user={user} size={20} decorative />,
              })),
              { value: 'ownerIds:none', label: t('filter.noOwner') },
            ],
          },
          {
            label: t('filter.rot'),
            options: [
              { value: 'rot:withoutNextStep', label: t('filter.noNextStep') },
              ...ROTS.map((rot) => ({ value: `rot:${rot}`, label: t(`enum.Rot.${rot}`) })),
            ],
          },
          {
            label: t('filter.formality'),
            options: FORMALITIES.map((formality) => ({
              value: `formality:${formality}`,
              label: t(`enum.Formality.${formality}`),
            })),
          },
          {
            label: t('filter.relationship'),
            options: RELATIONSHIP_TYPES.map((type) => ({
              value: `relationshipTypes:${type}`,
              label: t(`enum.RelationshipType.${type}`),
            })),
          },
        ]}
      />
    </>
  );
}
