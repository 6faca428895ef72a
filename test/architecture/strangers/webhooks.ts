import { type FeatureAttempts, own } from './feature-attempts.js';

export const webhooks: FeatureAttempts = {
  attempts: () => ({
    'Query.ownWebhook': own('only one’s own webhook'),
    'Mutation.addWebhook': own('only one’s own webhook'),
    'Mutation.removeWebhook': own('only one’s own webhook'),
    'Mutation.rotateWebhookSecret': own('only one’s own webhook'),
    'Mutation.switchWebhookOff': own('only one’s own webhook'),
    'Mutation.switchWebhookOn': own('only one’s own webhook'),
    'Mutation.testWebhook': own('only one’s own webhook'),
  }),
};
