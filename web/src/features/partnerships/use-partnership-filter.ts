import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { FILTER_KEYS, type FilterKey, partnershipFilterFrom, partnershipsAddress } from '../../lib/partnership-filter';
import type { PartnershipFilter } from '../../graphql/graphql';
import { rememberList } from './partnership-neighbours';

/** The filter the address holds; without any, the partnerships that are open. Shared by table and board. */
export function usePartnershipFilter() {
  const [params, setParams] = useSearchParams();
  const { pathname, search } = useLocation();
  useEffect(() => rememberList(pathname + search), [pathname, search]);
  const key = FILTER_KEYS.map((name) => `${name}=${params.get(name) ?? ''}`).join('&');
  const chosen = useMemo(() => partnershipFilterFrom(params), [key]);
  const filtered = Object.keys(chosen).length > 0;
  const filter = useMemo<PartnershipFilter>(() => (filtered ? chosen : { open: true }), [chosen, filtered]);

  /** Replaces parts of the filter; undefined removes one. What else the address holds stays. */
  function change(parts: Partial<PartnershipFilter>) {
    const address = partnershipsAddress({ ...chosen, ...parts });
    const next = new URLSearchParams(address.split('?')[1] ?? '');
    setParams(
      (current) => {
        for (const [name, value] of current) if (!FILTER_KEYS.some((known) => known === name)) next.set(name, value);
        return next;
      },
      { replace: true },
    );
  }

  return {
    /** What the person asked for. */
    chosen,
    /** What is sent: the same, or the open ones. */
    filter,
    filtered,
    change,
    remove: (name: FilterKey) => change({ [name]: undefined }),
    clear: () =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const name of FILTER_KEYS) next.delete(name);
          return next;
        },
        { replace: true },
      ),
  };
}
