import { randomBytes } from 'node:crypto';
import ICAL from 'ical.js';
import sql, { raw, type Sql } from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { pathOf } from '../../src/features/reminders/domain/record-path.js';
import { SUBJECT_TYPES, type SubjectType } from '../../src/features/reminders/domain/reminder-kind.js';
import { Outside } from '../../src/platform/webhooks/outside.js';
import { LoopbackOutside, WebServer } from '../delivery/web-server.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { type Place, RECORDS_TO_TELL_OF } from './a-record-to-tell-of.js';

const FEED = `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { url } }`;
const CHOOSE = `mutation ($input: UpdateReminderChoicesInput!) { updateReminderChoices(input: $input) { version } }`;
const KINDS = `{ viewer { reminderChoices { kinds { kind critical inApp email webhook } } } }`;
/** a hundred people in as many places, and the days of a winter */
const PATIENCE_MS = 300_000;

const TABLES: Readonly<Record<SubjectType, string>> = {
  AGREEMENT: 'agreement',
  AID_TRANSFER: 'aid_transfer',
  CONTACT: 'contact',
  GIFT_ITEM: 'gift_item',
  MEMBERSHIP: 'membership',
  MUNICIPALITY: 'municipality',
  NEED_OR_OFFER: 'need_or_offer',
  OWN_REMINDER: 'own_reminder',
  PARTNERSHIP: 'partnership',
  PROGRAMME: 'programme',
  PROJECT: 'project',
  TASK: 'task',
  VISIT: 'visit',
};

/** Over which of the doors something was told. */
interface Told {
  readonly notice: boolean;
  readonly letter: boolean;
  readonly webhook: boolean;
  readonly calendar: boolean;
}
const EVERYWHERE: Told = { notice: true, letter: true, webhook: true, calendar: true };
const NOWHERE: Told = { notice: false, letter: false, webhook: false, calendar: false };

interface Reader extends Person {
  /** of their calendar */
  readonly feed: string;
  readonly recordId: string;
}

/** Two people who are to be told of a record each: one at once, one by letters in a digest. */
interface Case {
  readonly type: SubjectType;
  readonly place: Place;
  readonly readers: readonly Reader[];
}

const userIds = ({ readers }: Case) => sql`${readers.map(({ id }) => id)}::uuid[]`;
const recordIds = ({ readers }: Case) => sql`${readers.map(({ recordId }) => recordId)}::uuid[]`;

interface Loss {
  /** absent: every type */
  readonly types?: readonly SubjectType[];
  readonly statements: (lost: Case) => readonly Sql[];
}

/** What happens to the reader or the record after planning, with nobody planning anew. */
const LOSSES: Readonly<Record<string, Loss>> = {
  'its reader’s community has changed': {
    statements: (lost) => [sql`DELETE FROM user_community WHERE user_id = ANY(${userIds(lost)})`],
  },
  'its record lies in the trash': {
    types: SUBJECT_TYPES.filter((type) => type !== 'OWN_REMINDER'),
    statements: (lost) => [
      sql`UPDATE ${raw(TABLES[lost.type])} SET trashed_at = app_now() WHERE id = ANY(${recordIds(lost)})`,
    ],
  },
  'the partnership it hangs on lies in the trash': {
    types: ['OWN_REMINDER', 'TASK'],
    statements: (lost) => [
      sql`UPDATE partnership SET trashed_at = app_now() WHERE id IN (
        SELECT partnership_id FROM partnership_party WHERE municipality_id = ${lost.place.communityId})`,
    ],
  },
  'its reader has been disabled': {
    statements: (lost) => [sql`UPDATE app_user SET state = 'DISABLED' WHERE id = ANY(${userIds(lost)})`],
  },
  'the community has left the partnership': {
    types: ['CONTACT', 'OWN_REMINDER', 'PARTNERSHIP', 'TASK'],
    statements: (lost) => [sql`DELETE FROM partnership_party WHERE municipality_id = ${lost.place.communityId}`],
  },
  'its record is kept secret and its reader only reads from then on': {
    types: ['AID_TRANSFER', 'VISIT'],
    statements: (lost) => [
      sql`UPDATE ${raw(TABLES[lost.type])} SET embargoed = true WHERE id = ANY(${recordIds(lost)})`,
      sql`UPDATE app_user SET role = 'READER' WHERE id = ANY(${userIds(lost)})`,
    ],
  },
};
const LOST = Object.entries(LOSSES).flatMap(([loss, { types = SUBJECT_TYPES }]) =>
  types.map((type) => [type, loss] as const),
);

