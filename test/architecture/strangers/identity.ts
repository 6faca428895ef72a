import { anOfficial } from '../../support/people.js';
import { CANARY, type FeatureAttempts, forbidden, input, lists, missing, own } from './feature-attempts.js';

export const identity: FeatureAttempts = {
  async records({ application }, their) {
    const official = (name: string) => anOfficial(application, [their('community')], { name: `${CANARY} ${name}` });
    return { user: (await official('Людина')).id, colleague: (await official('Колега')).id };
  },

  attempts: (their) => ({
    'Query.instance': own('the same for everybody'),
    'Query.invitation': own('takes a secret token'),
    'Query.user': missing({ id: their('user') }),
    'Query.users': lists({ filter: { communityId: their('community') } }),
    'Query.viewer': own('oneself'),
    'Mutation.acceptInvitation': own('takes a secret token'),
    'Mutation.changePassword': own('oneself'),
    'Mutation.inviteUser': forbidden(input({ email: 'a@example.org', name: 'Спроба', role: 'READER' })),
    'Mutation.requestPasswordReset': own('says nothing about anybody'),
    'Mutation.resendInvitation': forbidden({ userId: their('user') }),
    'Mutation.resetPassword': own('takes a secret token'),
    'Mutation.signIn': own('takes a password'),
    'Mutation.signInToDemo': missing({ userId: their('user') }),
    'Mutation.signOut': own('oneself'),
    'Mutation.signOutEverywhere': own('oneself'),
    'Mutation.updateProfile': own('oneself'),
    'Mutation.setHead': forbidden(input({ userId: their('user'), expectedVersion: 1, headId: null })),
    'Mutation.updateUser': forbidden(input({ id: their('user'), expectedVersion: 1, disabled: true })),
  }),
};
