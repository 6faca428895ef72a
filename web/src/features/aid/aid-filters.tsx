import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useViewer } from '../../lib/viewer';
import { AID_DIRECTIONS, AID_STATUSES, GOODS_CLASSES } from '../../lib/vocabulary';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { SearchBox } from '../../ui/search-box';
import { aidFilterNamesDocument } from './aid.documents';
import { AID_ORDERS, type useAidFilter } from './use-aid-filter';

export function AidFilters({ filtering }: { readonly filtering: ReturnType<typeof useAidFilter> }) {
  const t = useT();
  const names = useNames();
  const { user } = useViewer();
  const { parts, set, order } = filtering;
  const { data } = useQuery(aidFilterNamesDocument, { fetchPolicy: 'cache-first' });
  const municipalities = data?.municipalities.edges.map(({ node }) => node) ?? [];
  const nameOf = (id: string) => {
    const found = municipalities.find((municipality) => municipality.id === id);
    return found ? names.municipality(found) : '…';
  };

  function add(choice: string) {
    const [field, value = ''] = choice.split(':');
    const more = (list: readonly string[]) => [...new Set([...list, value])].join(',');
    if (field === 'statuses') set({ statuses: more(parts.statuses) });
    if (field === 'goods') set({ goodsClasses: more(parts.goodsClasses) });
    if (field === 'municipality') set({ municipalityIds: more(parts.municipalityIds) });
    if (field === 'state') set({ state: value });
    if (field === 'direction') set({ direction: value });
    if (field === 'mine') set({ ownerIds: user.id });
  }

  const sentences: readonly (readonly [key: string, label: string, value: string, clear: () => void] | null)[] = [
    parts.state && ['state', t('aid.state'), t(`aid.state.${parts.state}`), () => set({ state: null })],
    parts.direction && [
      ...(['direction', t('aid.direction'), t(`enum.AidDirection.${parts.direction}`)] as const),
      () => set({ direction: null }),
    ],
    parts.statuses.length > 0
      ? [
          ...(['statuses', t('aid.status')] as const),
          parts.statuses.map((status) => t(`enum.AidStatus.${status}`)).join(', '),
          () => set({ statuses: null }),
        ]
      : null,
    parts.goodsClasses.length > 0
      ? [
          ...(['goods', t('aid.goods')] as const),
          parts.goodsClasses.map((value) => t(`enum.GoodsClass.${value}`)).join(', '),
          () => set({ goodsClasses: null }),
        ]
      : null,
    parts.municipalityIds.length > 0
      ? [
          ...(['municipality', t('aid.party')] as const),
          parts.municipalityIds.map(nameOf).join(', '),
          () => set({ municipalityIds: null }),
        ]
      : null,
    parts.currency || parts.reached
      ? [
          ...(['worth', t('aid.worth')] as const),
          [parts.reached && t(`enum.AidReach.${parts.reached}`), parts.currency].filter(Boolean).join(', '),
          () => set({ currency: null, reached: null }),
        ]
      : null,
    parts.partnershipIds.length > 0
      ? ['partnership', t('aid.link'), t('aid.onePartnership'), () => set({ partnershipIds: null })]
      : null,
    parts.visitIds.length > 0 ? ['visit', t('aid.link'), t('aid.oneVisit'), () => set({ visitIds: null })] : null,
    parts.ownerIds.length > 0
      ? [
          ...(['owner', t('aid.owner')] as const),
          t(parts.ownerIds[0] === user.id ? 'aid.me' : 'aid.onePerson'),
          () => set({ ownerIds: null }),
        ]
      : null,
  ];

  return (
    <FilterBar>
      {sentences
        .filter((sentence) => sentence !== null)
        .map(([key, label, value, clear]) => (
          <FilterSentence key={key} label={label} value={value} onRemove={clear} />
        ))}
      <AddFilter
        onAdd={add}
        groups={[
          {
            label: t('aid.state'),
            options: [
              { value: 'state:overdue', label: t('aid.state.overdue') },
              { value: 'state:open', label: t('aid.state.open') },
              { value: 'mine:me', label: t('aid.mine') },
            ],
          },
          {
            label: t('aid.direction'),
            options: AID_DIRECTIONS.map((value) => ({
              value: `direction:${value}`,
              label: t(`enum.AidDirection.${value}`),
            })),
          },
          {
            label: t('aid.status'),
            options: AID_STATUSES.map((value) => ({ value: `statuses:${value}`, label: t(`enum.AidStatus.${value}`) })),
          },
          {
            label: t('aid.goods'),
            options: GOODS_CLASSES.map((value) => ({ value: `goods:${value}`, label: t(`enum.GoodsClass.${value}`) })),
          },
          {
            label: t('aid.party'),
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
      <Select
        size="xs"
        w={190}
        aria-label={t('aid.order')}
        allowDeselect={false}
        data={AID_ORDERS.map((value) => ({ value, label: t(`aid.order.${value}`) }))}
        value={order}
        onChange={(value) => set({ order: value === 'day' ? null : value })}
      />
      <SearchBox value={parts.search} onSearch={(search) => set({ search })} />
    </FilterBar>
  );
}
