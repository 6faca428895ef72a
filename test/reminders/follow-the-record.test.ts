import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anAdministrator, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id version } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id version } }`;
const USER = `query ($id: ID!) { user(id: $id) { version } }`;
const DISABLE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { id } }`;

describe('the reminders of a task', () => {
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
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });

  async function aTask(change: Record<string, unknown> = {}): Promise<string> {
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE, {
      input: {
        title: 'передати порядок денний сесії',
        ownerId: olena.id,
        partnershipId: partnership.id,
        dueOn: '2026-12-09',
        ...change,
      },
    });
    return createTask.id;
  }
  const open = async (id: string) =>
    (await plannedFor(application, id))
      .filter(({ state }) => state === 'scheduled')
      .map(({ key, localAt }) => `${key} ${localAt}`);
  const AS_MADE = ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00'];

  it('are planned with the task', async () => {
    expect(await open(await aTask())).toEqual(AS_MADE);
  });

  it('move with its day', async () => {
    const id = await aTask();

    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, dueOn: '2026-12-20' } });

    expect(await open(id)).toEqual(['DUE-3 2026-12-17 09:00', 'DUE+0 2026-12-20 09:00', 'DUE+3 2026-12-23 09:00']);
  });

  it('come back when the day moves back', async () => {
    const id = await aTask();

    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, dueOn: '2026-12-20' } });
    await coordinator.get(UPDATE, { input: { id, expectedVersion: 2, dueOn: '2026-12-09' } });

    expect(await open(id)).toEqual(AS_MADE);
  });

  it('add an hour before a time of day, in the zone of the task', async () => {
    const id = await aTask({ dueTime: '12:00', dueTimeZone: 'Europe/Prague' });

    const hourBefore = (await plannedFor(application, id)).find(({ key }) => key === 'hour-before');

    expect(hourBefore).toMatchObject({ localAt: '2026-12-09 11:00', dueAt: new Date('2026-12-09T10:00:00Z') });
  });

  it('are cancelled when it is done and return when it is reopened', async () => {
    const id = await aTask();

    await coordinator.get(MOVE, { input: { id, expectedVersion: 1, state: 'DONE' } });
    expect(await open(id)).toEqual([]);

    await coordinator.get(MOVE, { input: { id, expectedVersion: 2, state: 'OPEN' } });
    expect(await open(id)).toEqual(AS_MADE);
  });

  it('are cancelled in the trash and return with it', async () => {
    const id = await aTask();

    await coordinator.get(TRASH, { input: { type: 'TASK', id, expectedVersion: 1 } });
    expect(await open(id)).toEqual([]);

    await coordinator.get(RESTORE, { input: { type: 'TASK', id } });
    expect(await open(id)).toEqual(AS_MADE);
  });

  it('follow the new owner, at the new owner’s hour', async () => {
    const id = await aTask();
    const stefan = await aCoordinator(application, { timeZone: 'Europe/Berlin', reminderTime: '08:00' });

    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, ownerId: stefan.id } });

    expect(await open(id)).toEqual(AS_MADE.map((line) => line.replace('09:00', '08:00')));
  });

  it('move with the owner’s hour and zone', async () => {
    const id = await aTask();

    await coordinator.get(PROFILE, { input: { expectedVersion: 1, reminderTime: '07:30', timeZone: 'Europe/Berlin' } });

    expect(await open(id)).toEqual(AS_MADE.map((line) => line.replace('09:00', '07:30')));
    const first = (await plannedFor(application, id)).find(({ state }) => state === 'scheduled');
    expect(first?.dueAt).toEqual(new Date('2026-12-06T06:30:00Z'));
  });

  it('are cancelled when the owner is disabled', async () => {
    const id = await aTask();
    const administrator = as(application, await anAdministrator(application));
    const { user } = await administrator.get<{ user: { version: number } }>(USER, { id: olena.id });

    await administrator.get(DISABLE, { input: { id: olena.id, expectedVersion: user.version, disabled: true } });

    expect(await open(id)).toEqual([]);
  });

  it('that are past are left out but for the newest, which goes at once', async () => {
    const id = await aTask({ dueOn: '2026-11-27' });

    expect(await open(id)).toEqual(['DUE-3 2026-11-24 09:00', 'DUE+0 2026-11-27 09:00', 'DUE+3 2026-11-30 09:00']);
    expect(await open(await aTask({ dueOn: '2026-11-26' }))).toEqual([
      'DUE+0 2026-11-26 09:00',
      'DUE+3 2026-11-29 09:00',
    ]);
  });
});
