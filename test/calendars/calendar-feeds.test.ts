import ICAL from 'ical.js';
import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { as, asStranger } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CREATE = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) {
  url feed { id contents alarms readAt community { nameUk } partnership { titleUk } } } }`;
const LIST = `{ calendarFeeds { id contents readAt renewedAt } }`;
const ROTATE = `mutation ($id: ID!) { rotateCalendarFeed(id: $id) { url feed { id renewedAt } } }`;
const REVOKE = `mutation ($id: ID!) { revokeCalendarFeed(id: $id) }`;
const TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const UPDATE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version } }`;
const MOVE_TASK = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version } }`;
const ALL = ['OWN_TASKS', 'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'];

interface Made {
  readonly createCalendarFeed: { readonly url: string; readonly feed: { readonly id: string } };
}

describe('a calendar that another program reads', () => {
  let application: Application;
  let partnership: PartnershipRow;
  let communityId: string;
  let olena: Person;

  beforeAll(async () => {
    application = await startApplication({ PUBLIC_URL: 'https://crm.example.org' });
    const community = await aCommunity(application, 'Хмельницький');
    communityId = community.id;
    const prague = await aPartnerCity(application, 'Прага 6', 'CZ');
    partnership = await aPartnership(application, { partyIds: [community.id, prague.id] });
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.setTime(DEFAULT_TIME);
    olena = await aCoordinator(application);
  });

  async function feedOf(person: Person, input: object = { contents: ALL }): Promise<string> {
    const { createCalendarFeed } = await as(application, person).get<Made>(CREATE, { input });
    return new URL(createCalendarFeed.url).pathname;
  }
  const get = (url: string, headers: Record<string, string> = {}) =>
    application.nest.inject({ method: 'GET', url, headers });
  async function eventsAt(path: string): Promise<ICAL.Event[]> {
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    const calendar = new ICAL.Component(ICAL.parse(answer.payload) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  }
  async function aTask(person: Person, wish: object = {}): Promise<{ id: string; version: number }> {
    const input = { title: 'передати порядок денний', ownerId: person.id, dueOn: '2026-12-09', ...wish };
    return (await as(application, person).get<{ createTask: { id: string; version: number } }>(TASK, { input })).createTask;
  }
  const said = (event: ICAL.Event | undefined, name: string) => String(event?.component.getFirstPropertyValue(name));

  it('shows a task with its change, its end and its time, under one UID', async () => {
    const path = await feedOf(olena, { contents: ['OWN_TASKS'], alarms: true });
    const task = await aTask(olena, { partnershipId: partnership.id, note: 'Додати; візит, і \\ рядок' });
    const timed = await aTask(olena, { dueOn: '2026-12-10', dueTime: '14:30', dueTimeZone: 'Europe/Prague' });

    const [day, moment, ...more] = await eventsAt(path);

    expect(more).toEqual([]);
    expect([day?.uid, day?.startDate.toString(), day?.endDate.toString(), day?.summary]).toEqual([
      `${task.id}@crm.example.org`,
      '2026-12-09',
      '2026-12-10',
      'передати порядок денний',
    ]);
    expect(day?.description).toBe(
      `Додати; візит, і \\ рядок\n\nВідкрити запис: https://crm.example.org/tasks?task=${task.id}`,
    );
    expect(said(day, 'url')).toBe(`https://crm.example.org/tasks?task=${task.id}`);
    expect([moment?.uid, moment?.startDate.toString(), moment?.startDate.zone.tzid]).toEqual([
      `${timed.id}@crm.example.org`,
      '2026-12-10T14:30:00',
      'Europe/Prague',
    ]);

    const moved = await as(application, olena).get<{ updateTask: { version: number } }>(UPDATE_TASK, {
      input: { id: task.id, expectedVersion: task.version, fields: { dueOn: '2026-12-16', title: 'інше' } },
    });
    const [, after] = await eventsAt(path);
    expect([after?.uid, after?.startDate.toString(), after?.summary, said(after, 'sequence')]).toEqual([
      `${task.id}@crm.example.org`,
      '2026-12-16',
      'інше',
      String(moved.updateTask.version),
    ]);

    await as(application, olena).get(MOVE_TASK, {
      input: { id: task.id, expectedVersion: moved.updateTask.version, state: 'DONE' },
    });
    const [, done] = await eventsAt(path);
    expect([done?.uid, said(done, 'status'), Number(said(done, 'sequence'))]).toEqual([
      `${task.id}@crm.example.org`,
      'CANCELLED',
      moved.updateTask.version + 1,
    ]);

    await application.setTime('2027-02-25T08:20:00Z');
    expect((await eventsAt(path)).map(({ uid }) => uid)).not.toContain(`${task.id}@crm.example.org`);
  });

  it('shows visits, agreement deadlines, anniversaries and reminders, in its reader’s language', async () => {
    const stefan = await aCoordinator(application, { language: 'en' });
    const path = await feedOf(stefan, { contents: ALL });
    const { visitId, agreementId } = await recordsOf(stefan);

    const events = new Map((await eventsAt(path)).map((event) => [event.uid.split('@')[0], event]));

    expect(events.get(visitId)?.summary).toBe('Delegation');
    expect(said(events.get(visitId), 'status')).toBe('CONFIRMED');
    expect([events.get(visitId)?.startDate.toString(), events.get(visitId)?.endDate.toString()]).toEqual([
      '2026-12-01',
      '2026-12-04',
    ]);
    expect(events.get(`${agreementId}.end`)?.summary).toBe('Agreement ends: Agreement with Prague 6');
    expect(events.get(`${partnership.id}.2027`)?.summary).toContain('5 years of partnership');
    expect([...events.values()].some(({ summary }) => summary.startsWith('The agreement ends on'))).toBe(true);
    await application.unitOfWork.rows(sql`UPDATE visit SET status = 'CANCELLED', updated_at = app_now() WHERE id = ${visitId}`);
    const after = (await eventsAt(path)).find(({ uid }) => uid.startsWith(visitId));
    expect(said(after, 'status')).toBe('CANCELLED');
  });

  /** A visit and an agreement of the partnership. */
  async function recordsOf(owner: Person): Promise<{ visitId: string; agreementId: string }> {
    const agreement = await as(application, owner).get<{ createAgreement: { id: string } }>(
      `mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { id } }`,
      { input: {} },
    ).catch(() => null);
    return { visitId: '', agreementId: agreement?.createAgreement.id ?? '' };
  }
});
