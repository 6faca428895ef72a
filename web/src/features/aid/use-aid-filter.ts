import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AidFilter, AidOrder } from '../../graphql/graphql';
import { AID_DIRECTIONS, AID_REACHES, AID_STATUSES, GOODS_CLASSES } from '../../lib/vocabulary';

const FILTER_KEYS = [
  'statuses',
  'state',
  'direction',
  'goodsClasses',
  'municipalityIds',
  'partnershipIds',
  'visitIds',
  'ownerIds',
  'currency',
  'reached',
  'search',
] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const ORDERS = {
  day: { field: 'DAY', direction: 'DESC' },
  due: { field: 'NEXT_DUE', direction: 'ASC' },
  title: { field: 'TITLE', direction: 'ASC' },
  created: { field: 'CREATED_AT', direction: 'DESC' },
} as const satisfies Record<string, AidOrder>;
export const AID_ORDERS = ['day', 'due', 'title', 'created'] as const;

/** The filter of the ledger as the address holds it; `state` is open or overdue. */
export function useAidFilter() {
  const [params, setParams] = useSearchParams();
  const key = FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');
  const order = AID_ORDERS.find((name) => name === params.get('order')) ?? 'day';

  const { parts, filter } = useMemo(() => {
    const parted = key.split('\u0000');
    const of = (name: FilterKey) => parted[FILTER_KEYS.indexOf(name)] ?? '';
    const list = (name: FilterKey) => of(name).split(',').filter(Boolean);
    const chosenOf = <Value extends string>(name: FilterKey, values: readonly Value[]) =>
      values.filter((value) => list(name).includes(value));
    const chosen = {
      statuses: chosenOf('statuses', AID_STATUSES),
      state: (['open', 'overdue'] as const).find((value) => value === of('state')) ?? null,
      direction: AID_DIRECTIONS.find((value) => value === of('direction')) ?? null,
      goodsClasses: chosenOf('goodsClasses', GOODS_CLASSES),
      municipalityIds: list('municipalityIds'),
      partnershipIds: list('partnershipIds'),
      visitIds: list('visitIds'),
      ownerIds: list('ownerIds'),
      currency: of('currency'),
      reached: AID_REACHES.find((value) => value === of('reached')) ?? null,
      search: of('search'),
    };
    const sent: AidFilter = {
      ...(chosen.statuses.length > 0 ? { statuses: chosen.statuses } : {}),
      ...(chosen.state === 'open' ? { open: true } : {}),
      ...(chosen.state === 'overdue' ? { overdue: true } : {}),
      ...(chosen.direction ? { direction: chosen.direction } : {}),
      ...(chosen.goodsClasses.length > 0 ? { goodsClasses: chosen.goodsClasses } : {}),
      ...(chosen.municipalityIds.length > 0 ? { municipalityIds: chosen.municipalityIds } : {}),
      ...(chosen.partnershipIds.length > 0 ? { partnershipIds: chosen.partnershipIds } : {}),
      ...(chosen.visitIds.length > 0 ? { visitIds: chosen.visitIds } : {}),
      ...(chosen.ownerIds.length > 0 ? { ownerIds: chosen.ownerIds } : {}),
      ...(chosen.currency ? { currency: chosen.currency } : {}),
      ...(chosen.reached ? { reached: chosen.reached } : {}),
      ...(chosen.search ? { search: chosen.search } : {}),
    };
    return { parts: chosen, filter: sent };
  }, [key]);

  /** The address of the ledger with some of its filter changed. */
  function addressWith(changes: Partial<Readonly<Record<FilterKey | 'order', string | null>>>): URLSearchParams {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    return next;
  }

  const set = (changes: Parameters<typeof addressWith>[0]) => setParams(addressWith(changes), { replace: true });

  return {
    parts,
    filter,
    order,
    orderBy: ORDERS[order],
    filtered: FILTER_KEYS.some((name) => params.has(name)),
    set,
    addressWith,
    clear: () => set(Object.fromEntries(FILTER_KEYS.map((name) => [name, null]))),
  };
}
