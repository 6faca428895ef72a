import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const FIELDS = 'id version stage communityId titleUk titleEn offsetDays direction inPersonOnly inUse';
const LIST = `query ($communityId: ID) { taskTemplates(communityId: $communityId) { ${FIELDS} } }`;
const CREATE = `mutation ($input: CreateTaskTemplateInput!) { createTaskTemplate(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateTaskTemplateInput!) { updateTaskTemplate(input: $input) { ${FIELDS} } }`;
const HISTORY = `query ($id: ID!) { taskTemplateHistory(id: $id) { totalCount } }`;
const SET = `mutation ($input: SetStageTasksInput!) { setStageTasks(input: $input) { id } }`;
const ASKED = `query ($id: ID!) { partnership(id: $id) { version stageTemplates { titleUk }
  tasks { edges { node { id version title dueOn state templateId owner { id } } } } } }`;
const MOVE = `mutation ($input: MovePartnershipInput!) { movePartnership(input: $input) { version } }`;
const FINISH = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { version } }`;
const ALL = `query ($first: Int) { partnerships(first: $first) { edges { node { stageTemplates { id } } } } }`;

interface Template {
  readonly id: string;
  readonly version: number;
  readonly titleUk: string;
  readonly stage: string | null;
}

interface Asked {
  readonly partnership: {
    readonly version: number;
    readonly stageTemplates: readonly { titleUk: string }[];
    readonly tasks: {
      edges: {
        node: { id: string; version: number; title: string; dueOn: string; state: string; owner: { id: string } };
      }[];
    };
  };
}

describe('templates of tasks', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let coordinator: GraphqlClient;
  let petro: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Коростень');
    city = await aPartnerCity(application, 'Бурж', 'FR');
    coordinator = as(application, await aCoordinator(application));
    petro = await anOfficial(application, [community.id], { language: 'en' });
    official = as(application, petro);
  });
  afterAll(() => application.stop());

  const list = async (client: GraphqlClient, communityId: string | null = null) =>
    (await client.get<{ taskTemplates: Template[] }>(LIST, { communityId })).taskTemplates;
  const create = async (client: GraphqlClient, input: object) =>
    (await client.get<{ createTaskTemplate: Template }>(CREATE, { input })).createTaskTemplate;
  const asked = async (id: string) => {
    const { partnership } = await coordinator.get<Asked>(ASKED, { id });
    return {
      ...{ version: partnership.version, open: partnership.stageTemplates.map(({ titleUk }) => titleUk) },
      tasks: partnership.tasks.edges.map(({ node }) => node),
    };
  };
  const formalising = (wish: object = {}) =>
    aPartnership(application, {
      partyIds: [community.id, city.id],
      stage: 'FORMALISING',
      stageOn: '2026-11-20',
      ...wish,
    });

  it('are brought along for visits and for stages', async () => {
    const brought = await list(official);

    expect(brought.filter(({ stage }) => stage === null)).toHaveLength(7);
    expect(new Set(brought.map(({ stage }) => stage))).toEqual(
      new Set([null, 'LEAD', 'CONTACTED', 'DIALOGUE', 'JOINT_PLANNING', 'FORMALISING', 'ACTIVE']),
    );
  });

  it('of a stage are set once, in the language of whoever sets them, counted from the day the stage began', async () => {
    const { id } = await formalising({ ownerId: petro.id });
    expect((await asked(id)).open).toEqual(['Підготувати проєкт меморандуму', 'Внести питання на розгляд ради']);

    await Promise.all([
      official.get(SET, { input: { partnershipId: id } }),
      official.get(SET, { input: { partnershipId: id } }),
    ]);
    await coordinator.get(SET, { input: { partnershipId: id } });

    const { open, tasks } = await asked(id);
    expect(open).toEqual([]);
    expect(tasks).toMatchObject([
      { title: 'Draft the memorandum', dueOn: '2026-11-27', owner: { id: petro.id } },
      { title: 'Bring the matter before the council', dueOn: '2026-12-11', owner: { id: petro.id } },
    ]);
  });

  it('of a stage are asked for again when it is entered again, but for what is still open', async () => {
    const { id } = await formalising({ stageOn: '2026-11-10' });
    await coordinator.get(SET, { input: { partnershipId: id } });
    const [memorandum] = (await asked(id)).tasks;
    await coordinator.get(FINISH, { input: { id: memorandum?.id, expectedVersion: 1, state: 'DONE' } });
    for (const stage of ['JOINT_PLANNING', 'FORMALISING']) {
      const { version } = await asked(id);
      await coordinator.get(MOVE, { input: { id, expectedVersion: version, stage, reason: 'партнер просить зміни' } });
    }

    expect((await asked(id)).open).toEqual(['Підготувати проєкт меморандуму']);
    await coordinator.get(SET, { input: { partnershipId: id } });
    expect((await asked(id)).tasks.map(({ title, state }) => [title, state])).toEqual([
      ['Підготувати проєкт меморандуму', 'DONE'],
      ['Внести питання на розгляд ради', 'OPEN'],
      ['Підготувати проєкт меморандуму', 'OPEN'],
    ]);
  });

  it('of a stage are asked for until thirty days after their day', async () => {
    const longSince = await formalising({ stageOn: '2026-10-13' });

    expect((await asked(longSince.id)).open).toEqual(['Внести питання на розгляд ради']);
    expect((await asked((await formalising({ stageOn: '1996-05-01' })).id)).open).toEqual([]);
  });

  it('of a community are asked for where it takes part, and those not in use nowhere', async () => {
    const own = await create(official, {
      ...{ communityId: community.id, stage: 'FORMALISING', titleUk: 'Погодити з юристом', offsetDays: 5 },
    });
    const elsewhere = await formalising({ partyIds: [(await aCommunity(application)).id, city.id] });
    const { id } = await formalising();
    expect((await asked(id)).open).toContain('Погодити з юристом');
    expect((await asked(elsewhere.id)).open).not.toContain('Погодити з юристом');

    const input = { id: own.id, expectedVersion: 1, inUse: false };
    expect(await official.get(UPDATE, { input })).toMatchObject({ updateTaskTemplate: { version: 2, inUse: false } });

    expect((await asked(id)).open).not.toContain('Погодити з юристом');
    expect(await list(official, community.id)).toMatchObject([{ id: own.id, inUse: false }]);
    expect(await official.get(HISTORY, { id: own.id })).toMatchObject({ taskTemplateHistory: { totalCount: 2 } });
  });

  it.each([
    ['without a title', { offsetDays: 1 }, 'required', 'input.titleUk'],
    ['of blanks', { titleUk: ' \u200B', offsetDays: 1 }, 'required', 'input.titleUk'],
    ['with a control character', { titleUk: 'Лист\u0007', offsetDays: 1 }, 'control_char', 'input.titleUk'],
    ['longer than a name', { titleUk: 'Л'.repeat(301), offsetDays: 1 }, 'too_long', 'input.titleUk'],
    ['without days', { titleUk: 'Лист' }, 'required', 'offsetDays'],
    ['too far away', { titleUk: 'Лист', offsetDays: 91 }, 'range', 'offsetDays'],
    [
      'of a stage that travels',
      { stage: 'LEAD', titleUk: 'Лист', offsetDays: 1, direction: 'INCOMING' },
      'visit_only',
      'direction',
    ],
    ['of no community', { communityId: 'х', titleUk: 'Лист', offsetDays: 1 }, 'id', 'input.communityId'],
  ])('%s are refused in both languages, and nothing is written', async (_, fields, reason, field) => {
    const before = await list(coordinator);
    const english = as(application, await aCoordinator(application, { language: 'en' }));

    const refusals = [];
    for (const client of [coordinator, english]) refusals.push(await client.refusal(CREATE, { input: fields }));

    expect(refusals.map(({ extensions }) => extensions)).toEqual(
      Array(2).fill(expect.objectContaining({ code: 'INVALID', reason })),
    );
    expect(refusals[0]?.extensions.field?.split('.').at(-1)).toBe(field.split('.').at(-1));
    expect(refusals[0]?.message).toMatch(/[іїєґа-я]/);
    expect(refusals[1]?.message).not.toMatch(/[а-яіїєґ]/i);
    expect(await list(coordinator)).toEqual(before);
  });

  it('are kept by the staff of the network, those of a community by its own people', async () => {
    const [programme] = await list(coordinator);
    const reader = as(application, await aReader(application, [community.id]));
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const change = { id: programme?.id, expectedVersion: programme?.version, inUse: false };
    const ofCommunity = { communityId: community.id, titleUk: 'Спроба', offsetDays: 1 };

    const codes = await Promise.all([
      official.refusal(UPDATE, { input: change }),
      official.refusal(CREATE, { input: { titleUk: 'Спроба', offsetDays: 1 } }),
      reader.refusal(CREATE, { input: ofCommunity }),
      stranger.refusal(CREATE, { input: ofCommunity }),
      coordinator.refusal(CREATE, { input: { ...ofCommunity, communityId: city.id } }),
      coordinator.refusal(UPDATE, { input: { ...change, expectedVersion: 9 } }),
    ]);

    expect(codes.map(({ extensions }) => extensions.code)).toEqual([
      ...['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'CONFLICT'],
    ]);
    expect((await list(coordinator))[0]).toEqual(programme);
  });

  it('of 20 partnerships cost as many statements as those of one', async () => {
    for (let index = 0; index < 20; index += 1) await formalising();
    const one = await countStatements(() => coordinator.get(ALL, { first: 1 }));

    expect(await countStatements(() => coordinator.get(ALL, { first: 20 }))).toBe(one);
  });
});
