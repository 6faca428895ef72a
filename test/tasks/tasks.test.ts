import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import {
  BY_ID,
  CREATE,
  LIST,
  LIST_OF_ALL,
  type List,
  MOVE,
  NEXT_STEP,
  RESTORE,
  TRASH,
  type TaskView,
  UPDATE,
} from './documents.js';

describe('tasks', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Кракув', 'PL');
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());
  afterEach(() => application.setTime(DEFAULT_TIME));

  const input = (wish: object = {}) => ({
    title: 'Надіслати порядок денний',
    ownerId: olena.id,
    dueOn: '2026-12-01',
    ...wish,
  });
  const create = async (wish: object = {}) =>
    (await coordinator.get<{ createTask: TaskView }>(CREATE, { input: input(wish) })).createTask;
  const update = async ({ id, version }: TaskView, wish: object) =>
    (await coordinator.get<{ updateTask: TaskView }>(UPDATE, { input: { id, expectedVersion: version, ...wish } }))
      .updateTask;
  const move = async ({ id, version }: TaskView, state: string, more: object = {}) =>
    (await coordinator.get<{ moveTask: TaskView }>(MOVE, { input: { id, expectedVersion: version, state, ...more } }))
      .moveTask;
  const found = async (filter: object, client = coordinator) =>
    (await client.get<List>(LIST, { filter, first: 100 })).tasks.edges.map(({ node }) => node.id);

  it('go from open to done and back, by way of waiting for the partner', async () => {
    let task = await create();
    expect(task).toMatchObject({
      state: 'OPEN',
      version: 1,
      priority: 'NORMAL',
      overdue: false,
      owner: { name: 'Олена Зразкова' },
    });
    task = await move(task, 'IN_PROGRESS');
    task = await move(task, 'WAITING_FOR_PARTNER', { waitingForId: city.id });
    expect(task).toMatchObject({ waitingSince: '2026-11-26', waitingFor: { nameUk: 'Кракув' } });
    task = await move(task, 'DONE');
    expect(task).toMatchObject({ doneAt: DEFAULT_TIME, waitingSince: null, waitingFor: null, overdue: false });
    task = await move(task, 'OPEN');
    expect(task).toMatchObject({ doneAt: null });
    const unreasoned = await coordinator.refusal(MOVE, {
      input: { id: task.id, expectedVersion: task.version, state: 'CANCELLED', reason: ' ' },
    });
    expect(unreasoned.extensions).toMatchObject({ reason: 'required', field: 'reason' });
    task = await move(task, 'CANCELLED', { reason: 'Партнер відмовився' });
    expect(task).toMatchObject({ state: 'CANCELLED', cancelReason: 'Партнер відмовився', version: 6 });
    const refusal = await coordinator.refusal(MOVE, {
      input: { id: task.id, expectedVersion: task.version, state: 'OPEN' },
    });
    expect(refusal.extensions).toMatchObject({
      code: 'INVALID',
      reason: 'transition',
      field: 'state',
      details: { allowed: [] },
    });
    expect(await coordinator.get(BY_ID, { id: task.id })).toMatchObject({ task: { history: { totalCount: 6 } } });
  });

  it('are overdue by the day of whoever looks, and by the minute where a time was said', async () => {
    const day = await create({ dueOn: '2026-11-26' });
    const time = await create({ dueOn: '2026-11-27', dueTime: '00:30', dueTimeZone: 'europe/kyiv' });
    expect(time).toMatchObject({ dueTime: '00:30', dueTimeZone: 'Europe/Kyiv' });
    await application.setTime('2026-11-26T22:20:00Z');
    const kyiv = as(application, await aCoordinator(application, { timeZone: 'Europe/Kyiv' }));
    const lisbon = as(application, await aCoordinator(application, { timeZone: 'Europe/Lisbon' }));
    const overdue = async (client: GraphqlClient) =>
      (await found({ overdue: true }, client)).filter((id) => id === day.id || id === time.id);

    expect(await overdue(kyiv)).toEqual([day.id]);
    expect(await overdue(lisbon)).toEqual([]);
    await application.setTime('2026-11-26T22:31:00Z');
    expect(await overdue(kyiv)).toEqual([day.id, time.id]);
    expect(await overdue(lisbon)).toEqual([time.id]);
    expect((await kyiv.get<{ task: TaskView }>(BY_ID, { id: day.id })).task.overdue).toBe(true);
    expect((await lisbon.get<{ task: TaskView }>(BY_ID, { id: day.id })).task.overdue).toBe(false);
    expect(await found({ overdue: false }, lisbon)).toContain(day.id);
  });

  it('keep their local time through the change of clocks', async () => {
    const task = await create({ dueOn: '2026-10-25', dueTime: '03:30', dueTimeZone: 'Europe/Kyiv' });
    expect(await instant(task.id)).toEqual(new Date('2026-10-25T00:30:00Z'));
    const spring = await update(task, { dueOn: '2027-03-28' });
    expect(await instant(task.id)).toEqual(new Date('2027-03-28T01:30:00Z'));
    await update(spring, { dueTime: null });
    expect(await instant(task.id)).toBeNull();
  });

  it('are the next step of their partnership, the earliest first', async () => {
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    expect(await coordinator.get(NEXT_STEP, { id: partnership.id })).toEqual({
      partnership: { openTaskCount: 0, nextStep: null, tasks: { totalCount: 0 } },
    });
    const visit = await aVisit(application, { partyIds: [city.id, community.id], partnershipIds: [partnership.id] });
    await create({ title: 'Пізніше', dueOn: '2026-12-10', partnershipId: partnership.id });
    const first = await create({ title: 'Раніше', dueOn: '2026-12-02', visitId: visit.id });
    expect(first).toMatchObject({ visit: { id: visit.id }, partnership: { id: partnership.id } });
    expect(await coordinator.get(NEXT_STEP, { id: partnership.id })).toMatchObject({
      partnership: { openTaskCount: 2, nextStep: { title: 'Раніше' }, tasks: { totalCount: 2 } },
    });
    await move(first, 'DONE');
    expect(await coordinator.get(NEXT_STEP, { id: partnership.id })).toMatchObject({
      partnership: { openTaskCount: 1, nextStep: { title: 'Пізніше' }, tasks: { totalCount: 2 } },
    });
  });

  it('of a visit that serves two partnerships belong to both lists', async () => {
    const first = await aPartnership(application, { partyIds: [community.id, city.id] });
    const second = await aPartnership(application, { partyIds: [community.id, (await aPartnerCity(application)).id] });
    const visit = await aVisit(application, {
      partyIds: [city.id, community.id],
      partnershipIds: [first.id, second.id],
    });
    const task = await create({ visitId: visit.id });
    expect(task).toMatchObject({ partnership: null });
    for (const { id } of [first, second]) {
      expect(await found({ partnershipId: id })).toEqual([task.id]);
      expect(await coordinator.get(NEXT_STEP, { id })).toMatchObject({
        partnership: { openTaskCount: 1, tasks: { totalCount: 1 } },
      });
    }
  });

  it('are found by owner, state, day, record, municipality and words', async () => {
    const maria = await anOfficial(application, [community.id]);
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    const task = await create({
      title: 'Запросити хор',
      note: '100 %',
      ownerId: maria.id,
      dueOn: '2027-01-31',
      partnershipId: partnership.id,
    });
    const alone = await create({ title: 'Привітати Кракув', dueOn: '2027-02-01', municipalityId: city.id });
    await move(task, 'IN_PROGRESS');
    for (const filter of [
      { search: 'ХОР' },
      { search: '100 %' },
      { ownerIds: [maria.id] },
      { states: ['IN_PROGRESS'] },
      { dueFrom: '2027-01-31', dueTo: '2027-01-31' },
      { partnershipId: partnership.id, open: true },
    ]) {
      expect(await found(filter)).toEqual([task.id]);
    }
    expect(await found({ municipalityId: city.id, dueFrom: '2027-01-01' })).toEqual([task.id, alone.id]);
    expect(await found({ mine: true }, as(application, maria))).toEqual([task.id]);
    expect(await found({ partnershipId: partnership.id, open: false })).toEqual([]);
  });

  it('of another community do not exist for an official', async () => {
    const own = await aCommunity(application);
    const maria = await anOfficial(application, [own.id]);
    const official = as(application, maria);
    const ours = await aPartnership(application, { partyIds: [own.id, city.id] });
    const theirs = await aPartnership(application, { partyIds: [community.id, city.id] });
    const visible = [
      await create({ partnershipId: ours.id, dueOn: '2026-12-02' }),
      await create({ municipalityId: own.id, dueOn: '2026-12-03' }),
      await create({ ownerId: maria.id, dueOn: '2026-12-04' }),
      await create({ ownerId: maria.id, municipalityId: city.id, dueOn: '2026-12-05' }),
    ];
    const hidden = [
      await create({ partnershipId: theirs.id }),
      await create({ municipalityId: community.id }),
      await create({ municipalityId: city.id }),
      await create(),
    ];

    expect(await found({}, official)).toEqual(visible.map(({ id }) => id));
    expect((await official.get<List>(LIST, {})).tasks.totalCount).toBe(visible.length);
    for (const { id } of hidden) {
      expect((await official.refusal(BY_ID, { id })).extensions.code).toBe('NOT_FOUND');
      expect((await official.refusal(UPDATE, { input: { id, expectedVersion: 1, note: 'a' } })).extensions.code).toBe(
        'NOT_FOUND',
      );
      expect((await official.refusal(MOVE, { input: { id, expectedVersion: 1, state: 'DONE' } })).extensions.code).toBe(
        'NOT_FOUND',
      );
      expect((await official.refusal(TRASH, { input: { type: 'TASK', id, expectedVersion: 1 } })).extensions.code).toBe(
        'NOT_FOUND',
      );
    }
    const mine = input({ ownerId: maria.id });
    expect((await official.refusal(CREATE, { input: { ...mine, partnershipId: theirs.id } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const stranger = await anOfficial(application, [community.id]);
    expect((await official.refusal(CREATE, { input: { ...mine, ownerId: stranger.id } })).extensions).toMatchObject({
      reason: 'owner',
      field: 'ownerId',
    });
    const refusal = await coordinator.refusal(CREATE, {
      input: input({ ownerId: stranger.id, partnershipId: ours.id }),
    });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'owner', field: 'ownerId' });
    const reader = as(application, await aReader(application, [own.id]));
    expect(
      (await reader.refusal(MOVE, { input: { id: visible[0]?.id, expectedVersion: 1, state: 'DONE' } })).extensions
        .code,
    ).toBe('FORBIDDEN');
  });

  it('go to the trash and come back; what was agreed at a visit is cancelled instead', async () => {
    const task = await create();
    await coordinator.get(TRASH, { input: { type: 'TASK', id: task.id, expectedVersion: 1 } });
    expect((await coordinator.refusal(BY_ID, { id: task.id })).extensions.code).toBe('NOT_FOUND');
    await coordinator.get(RESTORE, { input: { type: 'TASK', id: task.id } });
    expect(await coordinator.get(BY_ID, { id: task.id })).toMatchObject({ task: { history: { totalCount: 3 } } });

    const commitments = [{ text: 'Надіслати', ownerId: olena.id, dueOn: '2026-12-01' }];
    const visit = await aVisit(application, { partyIds: [city.id, community.id], commitments });
    const [agreed] = await found({ visitId: visit.id });
    const refusal = await coordinator.refusal(TRASH, { input: { type: 'TASK', id: agreed, expectedVersion: 1 } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
  });

  it('of a partnership in the trash are hidden with it', async () => {
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    const task = await create({ partnershipId: partnership.id });
    await coordinator.get(TRASH, {
      input: { type: 'PARTNERSHIP', id: partnership.id, expectedVersion: partnership.version },
    });
    expect(await found({})).not.toContain(task.id);
    expect((await coordinator.refusal(BY_ID, { id: task.id })).extensions.code).toBe('NOT_FOUND');
    await coordinator.get(RESTORE, { input: { type: 'PARTNERSHIP', id: partnership.id } });
    expect(await found({})).toContain(task.id);
  });

  it('are listed by day, page by page without loss, and 50 cost as many statements as 1', async () => {
    for (let index = 0; index < 55; index += 1) {
      const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
      await create({ dueOn: `2026-12-${10 + (index % 7)}`, partnershipId: partnership.id });
    }
    const seen: { id: string; dueOn: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { tasks }: List = await coordinator.get<List>(LIST, { first: 20, after });
      seen.push(...tasks.edges.map(({ node }) => node));
      after = tasks.pageInfo.endCursor;
      more = tasks.pageInfo.hasNextPage;
    }
    const { tasks } = await coordinator.get<List>(LIST, { first: 1 });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(tasks.totalCount);
    expect(seen).toHaveLength(tasks.totalCount);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(seen.map(({ dueOn }) => dueOn).sort());

    const filter = { dueFrom: '2026-12-10', dueTo: '2026-12-16' };
    const query = LIST_OF_ALL.replace('$first: Int', '$first: Int, $filter: TaskFilter').replace(
      'first: $first',
      'first: $first, filter: $filter',
    );
    const official = as(application, await anOfficial(application, [community.id]));
    for (const client of [coordinator, official]) {
      const one = await countStatements(() => client.get(query, { first: 1, filter }));
      const fifty = await countStatements(() => client.get(query, { first: 50, filter }));
      expect(fifty).toBe(one);
    }
  });

  async function instant(id: string) {
    const [row] = await application.unitOfWork.rows<{ dueAt: Date | null }>(
      sql`SELECT due_at AS "dueAt" FROM task WHERE id = ${id}`,
    );
    return row?.dueAt;
  }
});
