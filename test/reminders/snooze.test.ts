import sql from 'sql-template-tag';
import { Sessions } from '../../src/features/identity/sessions.service.js';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { mailTo, plannedFor, sendWhatIsDue } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version } }`;
const SNOOZE = `mutation ($input: SnoozeReminderInput!) {
  snoozeReminder(input: $input) { kind recordType recordId untilOn previousUntilOn missedDeadlineOn } }`;
const LIFT = `mutation ($input: LiftSnoozeInput!) { liftSnooze(input: $input) { untilOn previousUntilOn } }`;
const TASK = `query ($id: ID!) { task(id: $id) { dueOn snoozedUntil history { edges { node { changes { field before after } } } } } }`;
const NOTICES = `{ notices { edges { node { recordType recordId snoozedUntil } } } }`;
const TASKS = `{ tasks(first: 100) { edges { node { id snoozedUntil } } } }`;

describe('a reminder that was put off', () => {
  let application: Application;
  let partnership: PartnershipRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    partnership = await aPartnership(application);
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.setTime(DEFAULT_TIME);
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });

  async function aTask(dueOn = '2026-12-09', partnershipId = partnership.id): Promise<string> {
    const input = { title: 'передати порядок денний', ownerId: olena.id, partnershipId, dueOn };
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE, { input });
    return createTask.id;
  }
  const ofTask = (recordId: string) => ({ kind: 'TASK_DUE', recordType: 'TASK', recordId });
  const snooze = (recordId: string, untilOn: string, who = coordinator) =>
    who.get(SNOOZE, { input: { ...ofTask(recordId), untilOn } });
  const open = async (id: string) =>
    (await plannedFor(application, id))
      .filter(({ state }) => state === 'scheduled')
      .map(({ key, localAt }) => `${key} ${localAt}`);
  const letters = async () => (await mailTo(application, olena.email)).length;
  /** Sessions end when nobody comes for a while: Olena signs in again. */
  async function setTime(iso: string): Promise<void> {
    await application.setTime(iso);
    const { token } = await application.get(Sessions).open(olena.id, 'test');
    coordinator = as(application, { ...olena, cookie: `pobratym_session=${token}` });
  }
  async function at(iso: string): Promise<number> {
    await setTime(iso);
    await sendWhatIsDue(application);
    return letters();
  }

  it('comes once, on the day it was put off to, and leaves the task as it is', async () => {
    const id = await aTask();

    expect(await snooze(id, '2026-12-08')).toEqual({
      snoozeReminder: { ...ofTask(id), untilOn: '2026-12-08', previousUntilOn: null, missedDeadlineOn: null },
    });

    expect(await open(id)).toEqual([
      'DUE-3~2026-12-08 2026-12-08 09:00',
      'DUE+0 2026-12-09 09:00',
      'DUE+3 2026-12-12 09:00',
    ]);
    expect(await at('2026-12-06T08:00:00Z')).toBe(0);
    expect(await at('2026-12-08T06:59:00Z')).toBe(0);
    expect(await at('2026-12-08T07:00:00Z')).toBe(1);
    expect(await at('2026-12-08T09:00:00Z')).toBe(1);
    expect(await at('2026-12-09T07:00:00Z')).toBe(2);
    expect(await coordinator.get(TASK, { id })).toMatchObject({ task: { dueOn: '2026-12-09', snoozedUntil: null } });
  });

  it('comes again each time it is put off after it was told', async () => {
    const id = await aTask('2026-12-20');
    expect(await at('2026-12-17T07:00:00Z')).toBe(1);

    await snooze(id, '2026-12-18');
    expect(await at('2026-12-18T07:00:00Z')).toBe(2);
    await snooze(id, '2026-12-19');
    expect(await at('2026-12-18T12:00:00Z')).toBe(2);
    expect(await at('2026-12-19T07:00:00Z')).toBe(3);
    expect(await at('2026-12-19T12:00:00Z')).toBe(3);
  });

  it('is found in the history, on the task and on the notice', async () => {
    const id = await aTask();
    expect(await at('2026-12-06T07:00:00Z')).toBe(1);

    await snooze(id, '2026-12-08');

    expect(await coordinator.get(TASK, { id })).toMatchObject({
      task: {
        snoozedUntil: '2026-12-08',
        history: { edges: [{ node: { changes: [{ field: 'snoozedUntil', before: null, after: '2026-12-08' }] } }, {}] },
      },
    });
    expect(await coordinator.get(NOTICES)).toEqual({
      notices: { edges: [{ node: { recordType: 'TASK', recordId: id, snoozedUntil: '2026-12-08' } }] },
    });
  });

  it('past the deadline says which day it sleeps through', async () => {
    const id = await aTask();

    expect(await snooze(id, '2026-12-11')).toMatchObject({ snoozeReminder: { missedDeadlineOn: '2026-12-09' } });

    expect(await at('2026-12-09T08:00:00Z')).toBe(0);
    expect(await at('2026-12-11T08:00:00Z')).toBe(1);
    expect((await mailTo(application, olena.email))[0]?.text).toContain('Строк минув 9 грудня 2026');
  });

  it('that is lifted comes at once when it is still of use, and never twice', async () => {
    const id = await aTask();
    await snooze(id, '2026-12-08');
    expect(await at('2026-12-07T08:00:00Z')).toBe(0);

    expect(await coordinator.get(LIFT, { input: ofTask(id) })).toEqual({
      liftSnooze: { untilOn: null, previousUntilOn: '2026-12-08' },
    });
    expect(await at('2026-12-07T08:01:00Z')).toBe(1);
    await coordinator.get(LIFT, { input: ofTask(id) });
    expect(await at('2026-12-08T12:00:00Z')).toBe(1);
  });

  it('is gone when the task is done, and speaks of the new day when the task moves', async () => {
    const id = await aTask();
    await snooze(id, '2026-12-08');

    await coordinator.get(MOVE, { input: { id, expectedVersion: 1, state: 'DONE' } });
    expect(await open(id)).toEqual([]);
    await coordinator.get(MOVE, { input: { id, expectedVersion: 2, state: 'OPEN' } });
    await coordinator.get(UPDATE, { input: { id, expectedVersion: 3, dueOn: '2026-12-30' } });

    expect(await open(id)).toEqual(['DUE-3 2026-12-27 09:00', 'DUE+0 2026-12-30 09:00', 'DUE+3 2027-01-02 09:00']);
  });

  it('that comes every day is silent until its day, then daily again', async () => {
    const { id } = await aPartnership(application, { ownerId: olena.id });
    const input = { kind: 'NEXT_STEP_MISSING', recordType: 'PARTNERSHIP', recordId: id, untilOn: '2026-12-01' };
    expect(await at('2026-11-27T07:00:00Z')).toBe(1);

    await coordinator.get(SNOOZE, { input });

    for (const day of ['28', '29', '30']) expect(await at(`2026-11-${day}T07:00:00Z`)).toBe(1);
    expect(await at('2026-12-01T06:59:00Z')).toBe(1);
    expect(await at('2026-12-01T07:00:00Z')).toBe(2);
    await at('2026-12-02T00:00:00Z');
    expect(await at('2026-12-02T07:00:00Z')).toBe(3);
  });

  it('holds back what was due but not sent yet', async () => {
    const { id } = await aPartnership(application, { ownerId: olena.id });
    await setTime('2026-11-27T07:00:30Z');

    await coordinator.get(SNOOZE, {
      input: { kind: 'NEXT_STEP_MISSING', recordType: 'PARTNERSHIP', recordId: id, untilOn: '2026-12-01' },
    });

    expect(await at('2026-11-27T07:01:00Z')).toBe(0);
  });

  it('is only one’s own: another person is told', async () => {
    const stefan = await aCoordinator(application, { name: 'Стефан' });
    const id = await aTask();

    expect(
      await as(application, stefan).refusal(SNOOZE, { input: { ...ofTask(id), untilOn: '2026-12-08' } }),
    ).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await snooze(id, '2026-12-08');
    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, ownerId: stefan.id } });

    expect(await open(id)).toContain('DUE-3 2026-12-06 09:00');
  });

  it('of a record that went out of sight cannot be put off', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const theirs = await aPartnership(application, { partyIds: [community.id, (await aPartnerCity(application)).id] });
    const id = await aTask('2026-12-09', theirs.id);
    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, ownerId: maria.id } });
    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);

    expect(
      await as(application, maria).refusal(SNOOZE, { input: { ...ofTask(id), untilOn: '2026-12-08' } }),
    ).toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it.each([
    ['the past', '2026-11-25', 'past', /Оберіть пізніший день/, /Choose a later day/],
    ['this morning, when the hour is over', '2026-11-26', 'past', /Оберіть пізніший день/, /Choose a later day/],
    ['more than ten years ahead', '2036-11-27', 'range', /десять років/, /ten years/],
  ])('is refused until %s, and nothing is written', async (_case, untilOn, reason, uk, en) => {
    const id = await aTask();
    const input = { ...ofTask(id), untilOn };

    for (const [language, message] of [
      ['uk', uk],
      ['en', en],
    ] as const) {
      await application.unitOfWork.rows(sql`UPDATE app_user SET language = ${language} WHERE id = ${olena.id}`);
      expect(await coordinator.refusal(SNOOZE, { input })).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code: 'INVALID', reason, field: 'untilOn' },
      });
    }
    expect(await application.unitOfWork.rows(sql`SELECT 1 FROM reminder_snooze WHERE record_id = ${id}`)).toEqual([]);
  });

  it('shows on a list at the same cost for one row and for many', async () => {
    await snooze(await aTask(), '2026-12-08');
    const few = await countStatements(() => coordinator.get(TASKS));
    for (let more = 0; more < 5; more += 1) await snooze(await aTask(), '2026-12-08');

    expect(await countStatements(() => coordinator.get(TASKS))).toBe(few);
  });
});
