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
    const taskTemplate = await create('createTaskTemplate', 'CreateTaskTemplateInput', {
      titleUk: CANARY,
      offsetDays: 1,
      communityId: their('community'),
    });
    return { task: await task(), trashedTask, taskTemplate };
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
    'Query.taskTemplates': missing({ communityId: their('community') }),
    'Query.taskTemplateHistory': missing({ id: their('taskTemplate') }),
    'Mutation.createTaskTemplate': missing(
      input({ titleUk: 'Спроба', offsetDays: 1, communityId: their('community') }),
    ),
    'Mutation.setStageTasks': missing(input({ partnershipId: their('partnership') })),
    'Mutation.updateTaskTemplate': missing(input({ id: their('taskTemplate'), expectedVersion: 1, titleUk: 'Спроба' })),
    'Mutation.updateTask': missing(input({ id: their('task'), expectedVersion: 1, title: 'Спроба' })),
  }),
};
