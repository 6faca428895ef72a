import sql from 'sql-template-tag';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type Application, startApplication } from '../support/application.js';
import { sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const NOTICES = `{ notices { totalCount unreadCount edges { node { id kind text reason path readAt } } } }`;
const READ = `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }`;
const OUTBOX = `{ outgoingMails { totalCount edges { node { to subject state messageId } } } }`;

interface Notices {
  readonly notices: {
    readonly totalCount: number;
    readonly unreadCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly text: string; readonly readAt: string | null };
    }[];
  };
}

describe('notices', () => {
  let application: Application;
  let endpoint: string;
  beforeAll(async () => {
    application = await startApplication();
    await application.nest.listen(0, '127.0.0.1');
    const address = application.nest.getHttpServer().address();
    if (!address || typeof address !== 'object') throw new Error('No port');
    endpoint = `ws://127.0.0.1:${address.port}/graphql`;
  });
  afterAll(() => application.stop());

  /** A task that is due today, so that its owner is told at once. */
  async function aTaskDueToday(
    owner: Person,
    partnershipId: string,
    title = 'зателефонувати до Праги',
  ): Promise<string> {
    const { createTask } = await as(application, owner).get<{ createTask: { id: string } }>(CREATE, {
      input: { title, ownerId: owner.id, partnershipId, dueOn: '2026-11-26' },
    });
    await sendWhatIsDue(application);
    return createTask.id;
  }

  it('say what is due, why, and where', async () => {
    const khmelnytskyi = await aCommunity(application, 'Хмельницький');
    const prague = await aPartnerCity(application, 'Прага 6', 'CZ');
    const olena = await aCoordinator(application, { language: 'en' });
    const { id: partnershipId } = await aPartnership(application, { partyIds: [khmelnytskyi.id, prague.id] });

    const taskId = await aTaskDueToday(olena, partnershipId);

    expect(await as(application, olena).get(NOTICES)).toMatchObject({
      notices: {
        totalCount: 1,
        unreadCount: 1,
        edges: [
          {
            node: {
              kind: 'TASK_DUE',
              text: '26 November 2026: зателефонувати до Праги. Хмельницький – Прага 6.',
              reason: 'The task is yours; it is due today.',
              path: `/tasks?task=${taskId}`,
              readAt: null,
            },
          },
        ],
      },
    });
  });

  it('are read one by one or all at once, each person’s own', async () => {
    const olena = await aCoordinator(application);
    const other = await aCoordinator(application);
    const { id: partnershipId } = await aPartnership(application);
    await aTaskDueToday(olena, partnershipId, 'перше');
    await aTaskDueToday(olena, partnershipId, 'друге');
    const own = as(application, olena);
    const { notices } = await own.get<Notices>(NOTICES);
    const ids = notices.edges.map(({ node }) => node.id);

    expect(await as(application, other).get(READ, { input: { ids } })).toEqual({ markNoticesRead: 0 });
    expect(await own.get(READ, { input: { ids: ids.slice(0, 1) } })).toEqual({ markNoticesRead: 1 });
    expect(await own.get(READ, { input: {} })).toEqual({ markNoticesRead: 1 });
    expect(await own.get(NOTICES)).toMatchObject({ notices: { totalCount: 2, unreadCount: 0 } });
  });

  it('of a record that is no longer open to the person are gone', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const city = await aPartnerCity(application);
    const { id: partnershipId } = await aPartnership(application, { partyIds: [community.id, city.id] });
    await aTaskDueToday(maria, partnershipId);
    expect(await as(application, maria).get(NOTICES)).toMatchObject({ notices: { totalCount: 1 } });

    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);

    expect(await as(application, maria).get(NOTICES)).toMatchObject({ notices: { totalCount: 0, unreadCount: 0 } });
  });

  it('are not sent about what the person may no longer see', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const { id: partnershipId } = await aPartnership(application, {
      partyIds: [community.id, (await aPartnerCity(application)).id],
    });
    const { createTask } = await as(application, maria).get<{ createTask: { id: string } }>(CREATE, {
      input: { title: 'таємне', ownerId: maria.id, partnershipId, dueOn: '2026-11-26' },
    });
    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);

    await sendWhatIsDue(application);

    const states = await application.unitOfWork.rows<{ state: string; reason: string }>(sql`
      SELECT DISTINCT d.state, d.end_reason AS reason FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id
      JOIN reminder r ON r.id = o.reminder_id
      WHERE r.record_id = ${createTask.id} AND d.due_at <= app_now()`);
    expect(states).toEqual([{ state: 'suppressed', reason: 'may_not_see' }]);
  });

  it('appear on an open screen when they arrive, and tell others nothing', async () => {
    const olena = await aCoordinator(application);
    const other = await aCoordinator(application);
    const { id: partnershipId } = await aPartnership(application);
    const heard = await listen(endpoint, olena, 'subscription { noticeArrived { text } }');
    const heardByOther = await listen(endpoint, other, 'subscription { noticeArrived { text } }');

    await aTaskDueToday(olena, partnershipId, 'почуте');

    expect(await heard.next()).toMatchObject({ noticeArrived: { text: expect.stringContaining('почуте') } });
    await heard.stop();
    await heardByOther.stop();
    expect(heardByOther.received).toEqual([]);
  });

  it('of changed partnerships reach those who may see them', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    const hears = await listen(endpoint, maria, 'subscription { partnershipChanged }');
    const hearsNot = await listen(endpoint, stranger, 'subscription { partnershipChanged }');

    const { id } = await aPartnership(application, {
      partyIds: [community.id, (await aPartnerCity(application)).id],
    });

    expect(await hears.next()).toEqual({ partnershipChanged: id });
    await hears.stop();
    await hearsNot.stop();
    expect(hearsNot.received).toEqual([]);
  });

  it('are kept as letters in the outbox, for those who steer the network', async () => {
    const olena = await aCoordinator(application);
    const { id: partnershipId } = await aPartnership(application);
    await aTaskDueToday(olena, partnershipId);

    const { outgoingMails } = await as(application, olena).get<{ outgoingMails: { edges: { node: object }[] } }>(
      OUTBOX,
    );
    expect(outgoingMails.edges.map(({ node }) => node)).toContainEqual(
      expect.objectContaining({ to: olena.email, state: 'SENT' }),
    );
    const maria = await anOfficial(application, []);
    expect(await as(application, maria).refusal(OUTBOX)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

interface Heard {
  readonly received: unknown[];
  /** the next value, waited for at most ten seconds */
  next(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Opens a subscription and waits until the server listens. */
async function listen(endpoint: string, person: Person, query: string): Promise<Heard> {
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { cookie: person.cookie } });
    }
  }
  const client = createClient({ url: endpoint, webSocketImpl: SignedIn, lazy: false });
  const received: unknown[] = [];
  const end = client.subscribe(
    { query },
    {
      next: ({ data }) => void received.push(data),
      error: (error) => void received.push(error),
      complete: () => undefined,
    },
  );
  // there is no sign that a subscription has begun but that it hears
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return {
    received,
    async next() {
      for (const deadline = Date.now() + 10_000; received.length === 0 && Date.now() < deadline;) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return received.shift();
    },
    async stop() {
      end();
      await client.dispose();
    },
  };
}
