import { useSearchParams } from 'react-router';

/** The filter of a list as it stands in the address. */
export function useListFilter<Name extends string>(filters: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  return {
    /** The value of a filter; null: it is not set. */
    get: (name: Name) => params.get(name),
    filtered: filters.some((name) => params.has(name)),
    clear: () => setParams({}),
    /** @param value null or empty: takes the filter off */
    set: (name: Name, value: string | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
  };
}
