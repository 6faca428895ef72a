import { IconArrowRight, IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { TaskRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useTaskActions } from '../../lib/use-task-actions';
import { useTaskQuiet } from '../../lib/use-task-quiet';
import { useMayWrite, useViewer } from '../../lib/viewer';
import { DueDate } from '../../ui/due-date';
import { RepeatMark } from '../../ui/repeat/repeat-mark';
import { SnoozeMenu, TaskTick } from '../../ui/task-controls';
import { TaskPlace } from '../../ui/task-place';
import classes from './my-day.module.css';

interface TaskRowsProps {
  readonly tasks: readonly TaskRowFragment[];
  /** Under "Today" the date says nothing; the hour or the visit does. */
  readonly withoutDate?: boolean;
  readonly onChanged: () => Promise<unknown>;
}

export function TaskRows({ tasks, withoutDate = false, onChanged }: TaskRowsProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const phone = useIsPhone();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  const { user } = useViewer();
  const { tick, snooze } = useTaskActions(onChanged);
  const { quiet } = useTaskQuiet(onChanged);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  async function tickAtOnce(task: TaskRowFragment) {
    setTicked((ids) => new Set(ids).add(task.id));
    await tick(task);
    // Taken or refused, the answer of the server now decides what is shown.
    setTicked((ids) => new Set([...ids].filter((id) => id !== task.id)));
  }

  return (
    <ul className={classes.rows}>
      {tasks.map((task) => {
        const when = withoutDate ? (
          <TodayHint time={task.dueTime} visit={task.visit ? names.title(task.visit) : null} />
        ) : (
          <DueDate on={task.dueOn} time={task.dueTime} />
        );
        return (
          <li key={task.id}>
            <TaskTick
              title={task.title}
              done={ticked.has(task.id)}
              disabled={!mayWrite}
              onTick={() => void tickAtOnce(task)}
            />
            <div style={{ minWidth: 0 }}>
              <button
                type="button"
                className={`${classes.title} ${phone ? '' : 'ellipsis'}`}
                title={task.title}
                onClick={() => open({ kind: 'task', id: task.id })}
              >
                {task.title}
                <RepeatMark recurrence={task.recurrence} />
              </button>
              <div className={classes.meta}>
                <TaskPlace task={task} />
                {task.snoozedUntil && ` · ${t('task.quietUntil', { until: dates.long(task.snoozedUntil) })}`}
              </div>
              {phone && <div>{when}</div>}
            </div>
            <div className={classes.right}>
              {mayWrite && (
                <span className={classes.acts}>
                  {!phone && task.owner.id === user.id && (
                    <SnoozeMenu
                      title={task.title}
                      label={t('task.quietLabel')}
                      icon={IconBellOff}
                      onSnooze={(day) => void quiet(task, day)}
                    />
                  )}
                  <SnoozeMenu title={task.title} onSnooze={(dueOn) => void snooze(task, dueOn)} />
                  {!phone && (
                    <button
                      type="button"
                      aria-label={t('task.open', { title: task.title })}
                      onClick={() => open({ kind: 'task', id: task.id })}
                    >
                      <IconArrowRight size={18} stroke={1.75} aria-hidden />
                    </button>
                  )}
                </span>
              )}
              {!phone && when}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function TodayHint({ time, visit }: { readonly time: string | null; readonly visit: string | null }) {
  const text = time ?? visit;
  return text === null ? null : <span className={classes.since}>{text}</span>;
}
