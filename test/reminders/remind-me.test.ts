import sql from 'sql-template-tag';
import { Sessions } from '../../src/features/identity/sessions.service.js';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const FIELDS = `id version recordType recordId title path words startsOn offsetDays recordDate time timeZone recurrence
  recurrenceWords nextAt stoppedAt`;
const CREATE = `mutation ($input: CreateOwnReminderInput!) { createOwnReminder(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateOwnReminderInput!) { updateOwnReminder(input: $input) { ${FIELDS} } }`;
const STOP = `mutation ($input: OwnReminderInput!) { stopOwnReminder(input: $input) { ${FIELDS} } }`;
const RESUME = `mutation ($input: OwnReminderInput!) { resumeOwnReminder(input: $input) { ${FIELDS} } }`;
const LIST = `query ($recordId: ID) { ownReminders(first: 50, recordId: $recordId) { totalCount edges { node { ${FIELDS} } } } }`;
const TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const MOVE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
const SNOOZE = `mutation ($input: SnoozeReminderInput!) { snoozeReminder(input: $input) { untilOn } }`;

interface View {
  readonly id: string;
  readonly version: number;
  readonly nextAt: string | null;
}

describe('what somebody asked to be reminded of', () => {
  let application: Application;
  let partnership: PartnershipRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.setTime(DEFAULT_TIME);
    partnership = await aPartnership(application);
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });

  async function at(iso: string): Promise<number> {
    await application.setTime(iso);
    const { token } = await application.get(Sessions).open(olena.id, 'test');
    coordinator = as(application, { ...olena, cookie: `pobratym_session=${token}` });
    await sendWhatIsDue(application);
    return (await mailTo(application, olena.email)).length;
  }
  const ofPartnership = (when: object, words: string | null = 'Запитати про ансамбль') => ({
    recordType: 'PARTNERSHIP',
    recordId: partnership.id,
    words,
    when,
  });
  const create = async (input: object, who = coordinator) =>
    (await who.get<{ createOwnReminder: View }>(CREATE, { input })).createOwnReminder;
  const change = async (document: string, { id, version }: View, more: object = {}) =>
    Object.values(
      await coordinator.get<Record<string, View>>(document, { input: { id, expectedVersion: version, ...more } }),
    )[0];
  async function aTask(dueOn: string): Promise<View> {
    const input = { title: 'Відповісти', ownerId: olena.id, dueOn, partnershipId: partnership.id };
    return (await coordinator.get<{ createTask: View }>(TASK, { input })).createTask;
  }

  it('comes once at its hour, with the words and the record', async () => {
    await create(ofPartnership({ on: '2026-12-01' }));

    expect(await at('2026-12-01T06:59:00Z')).toBe(0);
    expect(await at('2026-12-01T07:00:00Z')).toBe(1);
    expect(await at('2026-12-02T07:00:00Z')).toBe(1);
    const [letter] = await mailTo(application, olena.email);
    expect(letter?.text).toContain('Запитати про ансамбль – ');
    expect(letter?.text).toContain('Ви попросили нагадати про це.');
  });

  it('comes at a time on the wall of a zone', async () => {
    const made = await create(ofPartnership({ on: '2026-12-01', time: '15:30', timeZone: 'Europe/Prague' }));

    expect(made).toMatchObject({ nextAt: '2026-12-01T14:30:00.000Z', time: '15:30', timeZone: 'Europe/Prague' });
    expect(await at('2026-12-01T14:29:00Z')).toBe(0);
    expect(await at('2026-12-01T14:30:00Z')).toBe(1);
  });

  it('comes again and again, one row ahead, to its last day', async () => {
    await create(ofPartnership({ on: '2026-11-30', recurrence: 'FREQ=WEEKLY;COUNT=3' }));

    const told: number[] = [];
    for (const day of ['11-30', '12-01', '12-07', '12-14', '12-21']) told.push(await at(`2026-${day}T07:00:00Z`));

    expect(told).toEqual([1, 1, 2, 3, 3]);
    const ahead = await application.unitOfWork.rows(sql`
      SELECT 1 FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id AND r.recipient_user_id = ${olena.id}`);
    expect(ahead).toHaveLength(3);
  });

  it('follows the date of its record', async () => {
    const task = await aTask('2026-12-20');
    await create({ recordType: 'TASK', recordId: task.id, when: { offsetDays: -7 } });

    await coordinator.get(MOVE_TASK, { input: { id: task.id, expectedVersion: 1, dueOn: '2026-12-30' } });

    expect(await coordinator.get(LIST, { recordId: task.id })).toMatchObject({
      ownReminders: {
        edges: [{ node: { nextAt: '2026-12-23T07:00:00.000Z', recordDate: '2026-12-30', title: 'Відповісти' } }],
      },
    });
    expect(await at('2026-12-13T07:00:00Z')).toBe(0);
    expect(await at('2026-12-23T07:00:00Z')).toBe(1);
    expect((await mailTo(application, olena.email))[0]?.text).toContain('за 7 днів до дати запису, 30 грудня 2026');
  });

  it('is put off like any other', async () => {
    const { id } = await create(ofPartnership({ on: '2026-12-01' }));
    expect(await at('2026-12-01T07:00:00Z')).toBe(1);

    await coordinator.get(SNOOZE, {
      input: { kind: 'REMIND_ME', recordType: 'OWN_REMINDER', recordId: id, untilOn: '2026-12-05' },
    });

    expect(await at('2026-12-04T07:00:00Z')).toBe(1);
    expect(await at('2026-12-05T07:00:00Z')).toBe(2);
    expect(await at('2026-12-06T07:00:00Z')).toBe(2);
  });

  it('is changed, stopped and wanted again', async () => {
    const made = await create(ofPartnership({ on: '2026-12-01' }));
    const moved = await change(UPDATE, made, { words: null, when: { on: '2026-12-03' } });
    if (!moved) throw new Error('Not changed');
    expect(await at('2026-12-01T07:00:00Z')).toBe(0);

    const stopped = await change(STOP, moved);
    if (!stopped) throw new Error('Not stopped');
    expect(stopped.nextAt).toBeNull();
    expect(await at('2026-12-03T07:00:00Z')).toBe(0);
    await change(RESUME, stopped);
    await sendWhatIsDue(application);
    expect(await mailTo(application, olena.email)).toHaveLength(1);
  });

  it('is silent while its record lies in the trash', async () => {
    const task = await aTask('2027-03-20');
    await create({ recordType: 'TASK', recordId: task.id, words: 'Перевірити', when: { on: '2026-12-01' } });
    await coordinator.get(TRASH, { input: { type: 'TASK', id: task.id, expectedVersion: 1 } });
    expect(await at('2026-12-01T07:00:00Z')).toBe(0);
    expect(await coordinator.get(LIST)).toMatchObject({ ownReminders: { totalCount: 0 } });

    await coordinator.get(RESTORE, { input: { type: 'TASK', id: task.id } });

    expect(await at('2026-12-01T08:00:00Z')).toBe(1);
  });

  it('is not told of a record that went out of sight between planning and sending', async () => {
    const community = await aCommunity(application);
    const theirs = await aPartnership(application, { partyIds: [community.id, (await aPartnerCity(application)).id] });
    const maria = await anOfficial(application, [community.id]);
    await create(
      { recordType: 'PARTNERSHIP', recordId: theirs.id, words: 'Таємне', when: { on: '2026-12-01' } },
      as(application, maria),
    );
    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);

    await at('2026-12-01T07:00:00Z');

    expect(await mailTo(application, maria.email)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const made = await create(ofPartnership({ on: '2026-12-01' }));
    const other = as(application, await aCoordinator(application));

    expect(await other.get(LIST)).toMatchObject({ ownReminders: { totalCount: 0 } });
    for (const document of [UPDATE, STOP, RESUME]) {
      expect(await other.refusal(document, { input: { id: made.id, expectedVersion: 1 } })).toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });

  it('is open to a reader, who changes nothing else', async () => {
    const [{ municipalityId } = { municipalityId: '' }] = await application.unitOfWork.rows<{ municipalityId: string }>(
      sql`SELECT municipality_id AS "municipalityId" FROM partnership_party WHERE partnership_id = ${partnership.id}
        ORDER BY position LIMIT 1`,
    );
    const reader = as(application, await aReader(application, [municipalityId]));

    expect(await create(ofPartnership({ on: '2026-12-01' }), reader)).toMatchObject({ startsOn: '2026-12-01' });
  });

  it.each(['MUNICIPALITY', 'ORGANISATION', 'PROJECT', 'AID_TRANSFER', 'MEMBERSHIP', 'AGREEMENT', 'VISIT', 'USER'])(
    'is of a %s only where there is one',
    async (recordType) => {
      const input = { recordType, recordId: olena.id, when: { on: '2026-12-01' } };
      expect(await coordinator.refusal(CREATE, { input })).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    },
  );

  it('is of a city', async () => {
    const city = await aPartnerCity(application, 'Прага 6', 'CZ');
    const input = { recordType: 'MUNICIPALITY', recordId: city.id, when: { on: '2026-12-01' } };
    expect(await create(input)).toMatchObject({ title: 'Прага 6', path: `/municipalities/${city.id}` });
  });

  describe('is refused, in both languages and writing nothing,', () => {
    it.each<[string, object, string, string]>([
      ['in the past', { on: '2026-11-25' }, 'past', 'when.on'],
      ['earlier today', { on: '2026-11-26' }, 'past', 'when.on'],
      ['more than ten years ahead', { on: '2036-11-27' }, 'range', 'when.on'],
      ['without a day', {}, 'required', 'when.on'],
      ['from a date that the record does not have', { offsetDays: -21 }, 'no_anchor', 'when.offsetDays'],
      ['three years from the date', { offsetDays: -1100 }, 'range', 'when.offsetDays'],
      ['every minute', { on: '2026-12-01', recurrence: 'FREQ=MINUTELY' }, 'too_many', 'when.recurrence'],
      ['1 000 times', { on: '2026-12-01', recurrence: 'FREQ=DAILY;COUNT=1000' }, 'too_many', 'when.recurrence'],
      [
        'on a day outside its rule',
        { on: '2026-12-01', recurrence: 'FREQ=WEEKLY;BYDAY=MO' },
        'start_mismatch',
        'when.on',
      ],
      ['in no zone', { on: '2026-12-01', time: '10:00', timeZone: 'UTC+3' }, 'unknown_code', 'when.timeZone'],
    ])('%s', async (_case, when, reason, field) => {
      const messages = [];
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(CREATE, { input: ofPartnership(when) });
        expect(refusal).toMatchObject({ extensions: { code: 'INVALID', reason, field } });
        messages.push(refusal.message);
      }
      expect(new Set(messages).size).toBe(2);
      expect(
        await application.unitOfWork.rows(sql`SELECT 1 FROM own_reminder WHERE record_id = ${partnership.id}`),
      ).toEqual([]);
    });
  });

  it('costs a list the same for one and for many', async () => {
    await create(ofPartnership({ on: '2026-12-01' }));
    const few = await countStatements(() => coordinator.get(LIST));
    for (let day = 2; day < 8; day += 1) await create(ofPartnership({ on: `2026-12-0${day}` }));

    expect(await countStatements(() => coordinator.get(LIST))).toBe(few);
  });
});
