import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

export const promotion: FeatureAttempts = {
  async records({ create }, their) {
    const communityId = their('community');
    const linked = { visitIds: [their('visit')], partnershipIds: [their('partnership')], ownerId: their('user') };
    const publication = await create('createPublication', 'CreatePublicationInput', {
      communityId,
      fields: {
        ...{ titleUk: CANARY, titleEn: CANARY, kind: 'MEDIA', url: `https://example.org/${CANARY}`, topics: [CANARY] },
        ...{ outletOrganisationId: their('organisation'), summaryUk: CANARY, summaryEn: CANARY, note: CANARY },
        ...linked,
        organisationIds: [their('organisation')],
      },
    });
    const award = await create('createAward', 'CreateAwardInput', {
      communityId,
      fields: {
        ...{ titleUk: CANARY, titleEn: CANARY, direction: 'GIVEN', giverOrganisationId: their('organisation') },
        ...{ recipient: CANARY, level: CANARY, url: `https://example.org/${CANARY}`, note: CANARY },
        ...linked,
      },
    });
    const giftItem = await create('createGiftItem', 'CreateGiftItemInput', {
      communityId,
      fields: {
        ...{ nameUk: CANARY, nameEn: CANARY, unit: CANARY, keptWhere: CANARY, note: CANARY },
        ownerId: their('user'),
      },
    });
    const giftMovement = await create('recordGiftMovement', 'RecordGiftMovementInput', {
      itemId: giftItem,
      kind: 'RECEIVED',
      fields: {
        ...{ quantity: 5, on: '2026-11-20', counterpart: CANARY, documentNumber: CANARY, note: CANARY },
        visitId: their('visit'),
      },
    });
    return { publication, award, giftItem, giftMovement };
  },

  attempts: (their, mine) => {
    const changed = (record: string, fields: object) => input({ id: their(record), expectedVersion: 1, fields });
    const linked = { visitIds: [their('visit')] };
    return {
      'Query.publication': missing({ id: their('publication') }),
      'Query.publications': lists({ filter: { partnershipIds: [their('partnership')] } }),
      'Query.award': missing({ id: their('award') }),
      'Query.awards': lists({ filter: { visitIds: [their('visit')] } }),
      'Query.giftItem': missing({ id: their('giftItem') }),
      'Query.giftItems': lists({ filter: { communityId: their('community') } }),
      'Query.giftMovements': lists({ filter: { itemIds: [their('giftItem')] } }),
      'Mutation.createPublication': missing(
        input({ communityId: mine.community, fields: { titleUk: 'Спроба', kind: 'MEDIA', ...linked } }),
      ),
      'Mutation.updatePublication': missing(changed('publication', { titleUk: 'Спроба' })),
      'Mutation.markPublicationChecked': missing({ id: their('publication') }),
      'Mutation.createAward': missing(
        input({ communityId: mine.community, fields: { titleUk: 'Спроба', direction: 'RECEIVED', ...linked } }),
      ),
      'Mutation.updateAward': missing(changed('award', { titleUk: 'Спроба' })),
      'Mutation.createGiftItem': missing(input({ communityId: their('community'), fields: { nameUk: 'Спроба' } })),
      'Mutation.updateGiftItem': missing(changed('giftItem', { nameUk: 'Спроба' })),
      'Mutation.recordGiftMovement': missing(
        input({ itemId: their('giftItem'), kind: 'COUNTED', fields: { quantity: 1, on: '2026-11-20' } }),
      ),
      'Mutation.reviseGiftMovement': missing(changed('giftMovement', { quantity: 1 })),
      'Mutation.removeGiftMovement': missing(input({ id: their('giftMovement'), expectedVersion: 1 })),
    };
  },
};
