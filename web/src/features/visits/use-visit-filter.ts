import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { VisitFilter } from '../../graphql/graphql';
import { addDays } from '../../lib/calendar-date';
import { useDates } from '../../lib/use-dates';
import { VISIT_DIRECTIONS, VISIT_KINDS, VISIT_MODES, VISIT_STATUSES } from '../../lib/vocabulary';

const FILTER_KEYS = [
  'when',
  'kinds',
  'direction',
  'modes',
  'statuses',
  'municipalityIds',
  'from',
  'to',
  'report',
  'search',
  'partnershipId',
] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

export type VisitsView = 'upcoming' | 'past' | 'all';

const chosen = <Value extends string>(values: readonly Value[], text: string): Value[] =>
  values.filter((value) => text.split(',').includes(value));

/** The filter of the list as the address holds it. Without anything: what is ahead or going on. */
export function useVisitFilter() {
  const [params, setParams] = useSearchParams();
  const { today } = useDates();
  const key = FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');

  const view = useMemo(() => {
    const [
      when = '',
      kinds = '',
      direction = '',
      modes = '',
      statuses = '',
      municipalityIds = '',
      from = '',
      to = '',
      report = '',
      search = '',
      partnershipId = '',
    ] = key.split('\u0000');
    const ids = municipalityIds.split(',').filter(Boolean);
    const parts = {
      direction: VISIT_DIRECTIONS.find((value) => value === direction),
      kinds: chosen(VISIT_KINDS, kinds),
      modes: chosen(VISIT_MODES, modes),
      statuses: chosen(VISIT_STATUSES, statuses),
      municipalityIds: ids,
      from,
      to,
      awaitingDebrief: report === 'awaited',
      search,
      partnershipId,
    };
    const period: VisitsView = when === 'past' || when === 'all' ? when : 'upcoming';
    // A period or a visit that waits for its report is looked for among all of them.
    const everything = parts.awaitingDebrief || from !== '' || to !== '';
    const days =
      everything || period === 'all' ? {} : period === 'upcoming' ? { from: today } : { to: addDays(today, -1) };
    const filter: VisitFilter = {
      ...days,
      ...(parts.direction ? { direction: parts.direction } : {}),
      ...(parts.kinds.length > 0 ? { kinds: parts.kinds } : {}),
      ...(parts.modes.length > 0 ? { modes: parts.modes } : {}),
      ...(parts.statuses.length > 0 ? { statuses: parts.statuses } : {}),
      ...(ids.length > 0 ? { municipalityIds: ids } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(parts.awaitingDebrief ? { awaitingDebrief: true } : {}),
      ...(search ? { search } : {}),
      ...(partnershipId ? { partnershipId } : {}),
    };
    return { parts, filter, period: everything ? ('all' as const) : period };
  }, [key, today]);

  function set(changes: Partial<Readonly<Record<FilterKey, string | null>>>) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  }

  return {
    ...view,
    filtered: FILTER_KEYS.some((name) => name !== 'when' && params.has(name)),
    set,
    clear: () => set(Object.fromEntries(FILTER_KEYS.filter((name) => name !== 'when').map((name) => [name, null]))),
  };
}
