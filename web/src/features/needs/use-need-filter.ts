import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { NeedOrderField, NeedOrOfferFilter } from '../../graphql/graphql';
import {
  COOPERATION_DIRECTIONS,
  NEED_NATURES,
  NEED_PRIORITIES,
  NEED_STATUSES,
  OFFER_KINDS,
} from '../../lib/vocabulary';
import type { Sorting } from '../../ui/data-table';

const FILTER_KEYS = [
  'nature',
  'directions',
  'statuses',
  'offerKinds',
  'priorities',
  'municipalityIds',
  'ownerIds',
  'search',
] as const;
export type NeedFilterKey = (typeof FILTER_KEYS)[number];

const ORDERS: readonly NeedOrderField[] = ['CONFIRMED_ON', 'PRIORITY', 'TITLE'];

/** The filter and order of needs and offers as the address holds them. */
export function useNeedFilter() {
  const [params, setParams] = useSearchParams();
  const key = FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');
  const [field, way] = (params.get('order') ?? 'CONFIRMED_ON:DESC').split(':');
  const sorting: Sorting & { readonly by: NeedOrderField } = {
    by: ORDERS.find((known) => known === field) ?? 'CONFIRMED_ON',
    direction: way === 'ASC' ? 'ASC' : 'DESC',
  };

  const { parts, filter } = useMemo(() => {
    const parted = key.split('\u0000');
    const of = (name: NeedFilterKey) => parted[FILTER_KEYS.indexOf(name)] ?? '';
    const list = (name: NeedFilterKey) => of(name).split(',').filter(Boolean);
    const chosenOf = <Value extends string | number>(name: NeedFilterKey, values: readonly Value[]) =>
      values.filter((value) => list(name).includes(String(value)));
    const chosen = {
      nature: NEED_NATURES.find((value) => value === of('nature')) ?? null,
      directions: chosenOf('directions', COOPERATION_DIRECTIONS),
      statuses: chosenOf('statuses', NEED_STATUSES),
      offerKinds: chosenOf('offerKinds', OFFER_KINDS),
      priorities: chosenOf('priorities', NEED_PRIORITIES),
      municipalityIds: list('municipalityIds'),
      ownerIds: list('ownerIds'),
      search: of('search'),
    };
    const some = <Value extends string | number>(values: readonly Value[]) =>
      values.length > 0 ? [...values] : undefined;
    const sent: NeedOrOfferFilter = {
      natures: chosen.nature ? [chosen.nature] : undefined,
      directions: some(chosen.directions),
      statuses: some(chosen.statuses),
      offerKinds: some(chosen.offerKinds),
      priorities: some(chosen.priorities),
      municipalityIds: some(chosen.municipalityIds),
      ownerIds: some(chosen.ownerIds),
      search: chosen.search || undefined,
    };
    return { parts: chosen, filter: sent };
  }, [key]);

  function set(name: NeedFilterKey | 'order', value: string | null) {
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

  return {
    parts,
    filter,
    sorting,
    filtered: FILTER_KEYS.some((name) => params.has(name)),
    set,
    sort: ({ by, direction }: Sorting) => set('order', `${by}:${direction}`),
    clear: () => setParams({}, { replace: true }),
  };
}
