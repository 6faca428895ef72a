import { CANARY, type FeatureAttempts, input, lists, missing, missingForReaders, own } from './feature-attempts.js';

export const reminders: FeatureAttempts = {
  async records({ create }, their) {
    const ownReminder = await create('createOwnReminder', 'CreateOwnReminderInput', {
      ...{ recordType: 'PARTNERSHIP', recordId: their('partnership'), words: CANARY },
      when: { on: '2026-12-20' },
    });
    return { ownReminder };
  },

  attempts: (their) => ({
    'Query.notices': lists({}),
    'Query.remindersOf': missing({ recordType: 'TASK', recordId: their('task') }),
    'Query.noticeGroups': lists({}),
    'Mutation.markNoticesUnread': own('only one’s own notices'),
    'Subscription.noticesChanged': own('only one’s own notices; proved in test/reminders'),
    'Mutation.markNoticesRead': own('only one’s own notices'),
    'Query.reminderTiming': missing({ scope: 'PARTNERSHIP', scopeId: their('partnership') }),
    'Query.reminderTimingHistory': missing({
      ...{ scope: 'PARTNERSHIP', scopeId: their('partnership') },
      ...{ kind: 'CONTACT_LAPSED', line: 'CONTACT' },
    }),
    'Mutation.setReminderTiming': missing(
      input({
        ...{ scope: 'PARTNERSHIP', scopeId: their('partnership'), kind: 'CONTACT_LAPSED', line: 'CONTACT' },
        ...{ offsets: [30], expectedVersion: 0 },
      }),
    ),
    'Query.ownReminders': lists({ recordId: their('partnership') }),
    'Query.ownReminder': missing({ id: their('ownReminder') }),
    'Mutation.createOwnReminder': missingForReaders(
      input({ recordType: 'PARTNERSHIP', recordId: their('partnership'), words: 'Спроба', when: { on: '2026-12-20' } }),
    ),
    'Mutation.updateOwnReminder': missingForReaders(
      input({ id: their('ownReminder'), expectedVersion: 1, words: 'Спроба' }),
    ),
    'Mutation.stopOwnReminder': missingForReaders(input({ id: their('ownReminder'), expectedVersion: 1 })),
    'Mutation.resumeOwnReminder': missingForReaders(input({ id: their('ownReminder'), expectedVersion: 1 })),
    'Mutation.liftSnooze': missingForReaders(input({ kind: 'TASK_DUE', recordType: 'TASK', recordId: their('task') })),
    'Mutation.snoozeReminder': missingForReaders(
      input({ kind: 'TASK_DUE', recordType: 'TASK', recordId: their('task'), untilOn: '2026-12-20' }),
    ),
    'Subscription.noticeArrived': own('only one’s own notices; proved in test/reminders'),
    'Subscription.partnershipChanged': own('the row rule is asked for each event; proved in test/reminders'),
  }),
};
