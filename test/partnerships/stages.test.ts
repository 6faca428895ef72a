import type { NewPartnership } from '../../src/features/partnerships/index.js';
import { PARTNERSHIP_STAGES, type PartnershipStage } from '../../src/features/partnerships/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator } from '../support/people.js';

const MOVE = `mutation ($input: MovePartnershipInput!) { movePartnership(input: $input) {
  id version stage stageSince daysInStage rot allowedMoves { stage reasonRequired } stageHistory { from to on reason by { name } } } }`;

/** Every move that succeeds: `→` freely, `!` with a reason. */
const ALLOWED: Readonly<Record<PartnershipStage, readonly string[]>> = {
  LEAD: ['→ CONTACTED', '! LOST'],
  CONTACTED: ['→ DIALOGUE', '! LEAD', '! LOST'],
  DIALOGUE: ['→ JOINT_PLANNING', '! CONTACTED', '! LOST'],
  JOINT_PLANNING: ['→ FORMALISING', '! DIALOGUE', '! LOST'],
  FORMALISING: ['→ ACTIVE', '! JOINT_PLANNING', '! LOST'],
  ACTIVE: ['→ DORMANT', '→ ENDED', '! FORMALISING'],
  DORMANT: ['→ ACTIVE', '→ ENDED'],
  ENDED: ['! DORMANT'],
  LOST: ['→ LEAD'],
};

