import { type FeatureAttempts, forbidden, input, lists, missing } from './feature-attempts.js';

export const platform: FeatureAttempts = {
  attempts: (their) => ({
    'Query.outgoingMails': forbidden({ first: 100 }),
    'Query.trash': lists({}),
    'Mutation.restoreRecord': missing(input({ type: 'TASK', id: their('trashedTask') })),
    'Mutation.trashRecord': missing(input({ type: 'PARTNERSHIP', id: their('partnership'), expectedVersion: 1 })),
  }),
};
