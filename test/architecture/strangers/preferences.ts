import { type FeatureAttempts, input, missingForReaders, own } from './feature-attempts.js';

const DAYS = { fromOn: '2027-01-04', toOn: '2027-01-08' };

export const preferences: FeatureAttempts = {
  records: async ({ create }, their) => ({
    absence: await create('addAbsence', 'AddAbsenceInput', {
      ...{ ...DAYS, userId: their('user'), substituteId: their('colleague') },
    }),
  }),

  attempts: (their, { user }) => ({
    'Mutation.updateReminderChoices': own('only one’s own choices'),
    'Mutation.addAbsence': missingForReaders(input({ ...DAYS, userId: their('user'), substituteId: user })),
    'Mutation.updateAbsence': missingForReaders(
      input({ id: their('absence'), expectedVersion: 1, toOn: '2027-01-08' }),
    ),
    'Mutation.cancelAbsence': missingForReaders(input({ id: their('absence'), expectedVersion: 1 })),
  }),
};
