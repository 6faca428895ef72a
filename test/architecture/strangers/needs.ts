import { CANARY, type FeatureAttempts, input, lists, missing, own } from './feature-attempts.js';

export const needs: FeatureAttempts = {
  async records({ create }, their) {
    const draft = await create('createNeedOrOffer', 'CreateNeedOrOfferInput', {
      ...{ municipalityId: their('community'), nature: 'NEED' },
      fields: {
        ...{ titleUk: CANARY, titleEn: CANARY, descriptionUk: CANARY, descriptionEn: CANARY, note: CANARY },
        ...{ direction: 'HEALTH', quantity: '2', unitUk: CANARY, unitEn: CANARY },
        ...{ beneficiaryId: their('organisation'), ownerId: their('user') },
      },
    });
    const withdrawn = await create('createNeedOrOffer', 'CreateNeedOrOfferInput', {
      ...{ municipalityId: their('community'), nature: 'OFFER' },
      fields: { titleUk: CANARY, direction: 'CULTURE', offerKind: 'KNOW_HOW' },
    });
    await create('moveNeedOrOffer', 'MoveNeedOrOfferInput', {
      ...{ id: withdrawn, expectedVersion: 1, status: 'WITHDRAWN', reason: CANARY },
    });
    return { need: draft };
  },

  attempts: (their, mine) => {
    const fields = { titleUk: 'Спроба', direction: 'HEALTH' };
    return {
      'Query.needOrOffer': missing({ id: their('need') }),
      'Query.needsAndOffers': lists({ filter: { search: CANARY } }),
      'Query.needSubtypes': own('the same list for everybody'),
      'Mutation.createNeedOrOffer': missing(
        input({
          ...{ municipalityId: mine.community, nature: 'NEED' },
          fields: { ...fields, beneficiaryId: their('organisation') },
        }),
      ),
      'Mutation.updateNeedOrOffer': missing(input({ id: their('need'), expectedVersion: 1, fields })),
      'Mutation.moveNeedOrOffer': missing(input({ id: their('need'), expectedVersion: 1, status: 'PUBLISHED' })),
      'Mutation.reconfirmNeedOrOffer': missing({ id: their('need') }),
    };
  },
};
