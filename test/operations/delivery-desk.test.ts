import sql from 'sql-template-tag';
import { DeliveryDesk } from '../../src/features/operations/delivery-desk.service.js';
import { type Application, startApplication } from '../support/application.js';
import { sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { anAdministrator, aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const LIST = `query ($filter: DeliveryFilterInput, $first: Int, $after: String) {
  deliveries(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id channel state recipientName reason detail kind path attempts resends possible } }
  }
}`;
const ONE = `query ($id: ID!) { delivery(id: $id) {
  state resends attemptLines { state detail } actions { action byName why }
} }`;
const act = (mutation: string) =>
  `mutation ($input: DeliveryOrderInput!) { ${mutation}(input: $input) { id state resends possible } }`;
const RETRY_ALL = `mutation ($input: RetryDeliveriesInput!) { retryDeliveries(input: $input) { total done finishedAt } }`;
const LAST = `{ lastBulkRetry { total done finishedAt why } }`;
const OVERVIEW = `{ deliveryOverview { workers { id } backend queue { waitingFor count } open { channel state count }
  lastDay { channel state count } overdue { count oldestSeconds } lastHourLateness { count p50Seconds p99Seconds }
  lastDayLateness { count } possibleDuplicates backlog } }`;

interface Listed {
  readonly deliveries: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    readonly edges: readonly { readonly node: { readonly id: string; readonly state: string } }[];
  };
}

describe('an administrator, at the desk of deliveries,', () => {
  let application: Application;
  let admin: Person;
  let olena: Person;
  beforeAll(async () => {
    application = await startApplication();
    admin = await anAdministrator(application, { name: 'Адмін' });
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.unitOfWork.rows(sql`TRUNCATE delivery, delivery_attempt, delivery_pace`);
    olena = await aCoordinator(application, { name: 'Олена Гриценко' });
  });

  const list = async (filter: object = {}, more: object = {}) =>
    (await as(application, admin).get<Listed>(LIST, { filter, ...more })).deliveries;
  const order = (id: string, expectedState: string) => ({ input: { id, expectedState, why: 'просили' } });

  /** The letter about a task that is due today, as it stands after sending. */
  async function aLetter(state = 'sent', title = 'лист', owner = olena): Promise<string> {
    const input = { title, ownerId: owner.id, dueOn: '2026-11-26' };
    const { createTask } = await as(application, olena).get<{ createTask: { id: string } }>(CREATE, { input });
    await sendWhatIsDue(application);
    const [row] = await application.unitOfWork.rows<{ id: string }>(sql`
      SELECT d.id FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id JOIN reminder r ON r.id = o.reminder_id
      WHERE r.record_id = ${createTask.id} AND d.channel = 'email' AND d.state = 'sent'`);
    const id = row?.id ?? '';
    if (state !== 'sent') {
      await application.unitOfWork.rows(sql`
        UPDATE delivery SET state = ${state}, sent_at = NULL, end_reason = 'refused', end_detail = '550 no such user',
          sweep_at = NULL, possible_duplicate = true WHERE id = ${id}`);
    }
    return id;
  }

  it('finds what failed, with the server’s own words, by state, channel, topic, person and words', async () => {
    const dead = await aLetter('dead');

    expect((await list()).edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        id: dead,
        state: 'DEAD',
        recipientName: 'Олена Гриценко',
        reason: 'Сервер отримувача остаточно відмовив.',
        detail: '550 no such user',
        kind: 'TASK_DUE',
        path: expect.stringContaining('/tasks?task='),
        possible: ['RETRY'],
      }),
    ]);
    for (const [filter, count] of [
      [{ states: ['DEAD'], channel: 'EMAIL', topic: 'reminder', recipientId: olena.id, search: 'no such' }, 1],
      [{ search: 'гриценко' }, 1],
      [{ channel: 'IN_APP' }, 0],
      [{ topic: 'invitation' }, 0],
      [{ recipientId: admin.id }, 0],
      [{ search: '%' }, 0],
      [{ states: ['EXPIRED'] }, 0],
    ] as const) {
      expect([filter, (await list(filter)).totalCount]).toEqual([filter, count]);
    }
  });

  it('tries again what has failed, and it says who had it done and why', async () => {
    const id = await aLetter('dead');

    expect(await as(application, admin).get(act('retryDelivery'), order(id, 'DEAD'))).toMatchObject({
      retryDelivery: { state: 'RETRY' },
    });
    await sendWhatIsDue(application);

    const { delivery } = await as(application, admin).get<{ delivery: { attemptLines: { state: string }[] } }>(ONE, {
      id,
    });
    expect(delivery).toMatchObject({
      state: 'SENT',
      actions: [{ action: 'RETRY', byName: 'Адмін', why: 'просили' }],
    });
    expect(delivery.attemptLines.map(({ state }) => state)).toEqual(['SENDING', 'SENT', 'RETRY', 'SENDING', 'SENT']);
  });

  it('sends once more on purpose, under a number of its own', async () => {
    const id = await aLetter();

    await as(application, admin).get(act('resendDelivery'), order(id, 'SENT'));
    await sendWhatIsDue(application);

    expect(await as(application, admin).get(ONE, { id })).toMatchObject({ delivery: { state: 'SENT', resends: 1 } });
    const [mail] = await application.unitOfWork.rows<{ messageId: string; attempts: number }>(
      sql`SELECT message_id AS "messageId", attempts FROM outgoing_mail WHERE id = ${id}`,
    );
    expect(mail).toMatchObject({ messageId: expect.stringContaining(`<d.${id}.1@`), attempts: 2 });
  });

  it('cancels what has not gone out', async () => {
    const id = await aLetter('dead');
    await as(application, admin).get(act('retryDelivery'), order(id, 'DEAD'));

    await as(application, admin).get(act('cancelDelivery'), order(id, 'RETRY'));
    await sendWhatIsDue(application);

    expect(await as(application, admin).get(ONE, { id })).toMatchObject({
      delivery: { state: 'CANCELLED', actions: [{ action: 'CANCEL' }, { action: 'RETRY' }] },
    });
  });

  it.each([
    ['resendDelivery', 'DEAD', 'transition'],
    ['cancelDelivery', 'DEAD', 'transition'],
    ['retryDelivery', 'EXPIRED', 'stale'],
  ])('is refused %s of %s, and nothing is written', async (mutation, expectedState, reason) => {
    const id = await aLetter('dead');
    expect(await as(application, admin).refusal(act(mutation), order(id, expectedState))).toMatchObject({
      extensions: { code: 'CONFLICT', reason },
    });
    expect(await as(application, admin).get(ONE, { id })).toMatchObject({ delivery: { state: 'DEAD', actions: [] } });
  });

  it.each<[string, object, string]>([
    ['a crooked id', { id: 'x' }, 'id'],
    ['no reason', { why: ' ' }, 'required'],
    ['an invisible character', { why: 'а\u0000' }, 'control_char'],
    ['a novel', { why: 'а'.repeat(501) }, 'too_long'],
  ])('is refused %s', async (_, wrong, reason) => {
    const id = await aLetter('dead');
    const input = { id, expectedState: 'DEAD', why: 'просили', ...wrong };
    expect(await as(application, admin).refusal(act('retryDelivery'), { input })).toMatchObject({
      extensions: { code: 'INVALID', reason },
    });
  });

  it('retries many in the background and sees how far it is', async () => {
    const first = await aLetter('dead', 'перший');
    // each to somebody else: one person rests an hour between two letters
    const second = await aLetter('expired', 'другий', await aCoordinator(application));
    const kept = await aLetter('cancelled', 'третій', await aCoordinator(application));

    const input = { filter: { topic: 'reminder' }, why: 'сервер ожив' };
    expect(await as(application, admin).get(RETRY_ALL, { input })).toEqual({
      retryDeliveries: { total: 2, done: 0, finishedAt: null },
    });
    await application.get(DeliveryDesk).retryMore();
    await application.get(DeliveryDesk).retryMore();
    await sendWhatIsDue(application);

    expect(await as(application, admin).get(LAST)).toEqual({
      lastBulkRetry: { total: 2, done: 2, finishedAt: expect.any(String), why: 'сервер ожив' },
    });
    for (const [id, state] of [
      [first, 'SENT'],
      [second, 'SENT'],
      [kept, 'CANCELLED'],
    ]) {
      expect([id, await as(application, admin).get(ONE, { id })]).toMatchObject([id, { delivery: { state } }]);
    }
  });

  it('sees workers, queue, numbers, what is overdue and how late it was', async () => {
    await aLetter();
    await application.unitOfWork.rows(sql`
      INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, created_at, sweep_at)
      SELECT gen_random_uuid(), 'nobody', gen_random_uuid(), 'email', ${olena.id}, at, at, at, at
      FROM (SELECT app_now() - interval '10 minutes' AS at) x`);

    const { deliveryOverview: seen } = await as(application, admin).get<{ deliveryOverview: object }>(OVERVIEW);

    expect(seen).toMatchObject({
      backend: 'postgres',
      queue: expect.arrayContaining([{ waitingFor: expect.any(String), count: expect.any(Number) }]),
      lastDay: expect.arrayContaining([{ channel: 'EMAIL', state: 'SENT', count: 1 }]),
      overdue: { count: 1, oldestSeconds: 600 },
      lastHourLateness: { count: 2, p50Seconds: 0 },
      backlog: 0,
    });
    expect(
      await as(application, admin).get(`{ deliveryAlarms { overdueSince wrongClocks { host } queueAway } }`),
    ).toEqual({
      deliveryAlarms: { overdueSince: '2026-11-26T08:10:00.000Z', wrongClocks: [], queueAway: false },
    });
  });

  it('pages with as many statements for one as for many', async () => {
    for (let made = 0; made < 4; made += 1) {
      await aLetter('dead', `лист ${made}`, await aCoordinator(application));
    }
    const first = await list({}, { first: 3 });
    const second = await list({}, { first: 3, after: first.pageInfo.endCursor });
    expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.id)).size).toBe(4);
    const one = await countStatements(() => list({}, { first: 1 }));
    expect(await countStatements(() => list({}, { first: 50 }))).toBe(one);
  });

  it('is the only one who may: officials and coordinators are turned away', async () => {
    for (const person of [olena, await anOfficial(application, [])]) {
      for (const query of [OVERVIEW, LAST, LIST]) {
        expect(await as(application, person).refusal(query)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      }
    }
  });
});
