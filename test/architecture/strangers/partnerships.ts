import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

export const partnerships: FeatureAttempts = {
  async records({ create }, their) {
    const partnership = await create('createPartnership', 'CreatePartnershipInput', {
      titleUk: `${CANARY} партнерство`,
      titleEn: CANARY,
      note: CANARY,
      parties: ['community', 'city'].map((party) => ({ municipalityId: their(party), role: 'PARTNER' })),
      relationshipType: 'TWINNING',
      formality: 'FORMAL',
      ownerId: their('user'),
    });
    const interaction = await create('logInteraction', 'LogInteractionInput', {
      partnershipId: partnership,
      kind: 'LETTER',
      on: '2026-11-20',
      text: CANARY,
    });
    return { partnership, interaction };
  },

  attempts: (their, mine) => ({
    'Query.partnership': missing({ id: their('partnership') }),
    'Query.partnershipBoard': lists({ filter: { municipalityIds: [their('community')] } }),
    'Query.partnerships': lists({ filter: { search: CANARY } }),
    'Mutation.createPartnership': missing(
      input({
        parties: [mine.community, their('community')].map((municipalityId) => ({ municipalityId, role: 'PARTNER' })),
        relationshipType: 'CONTACT',
        formality: 'INFORMAL',
      }),
    ),
    'Mutation.logInteraction': missing(
      input({ partnershipId: their('partnership'), kind: 'COMMENT', on: '2026-11-20', text: 'Спроба' }),
    ),
    'Mutation.movePartnership': missing(input({ id: their('partnership'), expectedVersion: 1, stage: 'CONTACTED' })),
    'Mutation.updateInteraction': missing(input({ id: their('interaction'), expectedVersion: 1, text: 'Спроба' })),
    'Mutation.updatePartnership': missing(input({ id: their('partnership'), expectedVersion: 1, note: 'Спроба' })),
  }),
};
