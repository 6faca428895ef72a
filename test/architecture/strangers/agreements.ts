import { newId } from '../../../src/kernel/identifiers.js';
import { CANARY, type FeatureAttempts, input, lists, missing, SOME_TITLES } from './feature-attempts.js';

const MEMORANDUM = { type: 'MEMORANDUM', regime: 'OTHER', level: 'MUNICIPALITY', termKind: 'PERPETUAL' };

export const agreements: FeatureAttempts = {
  async records({ create }, their) {
    const agreement = await create('draftAgreement', 'DraftAgreementInput', {
      fields: {
        ...MEMORANDUM,
        titleUk: CANARY,
        partnershipId: their('partnership'),
        note: CANARY,
        parties: ['community', 'city'].map((party) => ({ municipalityId: their(party), signatory: CANARY })),
      },
    });
    return { agreement };
  },

  attempts: (their, mine) => ({
    'Query.agreement': missing({ id: their('agreement') }),
    'Query.agreements': lists({ filter: { partnershipId: their('partnership') } }),
    'Mutation.draftAgreement': missing(
      input({
        fields: {
          ...SOME_TITLES,
          ...MEMORANDUM,
          partnershipId: their('partnership'),
          parties: [{ municipalityId: mine.community }, { municipalityId: mine.city }],
        },
      }),
    ),
    'Mutation.moveAgreement': missing(input({ id: their('agreement'), expectedVersion: 1, status: 'DRAFTING' })),
    'Mutation.removeAgreementFile': missing(input({ agreementId: their('agreement'), fileId: newId() })),
    'Mutation.restoreAgreementFile': missing(input({ agreementId: their('agreement'), fileId: newId() })),
    'Mutation.reviseAgreement': missing(input({ id: their('agreement'), expectedVersion: 1, fields: SOME_TITLES })),
  }),
};
