import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql';
import type { TaskRowFragment } from '../graphql/graphql';
import type { CalendarDate } from './calendar-date';
import { useT } from './messages';
import { useDates } from './use-dates';
import { useSay } from './use-say';

const snoozeTask = graphql(/* GraphQL */ `
  mutation SnoozeTask($input: SnoozeReminderInput!) {
    snoozeReminder(input: $input) {
      untilOn
      missedDeadlineOn
    }
  }
`);

const liftSnoozeOfTask = graphql(/* GraphQL */ `
  mutation LiftSnoozeOfTask($input: LiftSnoozeInput!) {
    liftSnooze(input: $input) {
      untilOn
    }
  }
`);

type Row = Pick<TaskRowFragment, 'id' | 'title'>;

/** Silence about a task until a day. Its due date stays where it is, and the words say so. */
export function useTaskQuiet(onChanged: () => Promise<unknown> | void = () => undefined) {
  const t = useT();
  const say = useSay();
  const dates = useDates();
  const [runSnooze] = useMutation(snoozeTask);
  const [runLift] = useMutation(liftSnoozeOfTask);
  const about = ({ id }: Row) => ({ kind: 'TASK_DUE' as const, recordType: 'TASK' as const, recordId: id });

  async function loud(task: Row) {
    try {
      await runLift({ variables: { input: about(task) } });
      await onChanged();
    } catch (error) {
      say.refused(error);
    }
  }

  async function quiet(task: Row, untilOn: CalendarDate) {
    try {
      const { data } = await runSnooze({ variables: { input: { ...about(task), untilOn } } });
      await onChanged();
      const missed = data?.snoozeReminder.missedDeadlineOn;
      const until = dates.long(untilOn);
      say.done(missed ? t('task.quietPast', { until, deadline: dates.long(missed) }) : t('task.quietSaid', { until }), {
        label: t('action.undo'),
        run: () => void loud(task),
      });
    } catch (error) {
      say.refused(error);
    }
  }

  return { quiet, loud };
}
