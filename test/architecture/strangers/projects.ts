import { CANARY, type FeatureAttempts, input, lists, missing } from './feature-attempts.js';

const money = { amount: '1', currency: 'EUR' };

export const projects: FeatureAttempts = {
  async records({ create }, their) {
    const links = {
      visitIds: [their('visit')],
      agreementIds: [their('agreement')],
      partnershipIds: [their('partnership')],
    };
    const project = await create('createProject', 'CreateProjectInput', {
      communityId: their('community'),
      status: 'RUNNING',
      fields: {
        ...{ titleUk: CANARY, titleEn: CANARY, programmeUk: CANARY, callName: CANARY, amountNote: CANARY },
        ...{ amount: money, exchangeRate: { rate: '45', on: '2026-11-20', source: CANARY } },
        ...{ place: CANARY, resultUk: CANARY, resultEn: CANARY, note: CANARY, ownerId: their('user') },
        participants: [
          { organisationId: their('organisation'), role: 'FUNDER', contribution: money },
          { name: CANARY, role: 'PARTNER' },
        ],
        indicators: [{ nameUk: CANARY, unit: CANARY }],
        reports: [{ kind: 'FINAL', dueOn: '2026-11-20', note: CANARY }],
        ...links,
      },
    });
    const membership = await create('createMembership', 'CreateMembershipInput', {
      communityId: their('community'),
      networkId: their('organisation'),
      status: 'MEMBER',
      fields: {
        ...{ titleUk: CANARY, titleEn: CANARY, certificate: CANARY, contactId: their('contact'), note: CANARY },
        partnershipId: their('partnership'),
        fees: [{ year: 2026, amount: money, dueOn: '2026-11-20', note: CANARY }],
        obligations: [{ textUk: CANARY, textEn: CANARY, ownerId: their('user') }],
      },
    });
    return { project, membership };
  },

  attempts: (their, mine) => {
    const fields = { titleUk: 'Спроба' };
    return {
      'Query.membership': missing({ id: their('membership') }),
      'Query.memberships': lists({ filter: { communityId: their('community') } }),
      'Query.project': missing({ id: their('project') }),
      'Query.projectSummary': { lists: { filter: { communityId: their('community') } } },
      'Query.projects': lists({ filter: { communityId: their('community'), search: CANARY } }),
      'Mutation.createMembership': missing(
        input({ communityId: mine.community, networkId: their('organisation'), fields }),
      ),
      'Mutation.createProject': missing(
        input({ communityId: mine.community, fields: { ...fields, visitIds: [their('visit')] } }),
      ),
      'Mutation.moveMembership': missing(
        input({ id: their('membership'), expectedVersion: 1, status: 'ENDED', reason: 'Спроба' }),
      ),
      'Mutation.moveProject': missing(input({ id: their('project'), expectedVersion: 1, status: 'CLOSED' })),
      'Mutation.updateMembership': missing(input({ id: their('membership'), expectedVersion: 1, fields })),
      'Mutation.updateProject': missing(input({ id: their('project'), expectedVersion: 1, fields })),
    };
  },
};
