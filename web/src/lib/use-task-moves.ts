import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql';
import type { MoveTaskInput, TaskRowFragment } from '../graphql/graphql';
import type { CalendarDate } from './calendar-date';

const moveTask = graphql(/* GraphQL */ `
  mutation MoveTask($input: MoveTaskInput!) {
    moveTask(input: $input) {
      ...TaskRow
      cancelReason
      partnership {
        id
        nextStep {
          ...TaskRow
        }
        openTaskCount
      }
    }
  }
`);

const moveDueDate = graphql(/* GraphQL */ `
  mutation MoveDueDate($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      ...TaskRow
    }
  }
`);

type MovableTask = Pick<TaskRowFragment, 'id' | 'version'>;

/**
 * The moves a task row offers everywhere: done, undone, another day.
 * Each resolves to the task as it now is, or rejects with the server's refusal.
 */
export function useTaskMoves() {
  const [runMove] = useMutation(moveTask);
  const [runDueDate] = useMutation(moveDueDate);

  async function move(input: MoveTaskInput) {
    const { data } = await runMove({ variables: { input }, refetchQueries: ['RailCounts'] });
    if (!data) throw new Error('moveTask answered without a task');
    return data.moveTask;
  }

  return {
    complete: (task: MovableTask) => move({ id: task.id, expectedVersion: task.version, state: 'DONE' }),
    reopen: (task: MovableTask) => move({ id: task.id, expectedVersion: task.version, state: 'OPEN' }),
    move,
    moveTo: async (task: MovableTask, dueOn: CalendarDate) => {
      const { data } = await runDueDate({
        variables: { input: { id: task.id, expectedVersion: task.version, dueOn } },
        refetchQueries: ['RailCounts'],
      });
      if (!data) throw new Error('updateTask answered without a task');
      return data.updateTask;
    },
  };
}
