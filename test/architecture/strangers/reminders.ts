import { type FeatureAttempts, input, lists, missing, own } from './feature-attempts.js';

export const reminders: FeatureAttempts = {
  attempts: (their) => ({
    'Query.notices': lists({}),
    'Query.remindersOf': missing({ recordType: 'TASK', recordId: their('task') }),
    'Query.noticeGroups': lists({}),
    'Mutation.markNoticesUnread': own('only one’s own notices'),
    'Subscription.noticesChanged': own('only one’s own notices; proved in test/reminders'),
    'Mutation.markNoticesRead': own('only one’s own notices'),
    'Mutation.liftSnooze': missing(input({ kind: 'TASK_DUE', recordType: 'TASK', recordId: their('task') })),
    'Mutation.snoozeReminder': missing(
      input({ kind: 'TASK_DUE', recordType: 'TASK', recordId: their('task'), untilOn: '2026-12-20' }),
    ),
    'Subscription.noticeArrived': own('only one’s own notices; proved in test/reminders'),
    'Subscription.partnershipChanged': own('the row rule is asked for each event; proved in test/reminders'),
  }),
};
