import { anAid } from '../aid/an-aid.js';
import { aProject } from '../projects/a-project.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const TIMELINE = `query ($id: ID!, $first: Int, $after: String) { partnership(id: $id) {
  timeline(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    id kind on by { id } visit { titleUk } agreement { titleUk } interaction { text party { nameUk } } stageChange { to } task { title } } } } } }`;

interface Timeline {
  partnership: {
    timeline: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { node: Record<string, unknown> & { id: string; kind: string; on: string } }[];
    };
  };
}

describe('the timeline of a partnership', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let coordinatorId: string;
  beforeAll(async () => {
    application = await startApplication();
    const person = await aCoordinator(application);
    coordinatorId = person.id;
    coordinator = as(application, person);
  });
  afterAll(() => application.stop());

  async function anEventfulPartnership() {
    const own = await aCommunity(application);
    const dresden = await aPartnerCity(application, undefined, 'DE');
    const partyIds = [own.id, dresden.id];
    const { id } = await aPartnership(application, { partyIds, stage: 'DIALOGUE', stageOn: '2026-01-10' });
    await coordinator.get(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`, {
      input: { partnershipId: id, kind: 'LETTER', on: '2026-02-01', text: 'Лист про лікарню', partyId: dresden.id },
    });
    await coordinator.get(`mutation ($input: LogVisitInput!) { logVisit(input: $input) { id } }`, {
      input: {
        status: 'COMPLETED',
        fields: {
          titleUk: 'Робоча зустріч',
          direction: 'OUTGOING',
          mode: 'IN_PERSON',
          dates: [{ startsOn: '2026-03-04', endsOn: '2026-03-07' }],
          parties: [
            { municipalityId: own.id, role: 'GUEST' },
            { municipalityId: dresden.id, role: 'HOST' },
          ],
          partnershipIds: [id],
          ownerId: coordinatorId,
        },
      },
    });
    await coordinator.get(`mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { id } }`, {
      input: {
        status: 'DRAFTING',
        statusOn: '2026-04-01',
        fields: {
          partnershipId: id,
          type: 'MEMORANDUM',
          regime: 'OTHER',
          level: 'MUNICIPALITY',
          titleUk: 'Меморандум',
          termKind: 'UNSPECIFIED',
          parties: partyIds.map((municipalityId) => ({ municipalityId })),
        },
      },
    });
    const { createTask } = await coordinator.get<{ createTask: { id: string; version: number } }>(
      `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`,
      { input: { title: 'Подякувати', ownerId: coordinatorId, dueOn: '2026-12-01', partnershipId: id } },
    );
    await coordinator.get(`mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id } }`, {
      input: { id: createTask.id, expectedVersion: createTask.version, state: 'DONE' },
    });
    return { id, own, dresden };
  }

  it('shows visits, agreements, letters, stage changes and done tasks, newest first', async () => {
    const { id, dresden } = await anEventfulPartnership();
    const { partnership } = await coordinator.get<Timeline>(TIMELINE, { id });
    expect(partnership.timeline.totalCount).toBe(5);
    expect(partnership.timeline.edges.map(({ node }) => node)).toMatchObject([
      { kind: 'TASK_DONE', on: '2026-11-26', task: { title: 'Подякувати' }, visit: null, by: { id: coordinatorId } },
      { kind: 'AGREEMENT', on: '2026-04-01', agreement: { titleUk: 'Меморандум' }, task: null },
      { kind: 'VISIT', on: '2026-03-04', visit: { titleUk: 'Робоча зустріч' } },
      {
        kind: 'INTERACTION',
        on: '2026-02-01',
        interaction: { text: 'Лист про лікарню', party: { nameUk: dresden.nameUk } },
      },
      { kind: 'STAGE_CHANGE', on: '2026-01-10', stageChange: { to: 'DIALOGUE' } },
    ]);
  });

  it('shows aid where it arrived and a project where it stands, to those who see them', async () => {
    const own = await aCommunity(application);
    const { id } = await aPartnership(application, { partyIds: [own.id, (await aPartnerCity(application)).id] });
    await anAid(coordinator, own.id, { partnershipIds: [id] });
    const project = await aProject(coordinator, own.id, {
      status: 'RUNNING',
      statusOn: '2026-11-10',
      fields: { partnershipIds: [id] },
    });
    const lines = async () => {
      const { partnership } = await coordinator.get<Timeline>(
        `query ($id: ID!) { partnership(id: $id) { timeline { edges { node {
          kind on project { status } aidTransfer { titleUk } } } } } }`,
        { id },
      );
      return partnership.timeline.edges.map(({ node }) => node).filter(({ kind }) => /AID|PROJECT/.test(kind));
    };

    expect(await lines()).toEqual([
      { kind: 'PROJECT', on: '2026-11-10', project: { status: 'RUNNING' }, aidTransfer: null },
      { kind: 'AID', on: '2026-11-01', project: null, aidTransfer: { titleUk: 'Генератори для лікарень' } },
    ]);
    await coordinator.get(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`, {
      input: { type: 'PROJECT', id: project.id, expectedVersion: project.version },
    });
    expect(await lines()).toHaveLength(1);
  });

  it('is read page by page without loss', async () => {
    const { id } = await anEventfulPartnership();
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { partnership }: Timeline = await coordinator.get<Timeline>(TIMELINE, { id, first: 2, after });
      seen.push(...partnership.timeline.edges.map(({ node }) => node.kind));
      after = partnership.timeline.pageInfo.endCursor;
      more = partnership.timeline.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['TASK_DONE', 'AGREEMENT', 'VISIT', 'INTERACTION', 'STAGE_CHANGE']);
  });

  it('loses what goes to the trash', async () => {
    const { id } = await anEventfulPartnership();
    const before = await coordinator.get<Timeline>(TIMELINE, { id });
    const letter = before.partnership.timeline.edges.find(({ node }) => node.kind === 'INTERACTION')?.node;
    await coordinator.get(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`, {
      input: { type: 'INTERACTION', id: letter?.id, expectedVersion: 1 },
    });
    const after = await coordinator.get<Timeline>(TIMELINE, { id });
    expect(after.partnership.timeline.edges.map(({ node }) => node.kind)).toEqual([
      'TASK_DONE',
      'AGREEMENT',
      'VISIT',
      'STAGE_CHANGE',
    ]);
  });

  it('gives the record its last contact, counts and newest agreement', async () => {
    const { id, dresden } = await anEventfulPartnership();
    const fields = `lastContactOn daysSinceContact visitCount agreementCount openTaskCount nextStep { title }
      latestAgreement { titleUk } parties { municipality { id } lastContactOn }`;
    const read = () => coordinator.get(`query ($id: ID!) { partnership(id: $id) { ${fields} } }`, { id });
    expect(await read()).toMatchObject({
      partnership: {
        lastContactOn: '2026-03-07',
        daysSinceContact: 264,
        visitCount: 1,
        agreementCount: 1,
        openTaskCount: 0,
        nextStep: null,
        latestAgreement: { titleUk: 'Меморандум' },
        parties: [{ lastContactOn: '2026-03-07' }, { lastContactOn: '2026-03-07' }],
      },
    });

    const log = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
    await coordinator.get(log, { input: { partnershipId: id, kind: 'COMMENT', on: '2026-06-01', text: 'нотатка' } });
    await coordinator.get(log, {
      input: { partnershipId: id, kind: 'CALL', on: '2026-05-01', text: 'дзвінок', partyId: dresden.id },
    });
    await coordinator.get(`mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`, {
      input: { title: 'Друга', ownerId: coordinatorId, dueOn: '2026-12-05', partnershipId: id },
    });
    await coordinator.get(`mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`, {
      input: { title: 'Перша', ownerId: coordinatorId, dueOn: '2026-12-04', partnershipId: id },
    });
    expect(await read()).toMatchObject({
      partnership: {
        lastContactOn: '2026-05-01',
        openTaskCount: 2,
        nextStep: { title: 'Перша' },
        parties: [{ lastContactOn: '2026-03-07' }, { municipality: { id: dresden.id }, lastContactOn: '2026-05-01' }],
      },
    });
  });

  it('costs the same for one partnership of a list and for twenty', async () => {
    for (let made = 0; made < 4; made += 1) await anEventfulPartnership();
    const list = `query ($first: Int) { partnerships(first: $first) { edges { node { id timeline { totalCount edges { node {
      kind by { id } visit { id } agreement { id } interaction { id } stageChange { id } task { id } } } } } } } }`;
    const six = await countStatements(() => coordinator.get(list, { first: 6 }));
    const two = await countStatements(() => coordinator.get(list, { first: 2 }));
    expect(six).toBe(two);
  });

  it('does not exist for the official of another community', async () => {
    const { id, own } = await anEventfulPartnership();
    const other = await aCommunity(application);
    const stranger = as(application, await anOfficial(application, [other.id]));
    expect((await stranger.refusal(TIMELINE, { id })).extensions.code).toBe('NOT_FOUND');
    const official = as(application, await anOfficial(application, [own.id]));
    expect((await official.get<Timeline>(TIMELINE, { id })).partnership.timeline.totalCount).toBe(5);
  });
});
