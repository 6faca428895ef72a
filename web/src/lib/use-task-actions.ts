import { type CalendarDate } from './calendar-date';
import type { TaskRowFragment } from '../graphql/graphql';
import { useT } from './messages';
import { useDates } from './use-dates';
import { useSay } from './use-say';
import { useTaskMoves } from './use-task-moves';

type Row = Pick<TaskRowFragment, 'id' | 'version' | 'title' | 'dueOn'>;

/** Tick and snooze as people meet them: done at once, said at the foot of the screen, undone with one tap. */
export function useTaskActions(onChanged: () => Promise<unknown> | void = () => undefined) {
  const t = useT();
  const say = useSay();
  const dates = useDates();
  const { complete, reopen, moveTo } = useTaskMoves();

  /** Resolves to true when the server took it. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      // Until the new rows are here, the old one must not come back.
      await onChanged();
      return true;
    } catch (error) {
      say.refused(error);
      return false;
    }
  }

  return {
    tick: (task: Row) =>
      attempt(async () => {
        const done = await complete(task);
        say.done(t('task.ticked', { title: task.title }), {
          label: t('action.undo'),
          run: () => void attempt(async () => void (await reopen(done))),
        });
      }),
    snooze: (task: Row, dueOn: CalendarDate) =>
      attempt(async () => {
        const moved = await moveTo(task, dueOn);
        say.done(t('task.snoozed', { title: task.title, date: dates.long(dueOn) }), {
          label: t('action.undo'),
          run: () => void attempt(async () => void (await moveTo(moved, task.dueOn))),
        });
      }),
  };
}