describe('the stage of a partnership', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application, { name: 'Олена Зразкова' }));
  });
  afterAll(() => application.stop());

  async function partnershipIn(stage: PartnershipStage, wish: Partial<NewPartnership> = {}) {
    const begun = await aPartnership(application, {
      stage: stage === 'LOST' ? 'LEAD' : stage,
      stageOn: '2026-11-01',
      ...wish,
    });
    if (stage !== 'LOST') return begun;
    await coordinator.get(MOVE, {
      input: { id: begun.id, expectedVersion: 1, stage, on: '2026-11-01', reason: 'не відповіли' },
    });
    return { ...begun, version: 2 };
  }

  it.each(PARTNERSHIP_STAGES)('%s leads where the table says and nowhere else', async (from) => {
    for (const to of PARTNERSHIP_STAGES) {
      const { id, version } = await partnershipIn(from);
      const move = { id, expectedVersion: version, stage: to };
      const bare = await coordinator.ask<{ movePartnership: { stage: string } }>(MOVE, { input: move });
      const reason = bare.errors[0]?.extensions.reason;
      if (ALLOWED[from].includes(`→ ${to}`)) {
        expect(bare.data).toMatchObject({ movePartnership: { stage: to, stageSince: '2026-11-26', daysInStage: 0 } });
      } else if (ALLOWED[from].includes(`! ${to}`)) {
        expect([from, to, reason]).toEqual([from, to, 'required']);
        const blank = await coordinator.refusal(MOVE, { input: { ...move, reason: ' \u200B' } });
        expect(blank.extensions).toMatchObject({ code: 'INVALID', reason: 'required', field: 'reason' });
        const reasoned = await coordinator.get(MOVE, { input: { ...move, reason: 'так вирішили' } });
        expect(reasoned).toMatchObject({ movePartnership: { stage: to } });
      } else {
        expect([from, to, reason]).toEqual([from, to, 'transition']);
      }
    }
  });

  it('becomes active from joint planning when the tie is informal', async () => {
    const { id } = await partnershipIn('JOINT_PLANNING', { formality: 'INFORMAL' });
    const { movePartnership } = await coordinator.get(MOVE, { input: { id, expectedVersion: 1, stage: 'ACTIVE' } });
    expect(movePartnership).toMatchObject({ stage: 'ACTIVE', version: 2 });
  });

  it('is offered only with moves that succeed', async () => {
    const { id } = await partnershipIn('DIALOGUE');
    const { partnership } = await coordinator.get(
      `query ($id: ID!) { partnership(id: $id) { allowedMoves { stage reasonRequired } } }`,
      { id },
    );
    expect(partnership).toEqual({
      allowedMoves: [
        { stage: 'JOINT_PLANNING', reasonRequired: false },
        { stage: 'CONTACTED', reasonRequired: true },
        { stage: 'LOST', reasonRequired: true },
      ],
    });
  });

  it('keeps who moved it, on which day and why', async () => {
    const { id } = await partnershipIn('CONTACTED');
    await coordinator.get(MOVE, { input: { id, expectedVersion: 1, stage: 'DIALOGUE', on: '2026-11-10' } });
    const { movePartnership } = await coordinator.get(MOVE, {
      input: { id, expectedVersion: 2, stage: 'CONTACTED', on: '2026-11-20', reason: 'змінився голова' },
    });
    expect(movePartnership).toMatchObject({
      stageSince: '2026-11-20',
      daysInStage: 6,
      version: 3,
      stageHistory: [
        { from: null, to: 'CONTACTED', on: '2026-11-01', by: null },
        { from: 'CONTACTED', to: 'DIALOGUE', on: '2026-11-10', reason: null, by: { name: 'Олена Зразкова' } },
        {
          from: 'DIALOGUE',
          to: 'CONTACTED',
          on: '2026-11-20',
          reason: 'змінився голова',
          by: { name: 'Олена Зразкова' },
        },
      ],
    });
  });

  it.each([
    ['before the stage began', '2026-10-31', 'date_order'],
    ['after today in the network', '2026-11-27', 'future'],
  ])('does not change on a day %s', async (_case, on, reason) => {
    const { id } = await partnershipIn('LEAD');
    const refusal = await coordinator.refusal(MOVE, { input: { id, expectedVersion: 1, stage: 'CONTACTED', on } });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason, field: 'on' });
  });

  it('counts days by the time zone of the network', async () => {
    const { id } = await partnershipIn('LEAD');
    await application.setTime('2026-11-26T22:30:00.000Z');
    try {
      const late = as(application, await aCoordinator(application));
      const { movePartnership } = await late.get(MOVE, {
        input: { id, expectedVersion: 1, stage: 'CONTACTED', on: '2026-11-27' },
      });
      expect(movePartnership).toMatchObject({ stageSince: '2026-11-27', daysInStage: 0 });
    } finally {
      await application.setTime('2026-11-26T08:20:00.000Z');
    }
  });

  it('is refused in the language of the one who asked, with what is allowed', async () => {
    const { id } = await partnershipIn('DORMANT');
    const english = as(application, await aCoordinator(application, { language: 'en' }));
    const input = { id, expectedVersion: 1, stage: 'LEAD' };
    const refusal = await english.refusal(MOVE, { input });
    expect(refusal.message).toContain('Allowed next: Active, Ended.');
    expect(refusal.extensions).toMatchObject({ field: 'stage', details: { allowed: ['ACTIVE', 'ENDED'] } });
    expect((await coordinator.refusal(MOVE, { input })).message).toContain('Активне, Завершене');
  });

  it('moves once when two move it at the same moment', async () => {
    const { id } = await partnershipIn('LEAD');
    const input = { id, expectedVersion: 1, stage: 'CONTACTED' };
    const answers = await Promise.all([1, 2, 3].map(() => coordinator.ask(MOVE, { input })));
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual([
      'stale',
      'stale',
    ]);
  });

  it.each<[PartnershipStage, string, string]>([
    ['LEAD', '2026-11-03', 'FRESH'],
    ['LEAD', '2026-11-02', 'AGEING'],
    ['LEAD', '2026-10-27', 'AGEING'],
    ['LEAD', '2026-10-26', 'STALLED'],
    ['DORMANT', '2025-11-26', 'AGEING'],
    ['DORMANT', '2025-11-25', 'STALLED'],
    ['ACTIVE', '1986-05-01', 'FRESH'],
  ])('%s since %s is %s', async (stage, stageOn, rot) => {
    const { id } = await aPartnership(application, { stage, stageOn });
    const { partnership } = await coordinator.get(`query ($id: ID!) { partnership(id: $id) { rot } }`, { id });
    expect(partnership).toEqual({ rot });
    const found = await coordinator.get<{ partnerships: { edges: { node: { id: string } }[] } }>(
      `query ($filter: PartnershipFilter) { partnerships(first: 100, filter: $filter) { edges { node { id } } } }`,
      { filter: { rot: [rot], stages: [stage] } },
    );
    expect(found.partnerships.edges.map(({ node }) => node.id)).toContain(id);
  });
});
