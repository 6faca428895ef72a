import { aPlace } from '../../catalogue/a-place.js';
import { CANARY, type FeatureAttempts, input, lists, missing, own } from './feature-attempts.js';

export const catalogue: FeatureAttempts = {
  async records({ application }) {
    return { place: await aPlace(application, { name: 'Musterstadt' }) };
  },

  attempts: (their) => ({
    'Query.places': lists({ filter: { search: CANARY } }),
    'Query.place': own('the catalogue of the world is open to all who sign in'),
    'Query.placeCatalogue': own('says where the data come from'),
    'Query.municipalitiesWithoutPlace': lists({}),
    'Mutation.addMunicipalityFromPlace': missing(
      input({
        placeId: their('place'),
        fields: { kind: 'CITY_DISTRICT', nameUk: 'Спроба', parentId: their('community') },
      }),
    ),
    'Mutation.linkPlace': missing(input({ municipalityId: their('community'), placeId: their('place') })),
    'Mutation.unlinkPlace': missing(input({ municipalityId: their('community'), placeId: their('place') })),
  }),
};
