import PostalMime from 'postal-mime';
import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';

const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const ON_THE_DAY = '2026-12-09T07:00:00Z';

describe('the letters about reminders', () => {
  let application: Application;
  let coordinator: Person;
  let communityId: string;

  beforeAll(async () => {
    application = await startApplication();
    communityId = (await aCommunity(application, 'Хмельницький')).id;
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.setTime(DEFAULT_TIME);
    coordinator = await aCoordinator(application);
  });

  async function aRecord(city: string): Promise<PartnershipRow> {
    return aPartnership(application, { partyIds: [communityId, (await aPartnerCity(application, city, 'CZ')).id] });
  }
  async function aTask(person: Person, title: string, partnershipId: string): Promise<string> {
    const input = { title, ownerId: person.id, partnershipId, dueOn: '2026-12-09' };
    return (await as(application, coordinator).get<{ createTask: { id: string } }>(CREATE, { input })).createTask.id;
  }
  async function lettersOn(iso: string, person: Person) {
    const before = (await mailTo(application, person.email)).length;
    await application.setTime(iso);
    await sendWhatIsDue(application);
    return (await mailTo(application, person.email)).slice(before);
  }
  /** As a mail program reads the file that was written. */
  async function asRead(messageId: string) {
    const folder = join(application.config.VAR_DIR, 'mail');
    const name = (await readdir(folder)).find((file) => messageId.includes(file.replace('.eml', '')));
    return PostalMime.parse(await readFile(join(folder, name ?? '')));
  }

  it('are short about one reminder, in the thread of its record, and can be ended', async () => {
    const stefan = await aCoordinator(application, { language: 'en' });
    const { id } = await aRecord('Прага 6');
    const taskId = await aTask(stefan, 'Send <the> agenda', id);

    const [letter, ...more] = await lettersOn(ON_THE_DAY, stefan);

    expect(more).toEqual([]);
    const read = await asRead(letter?.messageId ?? '');
    const header = (key: string) => read.headers.filter((known) => known.key === key).map(({ value }) => value);
    expect(header('references')).toEqual([`<thread.task.${taskId}@localhost>`]);
    expect(header('in-reply-to')).toEqual(header('references'));
    expect(header('message-id')).toHaveLength(1);
    expect(header('list-unsubscribe')[0]).toMatch(/^<http:\/\/localhost:0\/r\/[\w-]{43}>$/);
    expect(read.text).toMatch(/^9 December 2026: Send <the> agenda/);
    expect(read.text).toContain('Why this came. The task is yours; it is due today.');
    expect(read.text).not.toContain('it comes late');
    expect(read.html).toContain('Send &lt;the&gt; agenda');
    expect(read.html).not.toMatch(/<script|<img|src=/);
  });

  it('are one about many, by record, with what each is about', async () => {
    const olena = await aCoordinator(application);
    const prague = await aRecord('Прага 7');
    const titles = Array.from({ length: 34 }, (_, at) => `крок ${at + 1}`);
    for (const title of titles) await aTask(olena, title, prague.id);

    const [letter, ...more] = await lettersOn(ON_THE_DAY, olena);

    expect(more).toEqual([]);
    expect(letter?.subject).toMatch(/^34 нагадування; найперше – 9 грудня 2026: крок/);
    expect(letter?.text).toContain('У вас 34 нагадування; найтерміновіше – перше.');
    expect(letter?.text).toContain('І ще 4 нагадування: http://localhost:0/notices');
    expect(letter?.text.match(/^- /gm)).toHaveLength(30);
    expect((await asRead(letter?.messageId ?? '')).headers.map(({ key }) => key)).not.toContain('references');
    const [links] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM letter_link WHERE user_id = ${olena.id} AND action <> 'UNSUBSCRIBE'`,
    );
    expect(links?.count).toBe(60);
  });

  it('leave out what their reader may no longer see', async () => {
    const maria = await anOfficial(application, [communityId]);
    const elsewhere = await aCommunity(application);
    await application.unitOfWork.rows(
      sql`INSERT INTO user_community (user_id, municipality_id) VALUES (${maria.id}, ${elsewhere.id})`,
    );
    const kept = await aPartnership(application, { partyIds: [elsewhere.id, (await aPartnerCity(application)).id] });
    const lost = await aRecord('Прага 8');
    await aTask(maria, 'видиме', kept.id);
    await aTask(maria, 'приховане', lost.id);
    await application.unitOfWork.rows(
      sql`DELETE FROM user_community WHERE user_id = ${maria.id} AND municipality_id = ${communityId}`,
    );

    const letters = await lettersOn(ON_THE_DAY, maria);

    const words = letters.map(({ subject, text, html }) => `${subject} ${text} ${html ?? ''}`).join(' ');
    expect(words).toContain('видиме');
    expect(words).not.toMatch(/приховане|Прага 8/);
  });

  it('say when they should have come if they come an hour late', async () => {
    const olena = await aCoordinator(application);
    await aTask(olena, 'спізнене', (await aRecord('Прага 9')).id);

    const [letter] = await lettersOn('2026-12-09T09:30:00Z', olena);

    expect(letter?.text).toContain('Мало прийти 9 грудня 2026 о 09:00, прийшло із запізненням.');
  });
});
