import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskFilter, TaskState } from '../../graphql/graphql';
import { TASK_STATES } from '../../lib/vocabulary';

export const TASK_FILTER_KEYS = ['owner', 'state', 'overdue', 'dueFrom', 'dueTo', 'search'] as const;

/**
 * The filter of the list as the address holds it. Without anything: my open tasks.
 * `owner` is absent (mine), `all`, or a person's id.
 */
export function useTaskFilter() {
  const [params, setParams] = useSearchParams();
  const key = TASK_FILTER_KEYS.map((name) => params.get(name) ?? '').join('\u0000');

  const filter = useMemo<TaskFilter>(() => {
    const [owner = '', state = '', overdue = '', dueFrom = '', dueTo = '', search = ''] = key.split('\u0000');
    const states = state.split(',').filter((value): value is TaskState => TASK_STATES.some((known) => known === value));
    return {
      ...(owner === '' ? { mine: true } : owner === 'all' ? {} : { ownerIds: [owner] }),
      ...(states.length > 0 ? { states } : { open: true }),
      ...(overdue === 'yes' ? { overdue: true } : {}),
      ...(dueFrom ? { dueFrom } : {}),
      ...(dueTo ? { dueTo } : {}),
      ...(search ? { search } : {}),
    };
  }, [key]);

  function set(name: (typeof TASK_FILTER_KEYS)[number], value: string | null) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  }

  return {
    filter,
    params,
    filtered: TASK_FILTER_KEYS.some((name) => params.has(name)),
    set,
    clear: () => setParams({}, { replace: true }),
  };
}
