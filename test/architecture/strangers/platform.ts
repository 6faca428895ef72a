import { type FeatureAttempts, forbidden, input, lists, missing } from './feature-attempts.js';

export const platform: FeatureAttempts = {
  attempts: (their) => ({
    'Query.deliveries': forbidden({ first: 100 }),
    'Query.delivery': forbidden({ id: their('task') }),
    'Query.deliveryAlarms': forbidden({}),
    'Query.deliveryOverview': forbidden({}),
    'Query.lastBulkRetry': forbidden({}),
    'Mutation.cancelDelivery': forbidden(input({ id: their('task'), expectedState: 'SCHEDULED', why: 'Спроба' })),
    'Mutation.resendDelivery': forbidden(input({ id: their('task'), expectedState: 'SENT', why: 'Спроба' })),
    'Mutation.retryDelivery': forbidden(input({ id: their('task'), expectedState: 'DEAD', why: 'Спроба' })),
    'Mutation.retryDeliveries': forbidden(input({ filter: {}, why: 'Спроба' })),
    'Query.outgoingMails': forbidden({ first: 100 }),
    'Query.mailSuppressions': forbidden({ first: 100 }),
    'Mutation.liftMailSuppression': forbidden({ id: their('task') }),
    'Query.trash': lists({}),
    'Mutation.restoreRecord': missing(input({ type: 'TASK', id: their('trashedTask') })),
    'Mutation.trashRecord': missing(input({ type: 'PARTNERSHIP', id: their('partnership'), expectedVersion: 1 })),
  }),
};
