import { CANARY, type FeatureAttempts, input, missing } from './feature-attempts.js';

export const profiles: FeatureAttempts = {
  async records({ create }, their) {
    const municipalityId = their('community');
    await create('updateCooperationProfile', 'UpdateCooperationProfileInput', {
      ...{ municipalityId, expectedVersion: 0 },
      fields: {
        ...{ whyUk: CANARY, whyEn: CANARY, forWhomUk: CANARY, forWhomEn: CANARY, goalUk: CANARY, goalEn: CANARY },
        ...{ shortTermUk: CANARY, shortTermEn: CANARY, mediumTermUk: CANARY, mediumTermEn: CANARY },
        ...{ longTermUk: CANARY, longTermEn: CANARY },
      },
    });
    const profile = await create('markReadiness', 'MarkReadinessInput', {
      ...{ municipalityId, expectedVersion: 1, item: 'ENGLISH' },
      fields: {
        ...{ done: true, evidenceUrl: `https://example.org/${CANARY}`, nextStep: CANARY },
        ownerId: their('user'),
      },
    });
    return { profile };
  },

  attempts: (their) => {
    const municipalityId = their('community');
    return {
      'Query.cooperationProfile': missing({ municipalityId }),
      'Mutation.updateCooperationProfile': missing(
        input({ municipalityId, expectedVersion: 2, fields: { whyUk: 'Спроба' } }),
      ),
      'Mutation.markReadiness': missing(
        input({ municipalityId, expectedVersion: 2, item: 'ENGLISH', fields: { done: false } }),
      ),
    };
  },
};
