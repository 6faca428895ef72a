import sql from 'sql-template-tag';
import { ReminderHorizon } from '../../src/features/reminders/reminder-horizon.service.js';
import { ReminderPlanner } from '../../src/features/reminders/reminder-planner.service.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anAdministrator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id version } }`;
const ANSWER = `mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { id version } }`;
const SET = `mutation ($input: SetReminderTimingInput!) {
  setReminderTiming(input: $input) { kind line offsets defaultOffsets setBy version } }`;
const TIMING = `query ($scope: TimingScope!, $scopeId: ID) {
  reminderTiming(scope: $scope, scopeId: $scopeId) { kind line offsets setBy version countsFrom } }`;
const HISTORY = `query ($scope: TimingScope!, $scopeId: ID, $kind: ReminderKind!, $line: String!) {
  reminderTimingHistory(scope: $scope, scopeId: $scopeId, kind: $kind, line: $line) { edges { node { action } } } }`;
const HEAD = `mutation ($input: SetHeadInput!) { setHead(input: $input) { id version head { id } } }`;
const CREATE_TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;

describe('the reminders of a partnership that is talked with', () => {
  let application: Application;
  let olena: Person;
  let coordinator: GraphqlClient;
  let communityId: string;
  let partnershipId: string;

  beforeAll(async () => {
    application = await startApplication();
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
    communityId = (await aCommunity(application)).id;
    const city = await aPartnerCity(application, undefined, 'BG');
    partnershipId = (await aPartnership(application, { partyIds: [communityId, city.id], ownerId: olena.id })).id;
  });
  afterAll(() => application.stop());

  const planned = async (id: string, kind: string) =>
    (await plannedFor(application, id))
      .filter((known) => known.state !== 'cancelled' && known.kind === kind)
      .map(({ localAt }) => localAt.slice(0, 10));
  const log = async (input: object) =>
    (
      await coordinator.get<{ logInteraction: { id: string; version: number } }>(LOG, {
        input: { partnershipId, kind: 'LETTER', on: '2026-11-20', text: 'Запрошення', ...input },
      })
    ).logInteraction;

  it('ask for the partner’s answer until it has come', async () => {
    const letter = await log({ replyAwaitedFrom: 'PARTNER' });
    expect(await planned(partnershipId, 'LETTER_UNANSWERED')).toEqual(['2026-12-04', '2026-12-20', '2027-01-04']);

    await coordinator.get(ANSWER, { input: { id: letter.id, expectedVersion: 1, replyAwaitedFrom: null } });

    expect(await planned(partnershipId, 'LETTER_UNANSWERED')).toEqual([]);
  });

  it('start the clocks of silence anew with every letter', async () => {
    const stalled = await planned(partnershipId, 'STAGE_STALLED');
    await log({ on: '2026-11-25' });

    const [later] = await planned(partnershipId, 'STAGE_STALLED');
    expect(String(later) >= String(stalled[0])).toBe(true);
  });

  describe('by settings', () => {
    const input = { scope: 'NETWORK', kind: 'LETTER_UNANSWERED', line: 'SENT', expectedVersion: 0 };
    const timingOf = async (scope: string, scopeId: string | null) => {
      const { reminderTiming } = await coordinator.get<{ reminderTiming: { kind: string; line: string }[] }>(TIMING, {
        scope,
        scopeId,
      });
      return reminderTiming.find(({ kind, line }) => kind === 'LETTER_UNANSWERED' && line === 'SENT');
    };

    it('follow the nearest scope in the background, and the wider one again when it is taken back', async () => {
      await log({ replyAwaitedFrom: 'PARTNER' });
      await coordinator.get(SET, { input: { ...input, offsets: [10] } });
      expect(await timingOf('PARTNERSHIP', partnershipId)).toMatchObject({
        offsets: [10],
        setBy: 'NETWORK',
        version: 0,
      });

      const own = { ...input, scope: 'PARTNERSHIP', scopeId: partnershipId };
      await coordinator.get(SET, { input: { ...own, offsets: [20, 7] } });
      expect(await planned(partnershipId, 'LETTER_UNANSWERED')).toEqual(['2026-12-04', '2026-12-20', '2027-01-04']);
      await application.get(ReminderHorizon).planAhead();
      expect(await planned(partnershipId, 'LETTER_UNANSWERED')).toEqual(['2026-11-27', '2026-12-10', '2027-01-04']);

      await coordinator.get(SET, { input: { ...own, expectedVersion: 1, offsets: null } });
      await application.get(ReminderHorizon).planAhead();
      expect(await planned(partnershipId, 'LETTER_UNANSWERED')).toEqual(['2026-11-30', '2027-01-04']);
      const { reminderTimingHistory } = await coordinator.get<{ reminderTimingHistory: { edges: unknown[] } }>(
        HISTORY,
        own,
      );
      expect(reminderTimingHistory.edges).toHaveLength(2);
    });

    it.each<[string, object, string, string]>([
      ['too many', { offsets: Array.from({ length: 13 }, (_, at) => at) }, 'too_many', 'offsets'],
      ['too far', { offsets: [731] }, 'range', 'offsets.0'],
      ['twice the same', { offsets: [3, 3] }, 'duplicate', 'offsets.1'],
      ['an unknown line', { line: 'NOTHING', offsets: [3] }, 'line', 'line'],
      ['a network with an id', { scopeId: '00000000-0000-7000-8000-000000000000', offsets: [3] }, 'scope', 'scopeId'],
    ])('refuse %s and write nothing', async (_what, change, reason, field) => {
      const before = await application.unitOfWork.rows(sql`SELECT * FROM reminder_timing ORDER BY id`);
      const answer = await coordinator.ask(SET, { input: { ...input, expectedVersion: 1, ...change } });

      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason });
      expect(String(answer.errors[0]?.extensions['field'])).toContain(field);
      expect(await application.unitOfWork.rows(sql`SELECT * FROM reminder_timing ORDER BY id`)).toEqual(before);
    });

    it('are kept by those whose they are', async () => {
      const official = as(application, await anOfficial(application, [communityId]));
      const reader = as(application, await aReader(application, [communityId]));
      const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
      const own = { ...input, scope: 'PARTNERSHIP', scopeId: partnershipId, expectedVersion: 2, offsets: [9] };
      const codeOf = async (client: GraphqlClient, values: object) =>
        (await client.ask(SET, { input: values })).errors[0]?.extensions.code;

      expect(await codeOf(official, { ...input, expectedVersion: 1, offsets: [5] })).toBe('FORBIDDEN');
      expect(await codeOf(reader, own)).toBe('FORBIDDEN');
      expect(await codeOf(stranger, own)).toBe('NOT_FOUND');
      expect(await codeOf(official, { ...own, expectedVersion: 1 })).toBe('CONFLICT');
      expect(await codeOf(official, own)).toBeUndefined();
    });
  });

  it('go on to the head of whoever left a task undone, and to nobody in a circle', async () => {
    const stefan = await anOfficial(application, [communityId]);
    const administrator = as(application, await anAdministrator(application));
    const head = (userId: string, headId: string | null, expectedVersion = 1) =>
      administrator.ask(HEAD, { input: { userId, headId, expectedVersion } });
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE_TASK, {
      input: { title: 'Надіслати список', ownerId: stefan.id, dueOn: '2026-12-09', partnershipId },
    });
    const heads = async () =>
      application.unitOfWork.rows<{ id: string; on: string }>(sql`
        SELECT DISTINCT r.recipient_user_id AS id, to_char(o.local_at, 'YYYY-MM-DD') AS on FROM reminder r
        JOIN reminder_occurrence o ON o.reminder_id = r.id AND NOT o.cancelled
        WHERE r.record_id = ${createTask.id} AND r.recipient_user_id <> ${stefan.id}`);
    expect(await heads()).toEqual([]);

    await head(stefan.id, olena.id);
    expect(await heads()).toEqual([{ id: olena.id, on: '2026-12-18' }]);
    expect((await head(olena.id, stefan.id)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'cycle' });
    expect((await head(olena.id, olena.id)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'cycle' });

    await head(stefan.id, null, 2);
    expect(await heads()).toEqual([]);
  });

  it('cost the same number of statements for one record and for fifty', async () => {
    const records: { type: 'PARTNERSHIP'; id: string }[] = [];
    for (let made = 0; made < 50; made += 1) {
      const { id } = await aPartnership(application, { ownerId: olena.id });
      records.push({ type: 'PARTNERSHIP', id });
    }
    const planner = application.get(ReminderPlanner);
    const cost = (some: typeof records) =>
      countStatements(() => application.unitOfWork.run(systemViewer(), () => planner.replanAll(some)));

    expect(await cost(records)).toEqual(await cost(records.slice(0, 1)));
  });
});
