import { aPartnerCity } from '../../support/municipalities.js';
import { CANARY, type FeatureAttempts, forbidden, input, lists, missing, own } from './feature-attempts.js';

export const matching: FeatureAttempts = {
  async records({ application, create }, their) {
    const pair = { communityId: their('community'), municipalityId: (await aPartnerCity(application)).id };
    return {
      matchDecision: await create('declineMatch', 'DeclineMatchInput', { ...pair, reason: CANARY }),
      matchRun: await create('startMatchRun', 'StartMatchRunInput', {
        kind: 'ONE',
        title: CANARY,
        communityIds: [their('community')],
      }),
    };
  },

  attempts: (their, { community, city }) => ({
    'Query.matchCandidates': missing({ communityId: their('community') }),
    'Query.matchDecisions': lists({ filter: { communityIds: [their('community')] } }),
    'Query.matchReview': missing({ runId: their('matchRun') }),
    'Query.matchRuns': lists({}),
    'Query.matchRun': missing({ id: their('matchRun') }),
    'Query.matchWeights': own('the weights are the same for all who use matching'),
    'Query.matchWeightVersions': own('the weights are the same for all who use matching'),
    'Query.previewMatchWeights': forbidden({ runId: their('matchRun'), weights: [] }),
    'Mutation.acceptMatch': missing(input({ communityId: their('community'), municipalityId: city })),
    'Mutation.declineMatch': missing(
      input({ communityId: their('community'), municipalityId: city, reason: 'Спроба' }),
    ),
    'Mutation.shortlistMatch': missing(
      input({ communityId: community, municipalityId: city, runId: their('matchRun') }),
    ),
    'Mutation.undoMatchDecision': missing({ id: their('matchDecision') }),
    'Mutation.startMatchRun': missing(input({ kind: 'MANY', communityIds: [community, their('community')] })),
    'Mutation.cancelMatchRun': missing({ id: their('matchRun') }),
    'Mutation.saveMatchWeights': forbidden(input({ expectedNumber: 0, note: 'Спроба', weights: [] })),
    'Mutation.putMatchWeightsIntoUse': forbidden(input({ expectedNumber: 0, number: 0 })),
  }),
};
