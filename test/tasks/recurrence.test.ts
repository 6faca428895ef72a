import sql from 'sql-template-tag';
import { Sessions } from '../../src/features/identity/sessions.service.js';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anAdministrator, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const FIELDS = `id version title dueOn dueTime state missed: recurrence { missedBefore }
  owner { id } partnership { id } seriesId recurrence { rule words occursOn nextOn }`;
const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { ${FIELDS} } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
const SERIES = `query ($filter: TaskFilter) { tasks(first: 100, filter: $filter) { edges { node { ${FIELDS} } } } }`;
const NEXT_STEP = `query ($id: ID!) { partnership(id: $id) { nextStep { id } } }`;
const HISTORY = `query ($id: ID!) { task(id: $id) { history { edges { node { action changes { field after } } } } } }`;
const PREVIEW = `query ($input: RecurrencePreviewInput!) {
  recurrencePreview(input: $input) { rule words dates remarks { reason text } } }`;

interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly dueOn: string;
  readonly state: string;
  readonly owner: { readonly id: string };
  readonly missed: { readonly missedBefore: number } | null;
  readonly recurrence: { readonly rule: string; readonly occursOn: string; readonly nextOn: string | null } | null;
}

describe('a task that comes again', () => {
  let application: Application;
  let partnership: PartnershipRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    olena = await aCoordinator(application);
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    partnership = await aPartnership(application);
    await at(DEFAULT_TIME);
  });

  /** Sessions end when nobody comes for a while: Olena signs in again. */
  async function at(iso: string): Promise<void> {
    await application.setTime(iso);
    const { token } = await application.get(Sessions).open(olena.id, 'test');
    coordinator = as(application, { ...olena, cookie: `pobratym_session=${token}` });
  }
  const input = (wish: object = {}) => ({
    title: 'Тижневий дзвінок',
    ownerId: olena.id,
    partnershipId: partnership.id,
    dueOn: '2026-11-30',
    recurrence: 'FREQ=WEEKLY;BYDAY=MO',
    ...wish,
  });
  const create = async (wish: object = {}) =>
    (await coordinator.get<{ createTask: TaskView }>(CREATE, { input: input(wish) })).createTask;
  const update = async ({ id, version }: TaskView, wish: object) =>
    (await coordinator.get<{ updateTask: TaskView }>(UPDATE, { input: { id, expectedVersion: version, ...wish } }))
      .updateTask;
  const move = async ({ id, version }: TaskView, state = 'DONE', more: object = {}) =>
    (await coordinator.get<{ moveTask: TaskView }>(MOVE, { input: { id, expectedVersion: version, state, ...more } }))
      .moveTask;
  async function ofSeries(seriesId: string): Promise<TaskView[]> {
    const { tasks } = await coordinator.get<{ tasks: { edges: { node: TaskView }[] } }>(SERIES, {
      filter: { seriesId },
    });
    return tasks.edges.map(({ node }) => node);
  }
  const shown = async (seriesId: string) => (await ofSeries(seriesId)).map(({ dueOn, state }) => `${dueOn} ${state}`);
  async function theOpenOne(seriesId: string): Promise<TaskView> {
    const [only, ...more] = (await ofSeries(seriesId)).filter(({ state }) => state === 'OPEN');
    if (!only || more.length > 0) throw new Error(`Open: ${more.length + (only ? 1 : 0)}`);
    return only;
  }

  it('says how, in words, and when next', async () => {
    expect(await create()).toMatchObject({
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=MO',
        words: 'щотижня в понеділок',
        occursOn: '2026-11-30',
        nextOn: '2026-12-07',
      },
    });
  });

  it('is one row; the next one comes when it is done, by the rule and not by the day it was done', async () => {
    const task = await create();
    expect(await shown(task.id)).toEqual(['2026-11-30 OPEN']);

    await move(task);

    expect(await shown(task.id)).toEqual(['2026-11-30 DONE', '2026-12-07 OPEN']);
    const next = await theOpenOne(task.id);
    expect(await coordinator.get(NEXT_STEP, { id: partnership.id })).toEqual({
      partnership: { nextStep: { id: next.id } },
    });
    expect((await plannedFor(application, next.id)).map(({ localAt }) => localAt)).toEqual([
      '2026-12-04 09:00',
      '2026-12-07 09:00',
      '2026-12-10 09:00',
    ]);
  });

  it('comes again when it was cancelled, unless the series ends with it', async () => {
    const task = await create();
    await move(task, 'CANCELLED', { reason: 'Свято' });
    expect(await shown(task.id)).toEqual(['2026-11-30 CANCELLED', '2026-12-07 OPEN']);

    await move(await theOpenOne(task.id), 'CANCELLED', { reason: 'Більше не треба', endSeries: true });

    expect(await shown(task.id)).toEqual(['2026-11-30 CANCELLED', '2026-12-07 CANCELLED']);
  });

  it('does not flood after it was forgotten: the days that passed are counted', async () => {
    const task = await create();
    await at('2026-12-31T10:00:00Z');

    await move(task);

    const next = await theOpenOne(task.id);
    expect(next).toMatchObject({ dueOn: '2027-01-04', missed: { missedBefore: 4 } });
    expect(await coordinator.get(HISTORY, { id: next.id })).toMatchObject({
      task: {
        history: {
          edges: [{ node: { changes: expect.arrayContaining([{ field: 'missedBefore', after: '4' }]) as unknown } }],
        },
      },
    });
  });

  it.each(['FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;UNTIL=20261210'])('ends: %s', async (recurrence) => {
    const task = await create({ recurrence });
    await move(task);
    await move(await theOpenOne(task.id));

    expect(await shown(task.id)).toEqual(['2026-11-30 DONE', '2026-12-07 DONE']);
  });

  it('done twice at once brings one next task', async () => {
    const task = await create();
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        coordinator.ask(MOVE, { input: { id: task.id, expectedVersion: task.version, state: 'DONE' } }),
      ),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await shown(task.id)).toEqual(['2026-11-30 DONE', '2026-12-07 OPEN']);
  });

  it('opened again takes back the next one that nobody has touched, and brings it back when done once more', async () => {
    const task = await create();
    const done = await move(task);
    const next = await theOpenOne(task.id);

    const reopened = await move(done, 'OPEN');
    expect(await shown(task.id)).toEqual(['2026-11-30 OPEN']);
    expect(await plannedFor(application, next.id)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ state: 'scheduled' })]),
    );

    await move(reopened);
    expect(await theOpenOne(task.id)).toMatchObject({ id: next.id, dueOn: '2026-12-07' });
  });

  it('opened again leaves a next one that somebody works on; closing both at once brings one', async () => {
    const task = await create();
    const done = await move(task);
    const next = await update(await theOpenOne(task.id), { note: 'Почали' });
    const reopened = await move(done, 'OPEN');

    await Promise.all([move(reopened), move(next)]);

    expect(await shown(task.id)).toEqual(['2026-11-30 DONE', '2026-12-07 DONE', '2026-12-14 OPEN']);
  });

  it('changes by itself, or with all that come after', async () => {
    const task = await create();
    const changed = await update(task, { title: 'Дзвінок із мером', dueOn: '2026-12-01', scope: 'THIS_ONE' });
    expect(changed).toMatchObject({
      dueOn: '2026-12-01',
      recurrence: { occursOn: '2026-11-30', nextOn: '2026-12-07' },
    });
    await move(changed);
    const next = await theOpenOne(task.id);
    expect(next).toMatchObject({ title: 'Тижневий дзвінок', dueOn: '2026-12-07' });

    await move(await update(next, { title: 'Відеодзвінок', scope: 'FURTHER' }));
    expect(await theOpenOne(task.id)).toMatchObject({ title: 'Відеодзвінок', dueOn: '2026-12-14' });
  });

  it('keeps its series when the same rule is said otherwise', async () => {
    const changed = await update(await create(), { dueOn: '2026-12-02', recurrence: 'FREQ=WEEKLY', title: 'Дзвінок' });

    expect(changed).toMatchObject({
      dueOn: '2026-12-02',
      recurrence: { occursOn: '2026-11-30', nextOn: '2026-12-07' },
    });
  });

  it('takes another rule from its own day on', async () => {
    const task = await create();

    const changed = await update(task, {
      dueOn: '2026-12-01',
      recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
      scope: 'FURTHER',
    });

    expect(changed.recurrence).toMatchObject({ occursOn: '2026-12-01', nextOn: '2027-01-01' });
    await move(changed);
    expect(await shown(task.id)).toEqual(['2026-12-01 DONE', '2027-01-01 OPEN']);
  });

  it('is stopped and goes on, and an ordinary task begins to come again', async () => {
    const task = await create({ recurrence: null });
    expect(task.recurrence).toBeNull();

    const weekly = await update(task, { recurrence: 'FREQ=WEEKLY' });
    expect(weekly.recurrence).toMatchObject({ nextOn: '2026-12-07' });
    const stopped = await update(weekly, { recurrence: null });
    expect(stopped.recurrence).toBeNull();
    await move(stopped);
    expect(await shown(task.id)).toEqual(['2026-11-30 DONE']);
  });

  it('rests in the trash and goes on from there', async () => {
    const task = await create();
    await coordinator.get(TRASH, { input: { type: 'TASK', id: task.id, expectedVersion: 1 } });
    expect(await shown(task.id)).toEqual([]);

    await coordinator.get(RESTORE, { input: { type: 'TASK', id: task.id } });
    await move(await theOpenOne(task.id));

    expect(await shown(task.id)).toEqual(['2026-11-30 DONE', '2026-12-07 OPEN']);
  });

  it('keeps its time on the wall of its zone across the clock change', async () => {
    const task = await create({
      dueOn: '2027-03-27',
      dueTime: '02:30',
      dueTimeZone: 'Europe/Berlin',
      recurrence: 'FREQ=DAILY',
    });
    await move(task);
    await move(await theOpenOne(task.id));

    const rows = await application.unitOfWork.rows<{ dueAt: Date }>(
      sql`SELECT due_at AS "dueAt" FROM task WHERE series_id = ${task.id} ORDER BY due_on`,
    );
    expect(rows.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
  });

  it('goes to who closed it when its owner has left', async () => {
    const stefan = await aCoordinator(application, { name: 'Стефан' });
    const task = await create({ ownerId: stefan.id });
    await application.unitOfWork.rows(sql`UPDATE app_user SET state = 'DISABLED' WHERE id = ${stefan.id}`);

    await move(task);

    expect((await theOpenOne(task.id)).owner.id).toBe(olena.id);
  });

  describe('refuses, in both languages and writing nothing,', () => {
    it.each<[string, object, string, string]>([
      ['every minute', { recurrence: 'FREQ=MINUTELY' }, 'too_many', 'recurrence'],
      ['more than 366 times', { recurrence: 'FREQ=DAILY;COUNT=367' }, 'too_many', 'recurrence'],
      ['daily for two years', { recurrence: 'FREQ=DAILY;UNTIL=20281231' }, 'too_many', 'recurrence'],
      ['an end before the beginning', { recurrence: 'FREQ=DAILY;UNTIL=20261101' }, 'date_order', 'recurrence'],
      ['what no form offers', { recurrence: 'FREQ=MONTHLY;BYSETPOS=1' }, 'recurrence', 'recurrence'],
      ['a first day that the rule does not have', { recurrence: 'FREQ=WEEKLY;BYDAY=TU' }, 'start_mismatch', 'dueOn'],
      ['no owner', { ownerId: '' }, 'id', 'ownerId'],
      ['no day', { dueOn: '' }, 'date', 'dueOn'],
    ])('%s', async (_case, wrong, reason, field) => {
      const written = () =>
        application.unitOfWork.rows(
          sql`SELECT (SELECT count(*) FROM task) AS tasks, (SELECT count(*) FROM history_entry) AS told`,
        );
      const before = await written();
      const messages = [];
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(CREATE, { input: input(wrong) });
        expect(refusal).toMatchObject({ extensions: { code: 'INVALID', reason, field } });
        messages.push(refusal.message);
      }
      expect(new Set(messages).size).toBe(2);
      expect(await written()).toEqual(before);
    });
  });

  it('is shown before it is kept: its days and what the calendar leaves out', async () => {
    expect(await coordinator.get(PREVIEW, { input: { rule: 'FREQ=MONTHLY', startsOn: '2026-12-31' } })).toMatchObject({
      recurrencePreview: {
        rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
        words: 'щомісяця 31-го числа',
        dates: ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31'],
        remarks: [{ reason: 'short_months' }],
      },
    });
    const moment = async (startsOn: string, time: string) =>
      coordinator.get(PREVIEW, { input: { startsOn, time, timeZone: 'Europe/Kyiv' } });
    expect(await moment('2027-10-31', '03:30')).toMatchObject({
      recurrencePreview: { remarks: [{ reason: 'time_twice', text: expect.stringContaining('двічі') as unknown }] },
    });
    expect(await moment('2027-03-28', '03:30')).toMatchObject({
      recurrencePreview: { remarks: [{ reason: 'time_skipped', text: expect.stringContaining('04:30') as unknown }] },
    });
    expect(await moment('2027-03-29', '03:30')).toMatchObject({ recurrencePreview: { remarks: [] } });
  });

  it('costs a list nothing more', async () => {
    const administrator = as(application, await anAdministrator(application));
    const list = () => administrator.get(SERIES, { filter: { partnershipId: partnership.id } });
    await create({ recurrence: null });
    const once = await countStatements(list);
    for (let more = 0; more < 4; more += 1) await create();

    expect(await countStatements(list)).toBe(once);
  });
});
