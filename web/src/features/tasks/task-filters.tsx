import { SegmentedControl } from '@mantine/core';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { TASK_STATES } from '../../lib/vocabulary';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { SearchBox } from '../../ui/search-box';
import { useTaskFilter } from './use-task-filter';

export function TaskFilters() {
  const t = useT();
  const dates = useDates();
  const { params, set } = useTaskFilter();
  const state = params.get('state');
  const [from, to] = [params.get('dueFrom'), params.get('dueTo')];
  const states =
    state
      ?.split(',')
      .filter((value): value is (typeof TASK_STATES)[number] => TASK_STATES.some((known) => known === value)) ?? [];

  return (
    <FilterBar>
      <SegmentedControl
        aria-label={t('task.owner')}
        size="xs"
        value={params.get('owner') === 'all' ? 'all' : 'mine'}
        onChange={(value) => set('owner', value === 'all' ? 'all' : null)}
        data={[
          { value: 'mine', label: t('tasks.mine') },
          { value: 'all', label: t('tasks.everyones') },
        ]}
      />
      {params.get('overdue') === 'yes' && (
        <FilterSentence label={t('task.due')} value={t('tasks.overdue')} onRemove={() => set('overdue', null)} />
      )}
      {from !== null && to !== null && from === to && (
        <FilterSentence
          label={t('task.due')}
          value={dates.long(from)}
          onRemove={() => {
            set('dueFrom', null);
            set('dueTo', null);
          }}
        />
      )}
      {from !== null && from !== to && (
        <FilterSentence label={t('tasks.dueFrom')} value={dates.long(from)} onRemove={() => set('dueFrom', null)} />
      )}
      {to !== null && from !== to && (
        <FilterSentence label={t('tasks.dueTo')} value={dates.long(to)} onRemove={() => set('dueTo', null)} />
      )}
      {states.length > 0 && (
        <FilterSentence
          label={t('task.state')}
          value={states.map((value) => t(`enum.TaskState.${value}`)).join(', ')}
          onRemove={() => set('state', null)}
        />
      )}
      <AddFilter
        groups={[
          { label: t('task.due'), options: [{ value: 'overdue', label: t('tasks.overdue') }] },
          {
            label: t('task.state'),
            options: TASK_STATES.map((value) => ({ value, label: t(`enum.TaskState.${value}`) })),
          },
        ]}
        onAdd={(value) =>
          value === 'overdue' ? set('overdue', 'yes') : set('state', [...new Set([...states, value])].join(','))
        }
      />
      <SearchBox value={params.get('search') ?? ''} onSearch={(search) => set('search', search)} />
    </FilterBar>
  );
}
