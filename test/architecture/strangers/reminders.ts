import { type FeatureAttempts, lists, own } from './feature-attempts.js';

export const reminders: FeatureAttempts = {
  attempts: () => ({
    'Query.notices': lists({}),
    'Mutation.markNoticesRead': own('only one’s own notices'),
    'Subscription.noticeArrived': own('only one’s own notices; proved in test/reminders'),
    'Subscription.partnershipChanged': own('the row rule is asked for each event; proved in test/reminders'),
  }),
};
