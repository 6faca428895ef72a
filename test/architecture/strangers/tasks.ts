import { CANARY, type FeatureAttempts, input, lists, missing, own } from './feature-attempts.js';

export const tasks: FeatureAttempts = {
  async records({ create }, their) {
    const task = () =>
      create('createTask', 'CreateTaskInput', {
        title: CANARY,
        ownerId: their('user'),
        dueOn: '2026-12-01',
        partnershipId: their('partnership'),
      });
    const trashedTask = await task();
    await create('trashRecord', 'TrashRecordInput', { type: 'TASK', id: trashedTask, expectedVersion: 1 });
    return { task: await task(), trashedTask };
  },

  attempts: (their, mine) => ({
    'Query.recurrencePreview': own('a calculation, of no record'),
    'Query.task': missing({ id: their('task') }),
    'Query.tasks': lists({ filter: { ownerIds: [their('user')] } }),
    'Mutation.createTask': missing(
      input({ title: 'Спроба', ownerId: mine.user, dueOn: '2026-12-01', partnershipId: their('partnership') }),
    ),
    'Mutation.moveTask': missing(input({ id: their('task'), expectedVersion: 1, state: 'DONE' })),
    'Mutation.prepareVisit': missing(input({ visitId: their('visit') })),
    'Mutation.updateTask': missing(input({ id: their('task'), expectedVersion: 1, title: 'Спроба' })),
  }),
};
