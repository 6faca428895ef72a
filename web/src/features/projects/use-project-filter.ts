import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ProjectFilter, ProjectOrder, ProjectOrderField } from '../../graphql/graphql';
import { PROJECT_STATUSES } from '../../lib/vocabulary';

const FILTER_KEYS = [
  'statuses',
  'funder',
  'late',
  'search',
  'partnership',
  'visit',
  'agreement',
  'organisation',
] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

/** Ways to put the list in order; each with the direction in which it is read. */
export const PROJECT_ORDERS = ['NEXT_CLOCK', 'TITLE', 'STARTS_ON', 'CREATED_AT'] as const;
const DESCENDING: readonly ProjectOrderField[] = ['STARTS_ON', 'CREATED_AT'];

/** The filter and the order of the list as the address holds them. */
export function useProjectFilter() {
  const [params, setParams] = useSearchParams();
  const key = params.toString();

  const { parts, filter, order } = useMemo(() => {
    const address = new URLSearchParams(key);
    const of = (name: FilterKey) => address.get(name) ?? '';
    const one = (name: FilterKey) => (of(name) ? [of(name)] : undefined);
    const chosen = {
      statuses: PROJECT_STATUSES.filter((status) => of('statuses').split(',').includes(status)),
      funder: of('funder'),
      late: of('late') === 'yes',
      search: of('search'),
      linked: (['partnership', 'visit', 'agreement', 'organisation'] as const).filter((name) => of(name) !== ''),
    };
    const sent: ProjectFilter = {
      statuses: chosen.statuses.length > 0 ? chosen.statuses : undefined,
      funderIds: one('funder'),
      overdueReports: chosen.late || undefined,
      search: chosen.search || undefined,
      partnershipIds: one('partnership'),
      visitIds: one('visit'),
      agreementIds: one('agreement'),
      organisationIds: one('organisation'),
    };
    const field = PROJECT_ORDERS.find((known) => known === address.get('order')) ?? 'NEXT_CLOCK';
    const orderBy: ProjectOrder = { field, direction: DESCENDING.includes(field) ? 'DESC' : 'ASC' };
    return { parts: chosen, filter: sent, order: orderBy };
  }, [key]);

  function set(changes: Partial<Readonly<Record<FilterKey | 'order', string | null>>>) {
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
    order,
    filtered: FILTER_KEYS.some((name) => params.has(name)),
    set,
    clear: () => set(Object.fromEntries(FILTER_KEYS.map((name) => [name, null]))),
    /** The address of the rows with these statuses, within what is shown now. */
    addressOf: (statuses: readonly string[]) => {
      const next = new URLSearchParams(params);
      next.set('statuses', statuses.join(','));
      return `/projects?${next.toString()}`;
    },
  };
}
