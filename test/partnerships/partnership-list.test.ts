import sql from 'sql-template-tag';
import { OPEN_STAGES, StageMoves } from '../../src/features/partnerships/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CARD = `id titleUk titleEn stage rot daysInStage lastContactOn visitCount agreementCount openTaskCount owner { id name }
  nextStep { id title dueOn } latestAgreement { id } parties { role lastContactOn municipality { id nameUk countryCode } }
  allowedMoves { stage } stageHistory { id to by { id } }`;
const LIST = `query ($first: Int, $after: String, $filter: PartnershipFilter, $orderBy: PartnershipOrder) {
  partnerships(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${CARD} } } } }`;
const BOARD = `query ($first: Int, $filter: PartnershipFilter) { partnershipBoard(first: $first, filter: $filter) {
  stage totalCount medianDays hasNextPage endCursor partnerships { ${CARD} } } }`;

interface Card {
  readonly id: string;
  readonly titleUk: string;
  readonly stage: string;
  readonly daysInStage: number;
}
interface List {
  partnerships: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Card }[];
  };
}
interface Board {
  partnershipBoard: {
    stage: string;
    totalCount: number;
    medianDays: number | null;
    hasNextPage: boolean;
    endCursor: string | null;
    partnerships: Card[];
  }[];
}

describe('the list of partnerships', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let person: Person;
  beforeAll(async () => {
    application = await startApplication();
    person = await aCoordinator(application);
    coordinator = as(application, person);
    const own = await aCommunity(application);
    for (let place = 0; place < 60; place += 1) {
      const abroad = await aPartnerCity(application, undefined, place % 2 ? 'PL' : 'DE');
      const stage = OPEN_STAGES[place % 3] ?? 'LEAD';
      const { id } = await aPartnership(application, {
        partyIds: [own.id, abroad.id],
        stage,
        stageOn: `2026-10-${10 + (place % 20)}`,
      });
      if (place % 4 !== 0) await aTask(id, `2026-12-${10 + (place % 7)}`);
    }
  }, 240_000);
  afterAll(() => application.stop());

  async function aTask(partnershipId: string, dueOn: string): Promise<void> {
    await application.unitOfWork.rows(sql`
      INSERT INTO task (id, title, owner_id, due_on, priority, state, partnership_id, version)
      VALUES (${newId()}, 'Написати', ${person.id}, ${dueOn}, 'NORMAL', 'OPEN', ${partnershipId}, 1)`);
  }

  async function idsOf(client: GraphqlClient, filter: Record<string, unknown>): Promise<string[]> {
    const { partnerships } = await client.get<List>(LIST, { first: 100, filter });
    expect(partnerships.totalCount).toBe(partnerships.edges.length);
    return partnerships.edges.map(({ node }) => node.id);
  }

  const orders = ['NEXT_STEP', 'LAST_CONTACT', 'DAYS_IN_STAGE', 'TITLE', 'CREATED_AT'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => [field, direction] as const),
  );
  it.each(orders)('is read page by page by %s %s without loss or repetition', async (field, direction) => {
    const seen: string[] = [];
    let total = 0;
    for (let after: string | null = null, more = true; more;) {
      const { partnerships }: List = await coordinator.get<List>(LIST, {
        first: 17,
        after,
        orderBy: { field, direction },
      });
      seen.push(...partnerships.edges.map(({ node }) => node.id));
      total = partnerships.totalCount;
      after = partnerships.pageInfo.endCursor;
      more = partnerships.pageInfo.hasNextPage;
    }
    expect(total).toBe(60);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  it('costs as many statements for 50 as for 1, board too', async () => {
    const one = await countStatements(() => coordinator.get(LIST, { first: 1 }));
    const fifty = await countStatements(() => coordinator.get(LIST, { first: 50 }));
    expect(fifty).toBe(one);
    const small = await countStatements(() => coordinator.get(BOARD, { first: 1 }));
    const large = await countStatements(() => coordinator.get(BOARD, { first: 50 }));
    expect(large).toBe(small);
  });

  it('shows on the board what the list shows, stage by stage, and goes on where a column stops', async () => {
    const { partnershipBoard } = await coordinator.get<Board>(BOARD, { first: 4 });
    expect(partnershipBoard.map(({ stage }) => stage)).toEqual(OPEN_STAGES);
    for (const column of partnershipBoard) {
      const { partnerships } = await coordinator.get<List>(LIST, { first: 100, filter: { stages: [column.stage] } });
      const listed = partnerships.edges.map(({ node }) => node.id);
      expect(column.totalCount).toBe(partnerships.totalCount);
      expect(column.partnerships.map(({ id }) => id)).toEqual(listed.slice(0, 4));
      expect(column.hasNextPage).toBe(listed.length > 4);
      const rest = await coordinator.get<List>(LIST, {
        first: 100,
        after: column.endCursor,
        filter: { stages: [column.stage] },
        orderBy: { field: 'NEXT_STEP', direction: 'ASC' },
      });
      expect(rest.partnerships.edges.map(({ node }) => node.id)).toEqual(listed.slice(4));
      const days = partnerships.edges.map(({ node }) => node.daysInStage).sort((one, other) => one - other);
      const middle = ((days[Math.floor(days.length / 2)] ?? 0) + (days[Math.floor((days.length - 1) / 2)] ?? 0)) / 2;
      expect(column.medianDays).toBe(days.length > 0 ? Math.round(middle) : null);
    }
  });

  it('is narrowed by every field of the filter', async () => {
    const own = await aCommunity(application, 'Кам’янець');
    const abroad = await aPartnerCity(application, 'Ґлоґув', 'LT');
    const owner = await anOfficial(application, [own.id]);
    const { id } = await aPartnership(application, {
      partyIds: [own.id, abroad.id],
      relationshipType: 'UTILITY',
      formality: 'INFORMAL',
      directions: ['SHELTERS', 'HEATING'],
      leadSource: 'FORUM',
      ownerId: owner.id,
      titleEn: 'Bridge 50%',
      stage: 'CONTACTED',
      stageOn: '2026-05-04',
    });
    await application
      .get(StageMoves)
      .move(systemViewer(), id, 1, { stage: 'LOST', on: '2026-06-05', reason: 'мовчать' });
    const matching: Record<string, unknown>[] = [
      { search: 'ґлоґ' },
      { search: 'кам’янець Ґлоґув' },
      { search: '50%' },
      { stages: ['LOST'] },
      { open: false },
      { ownerIds: [owner.id] },
      { withoutOwner: false },
      { municipalityIds: [abroad.id] },
      { countryCodes: ['LT', 'FR'] },
      { formality: 'INFORMAL' },
      { relationshipTypes: ['UTILITY'] },
      { directions: ['HEATING', 'EXPORT'] },
      { leadSources: ['FORUM'] },
      { entered: { stage: 'CONTACTED', from: '2026-05-04', to: '2026-05-04' } },
      { left: { stage: 'CONTACTED', from: '2026-06-01' } },
      { reached: 'LOST' },
      { openedFrom: '2026-05-04', openedTo: '2026-05-04' },
      { closedFrom: '2026-06-05', closedTo: '2026-06-05' },
    ];
    for (const filter of matching)
      expect({ filter, ids: await idsOf(coordinator, filter) }).toEqual({ filter, ids: [id] });
    const missing: Record<string, unknown>[] = [
      { search: '50_' },
      { search: 'ґлоґув варшава' },
      { stages: [] },
      { municipalityIds: [abroad.id], open: true },
      { ownerIds: [owner.id], withoutOwner: true },
      { entered: { stage: 'CONTACTED', from: '2026-05-05', to: '2026-06-30' } },
      { entered: { stage: 'DIALOGUE', to: '2026-06-30' } },
      { closedFrom: '2026-06-06' },
      { openedTo: '2026-05-03' },
      { reached: 'LOST', withoutNextStep: true },
    ];
    for (const filter of missing)
      expect({ filter, ids: await idsOf(coordinator, filter) }).toEqual({ filter, ids: [] });
    expect(await idsOf(coordinator, { nextStepFrom: '2026-12-10', nextStepTo: '2026-12-16' })).toHaveLength(45);
    expect(await idsOf(coordinator, { withoutNextStep: true })).toHaveLength(15);
    expect(await idsOf(coordinator, { withoutNextStep: false })).toHaveLength(45);
  });

  it('refuses a malformed id and an unknown country in the filter', async () => {
    expect((await coordinator.refusal(LIST, { filter: { ownerIds: ['x'] } })).extensions).toMatchObject({
      code: 'INVALID',
      reason: 'id',
    });
    expect((await coordinator.refusal(LIST, { filter: { countryCodes: ['XX'] } })).extensions).toMatchObject({
      reason: 'unknown_code',
    });
    expect((await coordinator.refusal(LIST, { after: 'нісенітниця' })).extensions).toMatchObject({ reason: 'cursor' });
    expect((await coordinator.refusal(BOARD, { first: 101 })).extensions).toMatchObject({ reason: 'page_size' });
  });

  it('shows the official of one community nothing of another', async () => {
    const [mine, theirs] = [await aCommunity(application), await aCommunity(application)];
    const shared = await aPartnerCity(application);
    const own = await aPartnership(application, { partyIds: [mine.id, shared.id] });
    const foreign = await aPartnership(application, { partyIds: [theirs.id, shared.id] });
    const official = as(application, await anOfficial(application, [mine.id]));

    expect(await idsOf(official, {})).toEqual([own.id]);
    expect(await idsOf(official, { municipalityIds: [shared.id] })).toEqual([own.id]);
    expect(await idsOf(official, { municipalityIds: [theirs.id] })).toEqual([]);
    const { partnershipBoard } = await official.get<Board>(BOARD);
    expect(partnershipBoard.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(1);
    const byId = `query ($id: ID!) { partnership(id: $id) { id history { totalCount } } }`;
    expect((await official.refusal(byId, { id: foreign.id })).extensions.code).toBe('NOT_FOUND');
    expect((await official.refusal(byId, { id: theirs.id })).extensions.code).toBe('NOT_FOUND');
    const count = `query ($id: ID!) { municipality(id: $id) { partnershipCount } }`;
    expect(await official.get(count, { id: shared.id })).toEqual({ municipality: { partnershipCount: 1 } });
    expect(await coordinator.get(count, { id: shared.id })).toEqual({ municipality: { partnershipCount: 2 } });
    for (const [mutation, input] of [
      ['movePartnership(input: $input) { id }', { id: foreign.id, expectedVersion: 1, stage: 'CONTACTED' }],
      ['updatePartnership(input: $input) { id }', { id: foreign.id, expectedVersion: 1, note: 'x' }],
      ['trashRecord(input: $input) { id }', { type: 'PARTNERSHIP', id: foreign.id, expectedVersion: 1 }],
    ] as const) {
      const [name = ''] = mutation.split('(');
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const refusal = await official.refusal(`mutation ($input: ${type}!) { ${mutation} }`, { input });
      expect([name, refusal.extensions.code]).toEqual([name, 'NOT_FOUND']);
    }
    await application.unitOfWork.rows(sql`UPDATE partnership SET trashed_at = now() WHERE id = ${foreign.id}`);
    const { trash } = await official.get<{ trash: { totalCount: number } }>(`{ trash { totalCount } }`);
    expect(trash.totalCount).toBe(0);
    const restore = await official.refusal(
      `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`,
      {
        input: { type: 'PARTNERSHIP', id: foreign.id },
      },
    );
    expect(restore.extensions.code).toBe('NOT_FOUND');
  });

  it('is empty for somebody without a community', async () => {
    const nobody = as(application, await anOfficial(application, []));
    expect(await idsOf(nobody, {})).toEqual([]);
  });
});
