import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id } }`;
const REMINDERS = `query ($recordType: RecordType!, $recordId: ID!, $ended: Boolean, $first: Int, $after: String) {
  remindersOf(recordType: $recordType, recordId: $recordId, ended: $ended, first: $first, after: $after) {
    totalCount noneBecause pageInfo { endCursor hasNextPage }
    edges { node { id kind recipientName localAt timeZone dueAt
      channels { channel state reason at attempts possibleDuplicate } } }
  }
}`;

interface Reminders {
  readonly remindersOf: {
    readonly totalCount: number;
    readonly noneBecause: string | null;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly { readonly node: { readonly id: string; readonly localAt: string } }[];
  };
}

describe('the reminders of a record', () => {
  let application: Application;
  let olena: Person;
  beforeAll(async () => {
    application = await startApplication();
    olena = await aCoordinator(application, { name: 'Олена Гриценко', timeZone: 'Europe/Warsaw' });
  });
  afterAll(() => application.stop());

  async function aTask(dueOn: string, owner: Person = olena, partnershipId?: string) {
    const input = { title: 'лист до Сілістри', ownerId: owner.id, dueOn, partnershipId };
    const { createTask } = await as(application, owner).get<{ createTask: { id: string; version: number } }>(CREATE, {
      input,
    });
    return createTask;
  }

  const remindersOf = async (recordId: string, more: object = {}, person = olena, recordType = 'TASK') =>
    (await as(application, person).get<Reminders>(REMINDERS, { recordType, recordId, ...more })).remindersOf;

  it('say what is planned, for whom, at which hour of theirs and on which channel', async () => {
    const task = await aTask('2026-12-04');

    const planned = await remindersOf(task.id);

    expect(planned.noneBecause).toBeNull();
    expect(planned.edges.map(({ node }) => node).find(({ localAt }) => localAt.startsWith('2026-12-04'))).toMatchObject(
      {
        kind: 'TASK_DUE',
        recipientName: 'Олена Гриценко',
        localAt: '2026-12-04T09:00',
        timeZone: 'Europe/Warsaw',
        dueAt: '2026-12-04T08:00:00.000Z',
        channels: expect.arrayContaining([
          expect.objectContaining({ channel: 'EMAIL', state: 'SCHEDULED', reason: null, attempts: 0 }),
          expect.objectContaining({ channel: 'IN_APP', state: 'SCHEDULED' }),
        ]),
      },
    );
    expect((await remindersOf(task.id, { ended: true })).totalCount).toBe(0);
  });

  it('say what was sent, and why the rest will not go', async () => {
    const task = await aTask('2026-11-26');
    await sendWhatIsDue(application);

    expect((await remindersOf(task.id, { ended: true })).edges.map(({ node }) => node)).toMatchObject([
      {
        channels: expect.arrayContaining([
          expect.objectContaining({ channel: 'EMAIL', state: 'SENT', at: '2026-11-26T08:20:00.000Z', attempts: 1 }),
        ]),
      },
    ]);

    const later = await aTask('2026-12-10');
    await as(application, olena).get(MOVE, { input: { id: later.id, expectedVersion: later.version, state: 'DONE' } });

    const [gone] = (await remindersOf(later.id, { ended: true })).edges;
    expect(gone?.node).toMatchObject({
      channels: expect.arrayContaining([
        expect.objectContaining({
          state: 'CANCELLED',
          reason: 'Запис змінився, тож нагадувати вже немає про що.',
        }),
      ]),
    });
    expect(await remindersOf(later.id)).toMatchObject({ totalCount: 0, noneBecause: 'CLOSED' });
  });

  it('never show what a mail server said', async () => {
    const task = await aTask('2026-12-11');
    await application.unitOfWork.rows(sql`
      UPDATE delivery d SET state = 'dead', sweep_at = NULL, end_reason = '550 5.1.1 <anna@example.org> unknown'
      FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
      WHERE d.ref_id = o.id AND r.record_id = ${task.id}`);

    const answer = await as(application, olena).ask(REMINDERS, { recordType: 'TASK', recordId: task.id, ended: true });

    expect(answer.raw).toContain('остаточно відмовив');
    expect(answer.raw).not.toContain('@');
  });

  it('say why there are none', async () => {
    const { id: unowned } = await aPartnership(application);
    expect(await remindersOf(unowned, {}, olena, 'PARTNERSHIP')).toMatchObject({ noneBecause: 'NO_OWNER' });

    const task = await aTask('2026-12-15');
    await application.unitOfWork.rows(sql`DELETE FROM delivery WHERE ref_id IN (
      SELECT o.id FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id WHERE r.record_id = ${task.id})`);
    await application.unitOfWork.rows(sql`DELETE FROM reminder_occurrence o USING reminder r
      WHERE r.id = o.reminder_id AND r.record_id = ${task.id}`);
    expect(await remindersOf(task.id)).toMatchObject({ totalCount: 0, noneBecause: 'NOTHING_DUE' });

    await application.unitOfWork.rows(sql`
      INSERT INTO reminder_backlog (record_type, record_id) VALUES ('TASK', ${task.id})`);
    expect(await remindersOf(task.id)).toMatchObject({ noneBecause: 'BEING_PLANNED' });
  });

  it('exist for those who see the record, and for nobody else', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const reader = await aReader(application, [community.id]);
    const stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    const { id: partnershipId } = await aPartnership(application, {
      partyIds: [community.id, (await aPartnerCity(application)).id],
    });
    const task = await aTask('2026-12-20', maria, partnershipId);

    expect((await remindersOf(task.id, {}, reader)).totalCount).toBeGreaterThan(0);
    const variables = { recordType: 'TASK', recordId: task.id };
    expect(await as(application, stranger).refusal(REMINDERS, variables)).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await as(application, maria).refusal(REMINDERS, { ...variables, recordType: 'VISIT' })).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });

    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${reader.id}`);
    expect(await as(application, reader).refusal(REMINDERS, variables)).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('come page by page, with as many statements for one as for many', async () => {
    const task = await aTask('2026-12-21');
    const [{ id: reminderId } = { id: '' }] = await application.unitOfWork.rows<{ id: string }>(
      sql`SELECT id FROM reminder WHERE record_id = ${task.id}`,
    );
    await application.unitOfWork.rows(sql`
      WITH made AS (
        INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
        SELECT gen_random_uuid(), ${reminderId}, 'made-' || n, '2027-01-01', timestamp '2027-01-01 09:00' + n * interval '1 day',
          'Europe/Kyiv', timestamptz '2027-01-01 07:00Z' + n * interval '1 day', '2030-01-01' FROM generate_series(1, 50) n
        RETURNING id, due_at)
      INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, created_at, sweep_at)
      SELECT gen_random_uuid(), 'reminder', id, 'email', ${olena.id}, due_at, due_at, app_now(), due_at FROM made`);

    const first = await remindersOf(task.id, { first: 30 });
    const second = await remindersOf(task.id, { first: 30, after: first.pageInfo.endCursor });
    const shown = [...first.edges, ...second.edges].map(({ node }) => node);
    expect(shown.map(({ localAt }) => localAt)).toEqual(shown.map(({ localAt }) => localAt).sort());
    expect(new Set(shown.map(({ id }) => id)).size).toBe(first.totalCount);
    const one = await countStatements(() => remindersOf(task.id, { first: 1 }));
    const many = await countStatements(() => remindersOf(task.id, { first: 50 }));
    expect(many).toBe(one);
  });

  it.each([
    ['a crooked id', { recordId: 'x' }, { code: 'INVALID', reason: 'id' }],
    ['a page of nothing', { first: 0 }, { code: 'INVALID', reason: 'page_size' }],
    ['a cursor of another list', { after: 'zzz' }, { code: 'INVALID', reason: 'cursor' }],
  ])('refuse %s', async (_, wrong, refusal) => {
    const { id: recordId } = await aTask('2026-12-22');
    expect(await as(application, olena).refusal(REMINDERS, { recordType: 'TASK', recordId, ...wrong })).toMatchObject({
      extensions: refusal,
    });
  });
});