/** All is planned on one morning; then much is lost; then a winter passes in steps from one due hour to the next. */
describe('a reminder that is planned', () => {
  const server = new WebServer();
  const kept = new Map<SubjectType, Case>();
  const lost = new Map<string, Case>();
  /** the addresses of what stood in each calendar after the losses, before and after the winter */
  const events = new Map<string, readonly string[]>();
  let application: Application;
  let coordinator: GraphqlClient;
  let port: number;

  beforeAll(async () => {
    const outside = new LoopbackOutside();
    port = await server.start();
    outside.ports = [port];
    application = await startApplication({}, undefined, (module) => module.overrideProvider(Outside).useValue(outside));
    // only one: coordinators are told of every place without a partner
    coordinator = as(application, await aCoordinator(application));
    for (const type of SUBJECT_TYPES) kept.set(type, await planned(type));
    for (const [type, loss] of LOST) lost.set(`${type} ${loss}`, await planned(type));
    const stops = await firstMoments();
    for (const [type, loss] of LOST) {
      const one = lost.get(`${type} ${loss}`);
      for (const statement of one ? (LOSSES[loss]?.statements(one) ?? []) : []) {
        await application.unitOfWork.rows(statement);
      }
    }
    await lookIntoCalendars();
    for (const stop of stops) {
      await application.setTime(stop.toISOString());
      await sendWhatIsDue(application);
    }
    await lookIntoCalendars();
  }, PATIENCE_MS);
  afterAll(async () => {
    await application.stop();
    server.stop();
  });

  async function planned(type: SubjectType): Promise<Case> {
    const { id: communityId } = await aCommunity(application);
    const { id: cityId } = await aPartnerCity(application);
    const place = { application, coordinator, communityId, cityId };
    const people = [await anOfficial(application, [communityId]), await anOfficial(application, [communityId])];
    const readers: Reader[] = [];
    for (const [at, person] of people.entries()) {
      const feed = await prepared(person);
      if (at > 0) await digests(person);
      readers.push({ ...person, feed, recordId: (await RECORDS_TO_TELL_OF[type](place, person)).id });
    }
    return { type, place, readers };
  }

  /** Gives them a webhook and a calendar. @returns the path of the calendar */
  async function prepared(person: Person): Promise<string> {
    await application.unitOfWork.rows(sql`
      INSERT INTO webhook_endpoint (id, user_id, url, secret, state, version) VALUES (${newId()}, ${person.id},
        ${`https://hook.example.org:${port}/${person.id}`}, ${`whsec_${randomBytes(24).toString('base64')}`}, 'ACTIVE', 1)`);
    const { createCalendarFeed } = await as(application, person).get<{ createCalendarFeed: { url: string } }>(FEED, {
      input: { contents: ['OWN_TASKS', 'OWN_REMINDERS'] },
    });
    return new URL(createCalendarFeed.url).pathname;
  }

  async function digests(person: Person): Promise<void> {
    const client = as(application, person);
    const { viewer } = await client.get<{ viewer: { reminderChoices: { kinds: object[] } } }>(KINDS);
    const kinds = viewer.reminderChoices.kinds.map((kind) => ({ ...kind, email: 'DAILY' }));
    await client.get(CHOOSE, { input: { expectedVersion: 0, digestTime: '16:00', kinds } });
  }

  /** The first hour of each person and channel for each record, in order. */
  async function firstMoments(): Promise<Date[]> {
    const records = [...kept.values(), ...lost.values()].flatMap(({ readers }) =>
      readers.map(({ recordId }) => recordId),
    );
    const rows = await application.unitOfWork.rows<{ at: Date }>(sql`
      SELECT DISTINCT min(d.due_at) + interval '1 minute' AS at FROM delivery d
      JOIN reminder_occurrence o ON o.id = d.ref_id JOIN reminder r ON r.id = o.reminder_id
      WHERE d.state = 'scheduled' AND r.record_id = ANY(${records}::uuid[])
      GROUP BY r.record_id, d.recipient_user_id, d.channel ORDER BY at`);
    return rows.map(({ at }) => at);
  }

  async function lookIntoCalendars(): Promise<void> {
    for (const { readers } of [...kept.values(), ...lost.values()]) {
      for (const { feed } of readers) {
        const { statusCode, payload } = await application.nest.inject({ method: 'GET', url: feed });
        const earlier = events.get(feed) ?? [];
        events.set(feed, statusCode === 200 ? [...earlier, ...urlsIn(payload)] : earlier);
      }
    }
  }

  async function told({ id, email, feed, recordId }: Reader, type: SubjectType): Promise<Told> {
    const notices = await application.unitOfWork.rows(
      sql`SELECT 1 FROM notice WHERE user_id = ${id} AND record_id = ${recordId}`,
    );
    const path = pathOf(type, recordId);
    return {
      notice: notices.length > 0,
      letter: (await mailTo(application, email)).some(({ text }) => text.includes(path)),
      webhook: server.calls.some((call) => call.path === `/${id}` && call.body.includes(recordId)),
      calendar: (events.get(feed) ?? []).some((url) => url.endsWith(path)),
    };
  }

  async function toldToBoth(one: Case | undefined): Promise<Told[]> {
    if (!one) throw new Error('There is no such case');
    return Promise.all(one.readers.map((reader) => told(reader, one.type)));
  }

  it.each(SUBJECT_TYPES)('is told over every channel and stands in the calendar: %s', async (type) => {
    expect(await toldToBoth(kept.get(type))).toEqual([EVERYWHERE, EVERYWHERE]);
  });

  it.each(LOST)('about a record of the type %s is told nowhere when %s', async (type, loss) => {
    expect(await toldToBoth(lost.get(`${type} ${loss}`))).toEqual([NOWHERE, NOWHERE]);
  });
});

/** Of the events that are not called off. */
function urlsIn(calendar: string): string[] {
  const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent');
  return events
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event) => String(event.getFirstPropertyValue('url')));
}
