import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { PipelineReportFilter } from '../../graphql/graphql';
import { useDates } from '../../lib/use-dates';
import { FORMALITIES } from '../../lib/vocabulary';
import { daysOf, REPORT_PERIODS } from './report-period';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const KEYS = ['period', 'from', 'to', 'country', 'owner', 'formality'] as const;
type Key = (typeof KEYS)[number];

/** What the report counts, held by the address; this year unless told. */
export function useReportFilter() {
  const { today } = useDates();
  const [params, setParams] = useSearchParams();
  const read = (key: Key) => params.get(key) ?? '';
  const [from, to] = [read('from'), read('to')];
  const period = REPORT_PERIODS.find((known) => known === read('period')) ?? 'year';
  const own = period === 'own' && DATE.test(from) && DATE.test(to) && from <= to;
  const days = own ? { from, to } : daysOf(period === 'own' ? 'year' : period, today);
  const country = read('country') || null;
  const owner = read('owner') || null;
  const formality = FORMALITIES.find((known) => known === read('formality')) ?? null;
  const filter = useMemo<PipelineReportFilter>(
    () => ({
      countryCodes: country === null ? undefined : [country],
      ownerIds: owner === null ? undefined : [owner],
      formality: formality ?? undefined,
    }),
    [country, owner, formality],
  );

  function set(changes: Partial<Readonly<Record<Key, string | null>>>) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const key of KEYS) {
          const value = changes[key];
          if (value === null || value === '') next.delete(key);
          else if (value !== undefined) next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  }

  return { period: own || period !== 'own' ? period : 'year', days, country, owner, formality, filter, set } as const;
}
