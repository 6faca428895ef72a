import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, type Person } from '../support/people.js';
import { CREATE, type TaskView, UPDATE } from './documents.js';

describe('tasks', () => {
  let application: Application;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    city = await aPartnerCity(application, 'Кракув', 'PL');
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

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

  describe('refuse, in both languages and writing nothing,', () => {
    it.each<[string, () => object, string, string, string]>([
      ['no title', () => ({ title: ' \u00A0' }), 'INVALID', 'required', 'title'],
      ['a title of 10 000 letters', () => ({ title: 'x'.repeat(10_000) }), 'INVALID', 'too_long', 'title'],
      ['a line break in the title', () => ({ title: 'a\nb' }), 'INVALID', 'control_char', 'title'],
      ['a lone surrogate in the note', () => ({ note: '\uDC00' }), 'INVALID', 'encoding', 'note'],
      ['29 February of 2027', () => ({ dueOn: '2027-02-29' }), 'INVALID', 'date', 'dueOn'],
      ['the year 9999', () => ({ dueOn: '9999-12-31' }), 'INVALID', 'date_range', 'dueOn'],
      ['24:00', () => ({ dueTime: '24:00', dueTimeZone: 'Europe/Kyiv' }), 'INVALID', 'time', 'dueTime'],
      ['a time nowhere', () => ({ dueTime: '09:00' }), 'INVALID', 'required', 'dueTimeZone'],
      [
        'a zone that is none',
        () => ({ dueTime: '09:00', dueTimeZone: 'UTC+3' }),
        'INVALID',
        'unknown_code',
        'dueTimeZone',
      ],
      ['an owner who is nobody', () => ({ ownerId: city.id }), 'INVALID', 'owner', 'ownerId'],
      ['a malformed id', () => ({ ownerId: '42' }), 'INVALID', 'id', 'ownerId'],
      ['an unknown priority', () => ({ priority: 'URGENT' }), 'BAD_USER_INPUT', 'value', 'priority'],
      ['two records', () => ({ municipalityId: city.id, visitId: city.id }), 'INVALID', 'one_record', 'municipalityId'],
    ])('%s', async (_case, wrong, code, reason, field) => {
      const before = await written();
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(CREATE, { input: input(wrong()) });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await written()).toEqual(before);
    });

    it.each(['partnershipId', 'visitId', 'agreementId', 'municipalityId'])('a %s that is none', async (field) => {
      const before = await written();
      const refusal = await coordinator.refusal(CREATE, { input: input({ [field]: olena.id }) });
      expect(refusal.extensions.code).toBe('NOT_FOUND');
      expect(await written()).toEqual(before);
    });

    it.each([
      [{ ownerId: null }, 'ownerId'],
      [{ dueOn: null }, 'dueOn'],
      [{ title: null }, 'title'],
    ])('to be left with %j', async (wish, field) => {
      const task = await create();
      const refusal = await coordinator.refusal(UPDATE, { input: { id: task.id, expectedVersion: 1, ...wish } });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'required', field });
    });

    it('a save from an older version', async () => {
      const task = await create();
      await update(task, { note: 'а' });
      const refusal = await coordinator.refusal(UPDATE, { input: { id: task.id, expectedVersion: 1, note: 'б' } });
      expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale', details: { currentVersion: 2 } });
    });
  });

  async function written() {
    return application.unitOfWork.rows(sql`SELECT (SELECT count(*) FROM task) AS tasks,
      (SELECT count(*) FROM history_entry WHERE record_type = 'TASK') AS history`);
  }
});
