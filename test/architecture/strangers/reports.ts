import { type FeatureAttempts } from './feature-attempts.js';

export const reports: FeatureAttempts = {
  attempts: (their) => ({
    'Query.pipelineReport': {
      lists: { from: '2020-01-01', to: '2030-12-31', filter: { municipalityIds: [their('community')] } },
    },
  }),
};
