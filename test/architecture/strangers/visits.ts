import { newId } from '../../../src/kernel/identifiers.js';
import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

export const visits: FeatureAttempts = {
  async records({ create }, their) {
    const visit = await create('logVisit', 'LogVisitInput', {
      fields: {
        titleUk: CANARY,
        direction: 'OUTGOING',
        mode: 'IN_PERSON',
        dates: [{ startsOn: '2026-11-20', endsOn: '2026-11-21' }],
        places: [{ name: CANARY }],
        organisers: CANARY,
        topics: [CANARY],
        interpreters: CANARY,
        orderNumber: CANARY,
        agreementIds: [their('agreement')],
        organisations: [{ organisationId: their('organisation'), role: 'HOST' }],
        costs: [{ what: CANARY, money: { amount: '1', currency: 'EUR' }, paidBy: CANARY }],
        gifts: [{ direction: 'GIVEN', what: CANARY }],
        partnershipIds: [their('partnership')],
        parties: ['community', 'city'].map((party) => ({ municipalityId: their(party), role: 'PARTICIPANT' })),
        delegation: [{ name: CANARY, isLeader: true }],
        programme: [{ title: CANARY }],
        commitments: [{ text: CANARY, owedById: their('community'), ownerId: their('user'), dueOn: '2026-12-01' }],
        ownerId: their('user'),
      },
    });
    return { visit };
  },

  attempts: (their, mine) => ({
    'Query.visit': missing({ id: their('visit') }),
    'Query.visits': lists({ filter: { municipalityIds: [their('community')] } }),
    'Mutation.addCommitment': missing(input({ id: newId(), visitId: their('visit'), text: 'Спроба' })),
    'Mutation.logVisit': missing(
      input({
        fields: {
          titleUk: 'Спроба',
          direction: 'OUTGOING',
          mode: 'ONLINE',
          partnershipIds: [their('partnership')],
          parties: [
            { municipalityId: mine.community, role: 'GUEST' },
            { municipalityId: mine.city, role: 'HOST' },
          ],
        },
      }),
    ),
    'Mutation.moveVisit': missing(input({ id: their('visit'), expectedVersion: 1, status: 'PLANNED' })),
    'Mutation.updateVisit': missing(input({ id: their('visit'), expectedVersion: 1, fields: { titleUk: 'Спроба' } })),
  }),
};
