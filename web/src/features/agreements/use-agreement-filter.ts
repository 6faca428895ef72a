import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AgreementFilter } from '../../graphql/graphql';
import { addMonths } from '../../lib/calendar-date';
import { useDates } from '../../lib/use-dates';
import { AGREEMENT_STATUSES, AGREEMENT_TYPES } from '../../lib/vocabulary';

const FILTER_KEYS = ['statuses', 'types', 'municipalityIds', 'ends', 'search', 'partnershipId'] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const MONTHS_AHEAD = 12;

/** The filter of the register as the address holds it; `ends=year` are those that end in the next twelve months. */
export function useAgreementFilter() {
  const [params, setParams] = useSearchParams();
  const { today } = useDates();
  const key = FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');

  const { parts, filter } = useMemo(() => {
    const [statuses = '', types = '', municipalityIds = '', ends = '', search = '', partnershipId = ''] =
      key.split('\u0000');
    const chosen = {
      statuses: AGREEMENT_STATUSES.filter((value) => statuses.split(',').includes(value)),
      types: AGREEMENT_TYPES.filter((value) => types.split(',').includes(value)),
      municipalityIds: municipalityIds.split(',').filter(Boolean),
      endsSoon: ends === 'year',
      search,
      partnershipId,
    };
    const sent: AgreementFilter = {
      ...(chosen.statuses.length > 0 ? { statuses: chosen.statuses } : {}),
      ...(chosen.types.length > 0 ? { types: chosen.types } : {}),
      ...(chosen.municipalityIds.length > 0 ? { municipalityIds: chosen.municipalityIds } : {}),
      ...(chosen.endsSoon ? { endsFrom: today, endsTo: addMonths(today, MONTHS_AHEAD) } : {}),
      ...(search ? { search } : {}),
      ...(partnershipId ? { partnershipId } : {}),
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
