import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AgreementFilter } from '../../graphql/graphql';
import { addMonths } from '../../lib/calendar-date';
import { useDates } from '../../lib/use-dates';
import { AGREEMENT_LEVELS, AGREEMENT_STATUSES, AGREEMENT_TYPES, LEGAL_REGIMES } from '../../lib/vocabulary';

const FILTER_KEYS = [
  'statuses',
  'types',
  'regimes',
  'levels',
  'municipalityIds',
  'ends',
  'search',
  'partnershipId',
] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const MONTHS_AHEAD = 12;

/** The filter of the register as the address holds it; `ends=year` are those that end in the next twelve months. */
export function useAgreementFilter() {
  const [params, setParams] = useSearchParams();
  const { today } = useDates();
  const key = FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');

  const { parts, filter } = useMemo(() => {
    const parted = key.split('\u0000');
    const of = (name: FilterKey) => parted[FILTER_KEYS.indexOf(name)] ?? '';
    const chosenOf = <Value extends string>(name: FilterKey, values: readonly Value[]) =>
      values.filter((value) => of(name).split(',').includes(value));
    const chosen = {
      statuses: chosenOf('statuses', AGREEMENT_STATUSES),
      types: chosenOf('types', AGREEMENT_TYPES),
      regimes: chosenOf('regimes', LEGAL_REGIMES),
      levels: chosenOf('levels', AGREEMENT_LEVELS),
      municipalityIds: of('municipalityIds').split(',').filter(Boolean),
      endsSoon: of('ends') === 'year',
      search: of('search'),
      partnershipId: of('partnershipId'),
    };
    const sent: AgreementFilter = {
      ...(chosen.statuses.length > 0 ? { statuses: chosen.statuses } : {}),
      ...(chosen.types.length > 0 ? { types: chosen.types } : {}),
      ...(chosen.regimes.length > 0 ? { regimes: chosen.regimes } : {}),
      ...(chosen.levels.length > 0 ? { levels: chosen.levels } : {}),
      ...(chosen.municipalityIds.length > 0 ? { municipalityIds: chosen.municipalityIds } : {}),
      ...(chosen.endsSoon ? { endsFrom: today, endsTo: addMonths(today, MONTHS_AHEAD) } : {}),
      ...(chosen.search ? { search: chosen.search } : {}),
      ...(chosen.partnershipId ? { partnershipId: chosen.partnershipId } : {}),
    };
    return { parts: chosen, filter: sent };
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
    parts,
    filter,
    filtered: FILTER_KEYS.some((name) => params.has(name)),
    set,
    clear: () => set(Object.fromEntries(FILTER_KEYS.map((name) => [name, null]))),
  };
}
