import ICAL from 'ical.js';
import sql from 'sql-template-tag';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { anAgreement } from '../agreements/an-agreement.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { as, asStranger } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CREATE = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) {
  url feed { id contents alarms readAt community { nameUk } partnership { titleUk } } } }`;
const LIST = `{ calendarFeeds { id contents readAt renewedAt } }`;
const ROTATE = `mutation ($id: ID!) { rotateCalendarFeed(id: $id) { url feed { id renewedAt } } }`;
const REVOKE = `mutation ($id: ID!) { revokeCalendarFeed(id: $id) }`;
const TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id version } }`;
const UPDATE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version } }`;
const MOVE_TASK = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version } }`;
const LOG_VISIT = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id } }`;
const ALL = ['OWN_TASKS', 'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'];

interface Made {
  readonly createCalendarFeed: { readonly url: string; readonly feed: { readonly id: string } };
}

describe('a calendar that another program reads', () => {
  let application: Application;
  let partnership: PartnershipRow;
  let communityId: string;
  let cityId: string;
  let olena: Person;

  beforeAll(async () => {
    application = await startApplication({ PUBLIC_URL: 'http://crm.example.org' });
    const community = await aCommunity(application, 'Хмельницький');
    communityId = community.id;
    const prague = await aPartnerCity(application, 'Прага 6', 'CZ');
    cityId = prague.id;
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
    return (await as(application, person).get<{ createTask: { id: string; version: number } }>(TASK, { input }))
      .createTask;
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
      `Додати; візит, і \\ рядок\n\nВідкрити запис: http://crm.example.org/tasks?task=${task.id}`,
    );
    expect(said(day, 'url')).toBe(`http://crm.example.org/tasks?task=${task.id}`);
    expect([moment?.uid, moment?.startDate.toString(), moment?.startDate.zone.tzid]).toEqual([
      `${timed.id}@crm.example.org`,
      '2026-12-10T14:30:00',
      'Europe/Prague',
    ]);

    const moved = await as(application, olena).get<{ updateTask: { version: number } }>(UPDATE_TASK, {
      input: { id: task.id, expectedVersion: task.version, dueOn: '2026-12-16', title: 'інше' },
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
    expect(said(events.get(visitId), 'status')).toBe('TENTATIVE');
    expect([events.get(visitId)?.startDate.toString(), events.get(visitId)?.endDate.toString()]).toEqual([
      '2026-12-01',
      '2026-12-04',
    ]);
    expect(events.get(`${agreementId}.end`)?.summary).toBe('Agreement ends: Agreement with Prague 6');
    expect(events.get(`${partnership.id}.2027`)?.summary).toContain('5 years of partnership');
    expect([...events.values()].some(({ summary }) => summary.startsWith('The agreement ends on'))).toBe(true);
    await application.unitOfWork.rows(
      sql`UPDATE visit SET status = 'CANCELLED', updated_at = app_now() WHERE id = ${visitId}`,
    );
    const after = (await eventsAt(path)).find(({ uid }) => uid.startsWith(visitId));
    expect(said(after, 'status')).toBe('CANCELLED');
  });

  /** A visit and an agreement of the partnership, which was first signed five years before 2027. */
  async function recordsOf(owner: Person, embargoed = false): Promise<{ visitId: string; agreementId: string }> {
    const agreement = await anAgreement(application, {
      partyIds: [communityId, cityId],
      partnershipId: partnership.id,
      titleUk: 'Угода з Прагою 6',
      titleEn: 'Agreement with Prague 6',
      status: 'IN_FORCE',
      statusOn: '2022-03-01',
      inForceTo: '2027-03-01',
      termKind: 'FIXED',
      ownerId: owner.id,
    });
    await application.unitOfWork.rows(sql`UPDATE agreement SET signed_on = '2022-03-01' WHERE id = ${agreement.id}`);
    const { logVisit } = await as(application, owner).get<{ logVisit: { id: string } }>(LOG_VISIT, {
      input: {
        fields: {
          ...{ titleUk: 'Делегація', titleEn: 'Delegation', direction: 'OUTGOING', mode: 'IN_PERSON', embargoed },
          dates: [{ startsOn: '2026-12-01', endsOn: '2026-12-03' }],
          partnershipIds: [partnership.id],
          parties: [{ municipalityId: communityId, role: 'PARTICIPANT' }],
        },
      },
    });
    return { visitId: logVisit.id, agreementId: agreement.id };
  }

  it('follows what its person may see at that moment, embargo included', async () => {
    const { visitId } = await recordsOf(olena, true);
    const maria = await anOfficial(application, [communityId]);
    const path = await feedOf(maria, { contents: ['VISITS', 'AGREEMENTS', 'ANNIVERSARIES'] });
    const uids = async () => (await eventsAt(path)).map(({ uid }) => uid);
    expect((await uids()).some((uid) => uid.startsWith(visitId))).toBe(true);

    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);
    expect(await uids()).toEqual([]);

    const elsewhere = await aCommunity(application);
    const stranger = await anOfficial(application, [elsewhere.id]);
    const others = ['OWN_TASKS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'];
    expect(await eventsAt(await feedOf(stranger, { contents: others }))).toEqual([]);

    // one who only reads sees everything else of the network, but no visit under embargo
    await application.unitOfWork.rows(
      sql`UPDATE app_user SET role = 'READER', network_wide = true WHERE id = ${maria.id}`,
    );
    const seen = await uids();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.some((uid) => uid.startsWith(visitId))).toBe(false);
    for (const [query, variables] of [
      [LIST, {}],
      [CREATE, { input: { contents: ['VISITS'] } }],
    ] as const) {
      expect((await asStranger(application).refusal(query, variables)).extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('can be narrowed to a community or a partnership', async () => {
    const { visitId } = await recordsOf(olena);
    const other = await aCommunity(application);
    const onIt = await aTask(olena, { partnershipId: partnership.id });
    await aTask(olena, { title: 'інше' });

    const ofPartnership = await eventsAt(
      await feedOf(olena, { contents: ['OWN_TASKS', 'VISITS'], partnershipId: partnership.id }),
    );
    const ofOther = await eventsAt(
      await feedOf(olena, { contents: ['OWN_TASKS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'], communityId: other.id }),
    );
    const ofCommunity = await eventsAt(await feedOf(olena, { contents: ['VISITS', 'OWN_TASKS'], communityId }));

    for (const events of [ofPartnership, ofCommunity]) {
      const uids = events.map(({ uid }) => uid.split('@')[0]);
      expect(uids).toEqual(expect.arrayContaining([onIt.id, visitId]));
      expect(events.map(({ summary }) => summary)).not.toContain('інше');
    }
    expect(ofOther).toEqual([]);
  });

  it('has a secret address that is told once, can be replaced and revoked, and shows when it was read', async () => {
    const { createCalendarFeed } = await as(application, olena).get<Made>(CREATE, { input: { contents: ['VISITS'] } });
    const { url, feed } = createCalendarFeed;
    const path = new URL(url).pathname;
    expect(url).toMatch(/^http:\/\/crm\.example\.org\/calendars\/[\w-]{43}\.ics$/);
    const secret = path.slice('/calendars/'.length, -'.ics'.length);
    const [kept] = await application.unitOfWork.rows<{ row: string }>(
      sql`SELECT (SELECT string_agg(f::text, ' ') FROM calendar_feed f) || (SELECT string_agg(h::text, ' ') FROM history_entry h) AS row`,
    );
    expect(kept?.row).not.toContain(secret);

    const read = await get(path);
    expect(read.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      'referrer-policy': 'no-referrer',
    });
    const again = await get(path, { 'if-none-match': String(read.headers['etag']) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    const listed = async (person: Person) =>
      (await as(application, person).get<{ calendarFeeds: { readAt: string | null }[] }>(LIST)).calendarFeeds;
    expect(await listed(olena)).toMatchObject([{ readAt: DEFAULT_TIME }]);
    expect(await listed(await aCoordinator(application))).toEqual([]);

    const { rotateCalendarFeed } = await as(application, olena).get<{ rotateCalendarFeed: { url: string } }>(ROTATE, {
      id: feed.id,
    });
    expect((await get(path)).statusCode).toBe(404);
    const renewed = new URL(rotateCalendarFeed.url).pathname;
    expect((await get(renewed)).statusCode).toBe(200);
    expect(
      (await as(application, await aCoordinator(application)).refusal(REVOKE, { id: feed.id })).extensions.code,
    ).toBe('NOT_FOUND');
    await as(application, olena).get(REVOKE, { id: feed.id });
    expect([(await get(renewed)).statusCode, await listed(olena)]).toEqual([404, []]);
  });

  it('is not found, all alike, for a made-up address and for somebody who has been disabled', async () => {
    const path = await feedOf(olena);
    await application.unitOfWork.rows(sql`UPDATE app_user SET state = 'DISABLED' WHERE id = ${olena.id}`);
    const unknown = `/calendars/${'x'.repeat(43)}.ics`;

    const [disabled, madeUp] = [await get(path), await get(unknown)];

    expect([disabled.statusCode, madeUp.statusCode]).toEqual([404, 404]);
    expect(disabled.payload.replace(path, unknown)).toBe(madeUp.payload);
    expect(await countStatements(() => get(path))).toBe(await countStatements(() => get(unknown)));
    for (const odd of [
      '/calendars/a.ics',
      '/calendars/..%2f..%2fetc.ics',
      `/calendars/${'x'.repeat(43)}`,
      '/calendars/%00.ics',
    ]) {
      expect((await get(odd)).statusCode).toBe(404);
    }
  });

  it.each([
    [{ contents: [] }, 'required', 'contents'],
    [{ contents: ['OWN_REMINDERS'], communityId: 'community' }, 'whole_calendar', 'contents'],
    [{ contents: ['VISITS'], communityId: 'community', partnershipId: 'partnership' }, 'one_view', 'partnershipId'],
    [{ contents: ['VISITS'], partnershipId: 'nonsense' }, 'id', 'partnershipId'],
  ])('refuses %j and keeps nothing', async (wish: Record<string, unknown>, reason, field) => {
    const ids: Readonly<Record<string, string>> = { community: communityId, partnership: partnership.id };
    const input = Object.fromEntries(
      Object.entries(wish).map(([name, value]) => [name, typeof value === 'string' ? (ids[value] ?? value) : value]),
    );
    const messages: string[] = [];
    for (const language of ['uk', 'en'] as const) {
      const person = await aCoordinator(application, { language });
      const refused = await as(application, person).refusal(CREATE, { input });
      expect(refused.extensions).toMatchObject({ code: 'INVALID', reason, field });
      messages.push(refused.message);
      expect((await as(application, person).get<{ calendarFeeds: object[] }>(LIST)).calendarFeeds).toEqual([]);
    }
    expect(messages[0]).toMatch(/[а-яіїє]/);
    expect(messages[1]).not.toMatch(/[а-яіїє]/);
  });

  it('is one of twenty at most', async () => {
    for (let made = 0; made < 20; made += 1) await feedOf(olena, { contents: ['VISITS'] });
    expect((await as(application, olena).refusal(CREATE, { input: { contents: ['VISITS'] } })).extensions.reason).toBe(
      'too_many',
    );
  });

  it('costs the same number of statements for one record and for fifty', async () => {
    const path = await feedOf(olena);
    await recordsOf(olena);
    await aTask(olena);
    await get(path);
    const few = await countStatements(() => get(path));
    for (let more = 0; more < 50; more += 1) await aTask(olena, { partnershipId: partnership.id });
    for (let more = 0; more < 10; more += 1) await recordsOf(olena);

    expect((await eventsAt(path)).length).toBeGreaterThan(70);
    expect(await countStatements(() => get(path))).toBe(few);
  }, 90_000);
});
