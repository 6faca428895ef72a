import type { TaskRowFragment } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { usePanel } from '../lib/panels';
import { useDates } from '../lib/use-dates';
import { useTaskActions } from '../lib/use-task-actions';
import { useMayWrite } from '../lib/viewer';
import { Avatar } from './avatar';
import { DueDate } from './due-date';
import { RepeatMark } from './repeat/repeat-mark';
import { TaskTick } from './task-controls';
import classes from './task-list.module.css';

interface TaskListProps {
  readonly tasks: readonly TaskRowFragment[];
  onChanged(): Promise<unknown>;
}

/** The tasks of one record: tick, what, by when, who. The open ones stand first. */
export function TaskList({ tasks, onChanged }: TaskListProps) {
  const t = useT();
  const dates = useDates();
  const { open } = usePanel();
  const mayWrite = useMayWrite();
  const { tick } = useTaskActions(onChanged);
  const isOver = ({ state }: TaskRowFragment) => state === 'DONE' || state === 'CANCELLED';
  const ordered = [...tasks].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.dueOn.localeCompare(b.dueOn));
  return (
    <ul className={classes.list}>
      {ordered.map((task) => (
        <li key={task.id}>
          <TaskTick
            title={task.title}
            done={task.state === 'DONE'}
            disabled={!mayWrite || isOver(task)}
            onTick={() => void tick(task)}
          />
          <button
            type="button"
            className={classes.body}
            aria-label={t('task.open', { title: task.title })}
            onClick={() => open({ kind: 'task', id: task.id })}
          >
            <span className={classes.title}>
              {task.title}
              <RepeatMark recurrence={task.recurrence} />
            </span>
            <DueDate
              on={task.dueOn}
              time={task.dueTime}
              doneOn={task.doneAt === null ? null : dates.dayOf(task.doneAt)}
            />
          </button>
          <Avatar user={task.owner} />
        </li>
      ))}
    </ul>
  );
}
