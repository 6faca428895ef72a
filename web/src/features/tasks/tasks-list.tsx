import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { TaskRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useTaskActions } from '../../lib/use-task-actions';
import { useMayWrite } from '../../lib/viewer';
import { Avatar } from '../../ui/avatar';
import type { Column } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { Tag } from '../../ui/tag';
import { RepeatMark } from '../../ui/repeat/repeat-mark';
import { SnoozeMenu, TaskTick } from '../../ui/task-controls';
import { TaskPlace } from '../../ui/task-place';
import { TaskFilters } from './task-filters';
import { tasksDocument } from './tasks.documents';
import { useTaskFilter } from './use-task-filter';

export function TasksList() {
  const t = useT();
  const dates = useDates();
  const { open } = usePanel();
  const mayWrite = useMayWrite();
  const { filter, filtered, clear } = useTaskFilter();
  const answer = useQuery(tasksDocument, { variables: { filter } });
  const { tick, snooze } = useTaskActions(() => answer.refetch());
  const list = useListPages((answer.data ?? answer.previousData)?.tasks, answer);

  const when = (task: TaskRowFragment) => (
    <DueDate
      on={task.dueOn}
      time={task.dueTime}
      doneOn={task.doneAt === null ? null : dates.dayOf(task.doneAt)}
      dense
    />
  );
  const add = mayWrite && (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
      onClick={() => open({ kind: 'new-task' })}
    >
      {t('add.task')}
    </Button>
  );
  const columns: readonly Column<TaskRowFragment>[] = [
    {
      key: 'title',
      header: t('task.one'),
      cell: (task) => (
        <span className="ellipsis">
          {task.title}
          <RepeatMark recurrence={task.recurrence} />
        </span>
      ),
    },
    { key: 'place', header: t('task.belongsTo'), width: '280px', cell: (task) => <TaskPlace task={task} /> },
    { key: 'due', header: t('task.due'), width: '200px', cell: when },
    { key: 'state', header: t('task.state'), width: '170px', cell: (task) => t(`enum.TaskState.${task.state}`) },
    { key: 'owner', header: t('task.owner'), width: '100px', cell: (task) => <Avatar user={task.owner} /> },
    {
      key: 'moves',
      header: '',
      width: '92px',
      cell: (task) =>
        mayWrite &&
        task.state !== 'CANCELLED' &&
        task.doneAt === null && (
          <span style={{ display: 'flex' }}>
            <SnoozeMenu title={task.title} onSnooze={(dueOn) => void snooze(task, dueOn)} />
            <TaskTick title={task.title} done={false} onTick={() => void tick(task)} />
          </span>
        ),
    },
  ];

  return (
    <Page
      title={t('nav.tasks')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={<TaskFilters />}
    >
      <RecordList
        list={list}
        label={t('nav.tasks')}
        columns={columns}
        rowTo={({ id }) => `?${withPanel(id)}`}
        phoneRow={(task) => (
          <>
            <div style={{ fontSize: 15, lineHeight: '20px', fontWeight: 500 }}>
              {task.title}
              <RepeatMark recurrence={task.recurrence} />
            </div>
            <div className="small muted">
              <TaskPlace task={task} />
            </div>
            <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
              {when(task)}
              {task.state === 'WAITING_FOR_PARTNER' && <Tag>{t('enum.TaskState.WAITING_FOR_PARTNER')}</Tag>}
            </div>
          </>
        )}
        filtered={filtered}
        onClearFilter={clear}
        filteredOut={t('tasks.filteredOut')}
        empty={
          <EmptyState title={t('tasks.empty')} action={add || undefined} example={<ExampleTask />}>
            {t('tasks.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** The address of this list with the task's panel opened over it. */
function withPanel(id: string): string {
  const params = new URLSearchParams(window.location.search);
  params.set('panel', `task:${id}`);
  return params.toString();
}

function ExampleTask() {
  const t = useT();
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
      <span style={{ fontWeight: 500, flex: 1 }}>{t('firstSteps.exampleTask')}</span>
    </div>
  );
}
