import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const TASK = `query ($id: ID!) { task(id: $id) { state snoozedUntil
  history { edges { node { by { id } changes { field after } } } } } }`;
/** the day of the task's second reminder, an hour after it */
const ON_THE_DAY = '2026-12-09T07:00:00Z';
const FORM = 'application/x-www-form-urlencoded';

interface TaskNow {
  readonly task: {
    readonly state: string;
    readonly snoozedUntil: string | null;
    readonly history: { readonly edges: readonly { readonly node: { readonly changes: readonly object[] } }[] };
  };
}

describe('a link of a letter', () => {
  let application: Application;
  let coordinator: Person;
  let partnership: PartnershipRow;
  let communityId: string;

  beforeAll(async () => {
    application = await startApplication();
    const community = await aCommunity(application, 'Хмельницький');
    communityId = community.id;
    partnership = await aPartnership(application, {
      partyIds: [community.id, (await aPartnerCity(application, 'Прага 6', 'CZ')).id],
    });
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.setTime(DEFAULT_TIME);
    coordinator = await aCoordinator(application);
    await application.unitOfWork.rows(sql`DELETE FROM sign_in_failure`);
  });

  /** A person's task and what the letter about it links to. */
  async function aLetter(person: Person, title = 'передати <b>порядок</b> денний') {
    await application.setTime(DEFAULT_TIME);
    const input = { title, ownerId: person.id, partnershipId: partnership.id, dueOn: '2026-12-09' };
    const { createTask } = await as(application, coordinator).get<{ createTask: { id: string } }>(CREATE, { input });
    await application.setTime(ON_THE_DAY);
    await sendWhatIsDue(application);
    const letter = (await mailTo(application, person.email)).at(-1);
    const paths = [...(letter?.text ?? '').matchAll(/\/r\/[\w-]{43}/g)].map(([path]) => path);
    const [done, snooze, unsubscribe] = paths;
    if (!done || !snooze || !unsubscribe) throw new Error(`Links are missing: ${letter?.text ?? 'no letter'}`);
    return { taskId: createTask.id, done, snooze, unsubscribe };
  }
  const get = (url: string, language = 'uk') =>
    application.nest.inject({ method: 'GET', url, headers: { 'accept-language': language } });
  const post = (url: string, payload = '', type = FORM) =>
    application.nest.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
  /** Seen by somebody whose session is fresh: the clock has moved. */
  async function task(id: string): Promise<TaskNow['task']> {
    const now = await aCoordinator(application);
    return (await as(application, now).get<TaskNow>(TASK, { id })).task;
  }
  const written = async () =>
    (
      await application.unitOfWork.rows<{ digest: string }>(sql`
        SELECT concat_ws(' ', (SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM task t),
          (SELECT count(*) FROM history_entry), (SELECT count(*) FROM reminder_snooze),
          (SELECT count(*) FROM letter_link WHERE used_at IS NOT NULL)) AS digest`)
    )[0]?.digest;

  it('shows what it would do and changes nothing, however often a mail program looks', async () => {
    const olena = await aCoordinator(application);
    const { taskId, done, snooze, unsubscribe } = await aLetter(olena);
    const before = await written();

    for (const path of [done, snooze, unsubscribe, done]) {
      const page = await get(path, 'en');
      expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
        200,
        'no-store',
        'no-referrer',
      ]);
      expect(page.headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form/,
      );
      expect(page.payload).not.toMatch(/<script|<b>|onload|http-equiv/);
      expect((await application.nest.inject({ method: 'HEAD', url: path })).statusCode).toBe(200);
    }

    expect((await get(done)).payload).toContain('Позначити завдання виконаним?');
    expect((await get(done)).payload).toContain('передати &lt;b&gt;порядок&lt;/b&gt; денний');
    expect((await get(snooze)).payload).toContain('До понеділка, 14 грудня 2026');
    expect((await get(unsubscribe)).payload).toContain('Строк завдання');
    expect(await written()).toBe(before);
    expect((await task(taskId)).state).toBe('OPEN');
  });

  it('ticks the task off in its reader’s name, once, and the history says how', async () => {
    const stefan = await aCoordinator(application, { language: 'en' });
    const { taskId, done } = await aLetter(stefan);

    const [one, two] = await Promise.all([post(done), post(done)]);

    expect([one.statusCode, two.statusCode].sort()).toEqual([200, 410]);
    expect(`${one.payload}${two.payload}`).toContain('The task is done');
    expect(`${one.payload}${two.payload}`).toContain('This link has been used');
    const { state, history } = await task(taskId);
    expect(state).toBe('DONE');
    expect(history.edges[0]?.node).toMatchObject({
      by: { id: stefan.id },
      changes: expect.arrayContaining([
        { field: 'state', after: 'DONE' },
        { field: 'through', after: 'LETTER_LINK' },
      ]) as object[],
    });
    expect((await get(done)).statusCode).toBe(410);
  });

  it('puts the reminder off to the chosen day', async () => {
    const olena = await aCoordinator(application);
    const { taskId, snooze } = await aLetter(olena);

    const page = await post(snooze, 'until=2026-12-14');

    expect(page.payload).toContain('Нагадаємо 14 грудня 2026.');
    const [row] = await application.unitOfWork.rows<{ until: string }>(
      sql`SELECT until_on AS until FROM reminder_snooze WHERE record_id = ${taskId} AND user_id = ${olena.id}`,
    );
    expect(row?.until).toBe('2026-12-14');
    expect((await task(taskId)).history.edges[0]?.node.changes).toEqual(
      expect.arrayContaining([{ field: 'through', after: 'LETTER_LINK' }]),
    );
    expect((await post(snooze, 'until=2026-12-20')).statusCode).toBe(410);
  });

  it.each([
    ['', 'Оберіть день, до якого мовчати.', 'Choose the day until which to stay silent.'],
    ['until=2026-02-30', 'Оберіть день, до якого мовчати.', 'Choose the day until which to stay silent.'],
    ['until=2026-12-01', 'Цей момент уже минув.', 'That moment has passed.'],
    ['until=2199-01-01', 'Не далі ніж на десять років наперед.', 'At most ten years ahead.'],
    ['until=2026-12-14&until=2026-12-15', 'Оберіть день, до якого мовчати.', 'Choose the day until which'],
    ['until=%00', 'Оберіть день, до якого мовчати.', 'Choose the day until which to stay silent.'],
  ])('refuses the day of %p, says so and writes nothing', async (form, uk, en) => {
    for (const [language, words] of [['uk', uk] as const, ['en', en] as const]) {
      const { snooze } = await aLetter(await aCoordinator(application, { language }));
      const before = await written();
      const page = await post(snooze, form);
      expect(page.payload).toContain(words);
      expect(await written()).toBe(before);
      expect((await post(snooze, 'until=2026-12-14')).statusCode).toBe(200);
    }
  });

  it.each([
    [FORM, 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('ends such letters with one click of a mail program (%s), and takes it back', async (type, body) => {
    const olena = await aCoordinator(application);
    const { unsubscribe } = await aLetter(olena);

    const ended = await post(unsubscribe, body, type);

    expect([ended.statusCode, ended.payload.includes('Листи вимкнено')]).toEqual([200, true]);
    expect(await emailChoice(olena)).toBe('OFF');
    expect((await post(unsubscribe, body, type)).statusCode).toBe(200);
    expect((await get(unsubscribe)).payload).toContain('Повернути листи');
    expect((await post(unsubscribe, 'back=1')).payload).toContain('Листи знову ввімкнено');
    expect(await emailChoice(olena)).toBe('IMMEDIATE');
  });

  async function emailChoice(person: Person): Promise<string> {
    const [row] = await application.unitOfWork.rows<{ email: string }>(
      sql`SELECT email FROM reminder_kind_choice WHERE user_id = ${person.id} AND kind = 'TASK_DUE'`,
    );
    return row?.email ?? 'IMMEDIATE';
  }

  it('does nothing for somebody who has been disabled, may no longer see the record or may no longer write', async () => {
    const changes = [
      (id: string) => sql`UPDATE app_user SET state = 'DISABLED' WHERE id = ${id}`,
      (id: string) => sql`DELETE FROM user_community WHERE user_id = ${id}`,
    ];
    for (const change of changes) {
      const maria = await anOfficial(application, [communityId]);
      const { taskId, done, snooze } = await aLetter(maria);
      await application.unitOfWork.rows(change(maria.id));
      const before = await written();
      for (const path of [done, snooze]) {
        for (const page of [await get(path), await post(path, 'until=2026-12-14')]) {
          expect([page.statusCode, page.payload.includes('Посилання більше не діє')]).toEqual([404, true]);
          expect(page.payload).not.toContain('порядок');
        }
      }
      expect(await written()).toBe(before);
      expect((await task(taskId)).state).toBe('OPEN');
    }
    const taras = await anOfficial(application, [communityId]);
    const { done } = await aLetter(taras);
    await application.unitOfWork.rows(sql`UPDATE app_user SET role = 'READER' WHERE id = ${taras.id}`);
    expect((await post(done)).statusCode).toBe(404);
  });

  it('ends with its time, with the record, and means nothing when made up', async () => {
    const olena = await aCoordinator(application);
    const { done, snooze } = await aLetter(olena);
    const { done: ofTrashed, taskId } = await aLetter(await aCoordinator(application));
    await application.unitOfWork.rows(sql`UPDATE task SET trashed_at = app_now() WHERE id = ${taskId}`);
    expect((await post(ofTrashed)).statusCode).toBe(404);

    await application.setTime('2027-01-20T07:00:00Z');
    expect([(await get(done)).statusCode, (await post(snooze, 'until=2027-02-01')).statusCode]).toEqual([404, 404]);
    expect((await get(`/r/${'x'.repeat(43)}`, 'en')).payload).toContain('This link no longer works');
    expect((await get('/r/%00%F0%9F%98%80', 'uk')).payload).toContain('Посилання більше не діє');
  });

  it('may be guessed at twenty times a minute', async () => {
    const { done } = await aLetter(await aCoordinator(application));
    for (let guess = 0; guess < 20; guess += 1) expect((await get(`/r/${guess}`)).statusCode).toBe(404);

    const refused = await get(done);

    expect([refused.statusCode, refused.payload.includes('Забагато недійсних посилань')]).toEqual([429, true]);
  });
});
