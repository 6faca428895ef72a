import { aCommunity, aPartnerCity } from '../../support/municipalities.js';
import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

export const municipalities: FeatureAttempts = {
  async records({ application }) {
    const community = await aCommunity(application, `${CANARY} громада`);
    return { community: community.id, city: (await aPartnerCity(application)).id };
  },

  attempts: (their) => ({
    'Query.municipalities': lists({ filter: { search: CANARY } }),
    'Query.municipality': missing({ id: their('community') }),
    'Mutation.createMunicipality': missing(
      input({
        fields: {
          kind: 'CITY_DISTRICT',
          nameUk: 'Спроба',
          nameEn: 'Attempt',
          countryCode: 'DE',
          parentId: their('community'),
        },
      }),
    ),
    'Mutation.updateMunicipality': missing(
      input({ id: their('community'), expectedVersion: 1, fields: { population: 1 } }),
    ),
  }),
};
