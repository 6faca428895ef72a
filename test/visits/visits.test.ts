import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from './a-visit.js';

const LOG = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id version parties { municipality { id } } partnerships { id } } }`;
const UPDATE = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id version parties { municipality { id } } commitments { id } } }`;
const MOVE = `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { id status version } }`;
const BY_ID = `query ($id: ID!) { visit(id: $id) { id titleUk parties { municipality { id } } partnerships { id } history { totalCount } } }`;
const LIST = `query ($first: Int, $after: String, $filter: VisitFilter) { visits(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id titleUk startsOn } } } }`;
// Each asks a loader from one place only: two places may share a batch or not, as the answers happen to arrive.
const LIST_OF_ALL = `query ($first: Int) { visits(first: $first) { totalCount edges { node { id openQuestions dates { startsOn }
  parties { municipality { nameUk } } partnerships { id titleUk visits { totalCount } } delegation { name } programme { title }
  owner { name } tasks { totalCount edges { node { id owner { name } commitment { id } } } }
  commitments { id owner { name } task { id overdue } } } } } }`;
const LIST_OF_DELEGATIONS = `query ($first: Int) { visits(first: $first) { edges { node { delegation { municipality { nameUk } } } } } }`;
const LIST_OF_DEBTORS = `query ($first: Int) { visits(first: $first) { edges { node { commitments { owedBy { nameUk } owedTo { nameUk } } } } } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
const TRASHED = `{ trash { edges { node { id } } } }`;
const TASKS = `query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount edges { node { id title } } } }`;

interface List {
  visits: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; titleUk: string; startsOn: string | null } }[];
  };
}

describe('visits', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Прага 6', 'CZ');
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const fields = () => ({
    titleUk: 'Зустріч зі старостою Праги 6',
    direction: 'OUTGOING',
    parties: [
      { municipalityId: city.id, role: 'HOST' },
      { municipalityId: community.id, role: 'GUEST' },
    ],
  });

  describe('refuse, in both languages and writing nothing,', () => {
    const day = (startsOn: string, endsOn = startsOn) => [{ startsOn, endsOn }];
    it.each<[string, object, string | undefined, string, string, string]>([
      ['no title', { titleUk: '\u200B\u00A0' }, undefined, 'INVALID', 'required', 'fields.titleUk'],
      [
        'a title of 10 000 letters',
        { titleUk: 'x'.repeat(10_000) },
        undefined,
        'INVALID',
        'too_long',
        'fields.titleUk',
      ],
      ['NUL in the purpose', { purpose: 'a\u0000b' }, undefined, 'INVALID', 'control_char', 'fields.purpose'],
      ['a lone surrogate', { report: 'a\uD800' }, undefined, 'INVALID', 'encoding', 'fields.report'],
      ['a country XX', { placeCountryCode: 'XX' }, undefined, 'INVALID', 'unknown_code', 'fields.placeCountryCode'],
      [
        'a return before the departure',
        { dates: day('2026-12-02', '2026-12-01') },
        undefined,
        'INVALID',
        'date_order',
        'fields.dates.0.endsOn',
      ],
      [
        '29 February of 2026',
        { dates: day('2026-02-29', '2026-03-01') },
        undefined,
        'INVALID',
        'date',
        'fields.dates.0.startsOn',
      ],
      [
        'the year 0001',
        { dates: day('0001-01-01', '2026-01-01') },
        undefined,
        'INVALID',
        'date_range',
        'fields.dates.0.startsOn',
      ],
      [
        'the year 9999',
        { dates: day('2026-01-01', '9999-01-01') },
        undefined,
        'INVALID',
        'date_range',
        'fields.dates.0.endsOn',
      ],
      ['a past visit of tomorrow', { dates: day('2026-11-27') }, 'COMPLETED', 'INVALID', 'future', 'fields.dates'],
      ['a past visit without a day', {}, 'COMPLETED', 'INVALID', 'required', 'fields.dates'],
      ['a visit that begins cancelled', {}, 'CANCELLED', 'INVALID', 'transition', 'status'],
      ['nobody who takes part', { parties: [] }, undefined, 'INVALID', 'required', 'fields.parties'],
      ['a delegation of 0', { headCount: 0 }, undefined, 'INVALID', 'leader', 'fields.headCount'],
      [
        'a delegation without its leader',
        { delegation: [{ name: 'Вигаданий' }] },
        undefined,
        'INVALID',
        'leader',
        'fields.delegation',
      ],
      [
        'more names than heads',
        { delegation: [{ name: 'а', isLeader: true }, { name: 'б' }], headCount: 1 },
        undefined,
        'INVALID',
        'range',
        'fields.headCount',
      ],
      ['a head count of 1.5', { headCount: 1.5 }, undefined, 'BAD_USER_INPUT', 'value', 'fields.headCount'],
      [
        'a head count over 2^31',
        { headCount: 3_000_000_000 },
        undefined,
        'BAD_USER_INPUT',
        'int_range',
        'fields.headCount',
      ],
      ['a negative head count', { headCount: -1 }, undefined, 'INVALID', 'number', 'fields.headCount'],
      [
        'a programme at 25:00',
        { programme: [{ title: 'a', startsAt: '25:00' }] },
        undefined,
        'INVALID',
        'time',
        'fields.programme.0.startsAt',
      ],
      [
        'a programme point backwards',
        { programme: [{ title: 'a', startsAt: '10:00', endsAt: '09:00' }] },
        undefined,
        'INVALID',
        'date_order',
        'fields.programme.0.endsAt',
      ],
      [
        'a commitment without words',
        { commitments: [{ text: '  ' }] },
        undefined,
        'INVALID',
        'required',
        'fields.commitments.0.text',
      ],
      ['a malformed id', { partnershipIds: ['not-an-id'] }, undefined, 'INVALID', 'id', 'fields.partnershipIds'],
      [
        'none and some commitments',
        { noCommitments: true, commitments: [{ text: 'a' }] },
        undefined,
        'INVALID',
        'no_commitments',
        'fields.noCommitments',
      ],
      ['a debrief without a report', { dates: day('2026-11-01') }, 'DEBRIEFED', 'INVALID', 'required', 'fields.report'],
      ['an unknown direction', { direction: 'SIDEWAYS' }, undefined, 'BAD_USER_INPUT', 'value', 'fields.direction'],
    ])('%s', async (_case, wrong, status, code, reason, field) => {
      const before = await written();
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(LOG, { input: { fields: { ...fields(), ...wrong }, status } });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await written()).toEqual(before);
    });

    it('a municipality that comes twice', async () => {
      const parties = [...fields().parties, { municipalityId: city.id, role: 'GUEST' }];
      const refusal = await coordinator.refusal(LOG, { input: { fields: { ...fields(), parties } } });
      expect(refusal.extensions).toMatchObject({ reason: 'self_partner', field: 'fields.parties.2.municipalityId' });
    });

    it('the id of another kind of record', async () => {
      const refusal = await coordinator.refusal(LOG, {
        input: { fields: { ...fields(), partnershipIds: [community.id] } },
      });
      expect(refusal.extensions.code).toBe('NOT_FOUND');
      expect((await coordinator.refusal(BY_ID, { id: community.id })).extensions.code).toBe('NOT_FOUND');
    });

    it.each([0, -1, 100_000])('a page of %i', async (first) => {
      const refusal = await coordinator.refusal(LIST, { first });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'page_size' });
    });

    it('a step that the table does not have, and name those it has', async () => {
      const visit = await aVisit(application, { partyIds: [city.id, community.id] });
      const refusal = await coordinator.refusal(MOVE, {
        input: { id: visit.id, expectedVersion: 1, status: 'CLOSED' },
      });
      expect(refusal.extensions).toMatchObject({
        code: 'INVALID',
        reason: 'transition',
        details: { allowed: ['APPROVED', 'CONFIRMED', 'COMPLETED', 'POSTPONED', 'CANCELLED'] },
      });
      expect(refusal.message).toContain('Погоджено');
    });
  });

  it('are postponed with a reason, planned again and held', async () => {
    const visit = await aVisit(application, {
      partyIds: [city.id, community.id],
      dates: [{ startsOn: '2026-11-20', endsOn: '2026-11-21' }],
    });
    const move = async (expectedVersion: number, status: string, reason?: string) =>
      (
        await coordinator.get<{ moveVisit: { version: number; status: string } }>(MOVE, {
          input: { id: visit.id, expectedVersion, status, reason },
        })
      ).moveVisit;
    const refusal = await coordinator.refusal(MOVE, {
      input: { id: visit.id, expectedVersion: 1, status: 'POSTPONED', reason: ' ' },
    });
    expect(refusal.extensions).toMatchObject({ reason: 'required', field: 'reason' });

    const postponed = await move(1, 'POSTPONED', 'Повітряна тривога');
    const planned = await move(postponed.version, 'PLANNED');
    expect(await move(planned.version, 'COMPLETED')).toMatchObject({ status: 'COMPLETED', version: 4 });
  });

  it('are found by status, direction, mode, days, people, partnership and words', async () => {
    const town = await aPartnerCity(application, 'Сілістра', 'BG');
    const partnership = await aPartnership(application, { partyIds: [community.id, town.id] });
    const visit = await aVisit(application, {
      titleUk: 'Делегація до Сілістри',
      partyIds: [town.id, community.id],
      mode: 'HYBRID',
      direction: 'MUTUAL',
      ownerId: olena.id,
      partnershipIds: [partnership.id],
      status: 'COMPLETED',
      dates: [
        { startsOn: '2026-03-10', endsOn: '2026-03-12' },
        { startsOn: '2026-09-10', endsOn: '2026-09-12' },
      ],
    });
    const found = async (filter: object) =>
      (await coordinator.get<List>(LIST, { filter, first: 100 })).visits.edges.map(({ node }) => node.id);

    for (const filter of [
      { search: 'сілістр' },
      { municipalityIds: [town.id] },
      { partnershipId: partnership.id },
      { modes: ['HYBRID'] },
      { direction: 'MUTUAL' },
      { ownerIds: [olena.id], statuses: ['COMPLETED'] },
      { awaitingDebrief: true, municipalityIds: [town.id] },
      { from: '2026-09-12', to: '2026-09-30' },
      { from: '2026-03-01', to: '2026-03-10' },
    ]) {
      expect(await found(filter)).toEqual([visit.id]);
    }
    expect(await found({ from: '2026-04-01', to: '2026-08-31', municipalityIds: [town.id] })).toEqual([]);
    expect(await found({ search: '%' })).toEqual([]);
  });

  it('may be known by month only, or last on', async () => {
    const partyIds = [city.id, community.id];
    const month = await aVisit(application, {
      partyIds,
      datePrecision: 'MONTH',
      dates: [{ startsOn: '2024-02-10', endsOn: '2024-02-10' }],
    });
    expect([month.startsOn, month.endsOn]).toEqual(['2024-02-01', '2024-02-29']);
    const lasting = await aVisit(application, {
      partyIds,
      datePrecision: 'ONGOING',
      dates: [{ startsOn: '2023-05-01', endsOn: '2023-05-01' }],
    });
    expect([lasting.startsOn, lasting.endsOn]).toEqual(['2023-05-01', null]);
    const filter = { from: '2025-05-01', to: '2025-05-31' };
    const { visits } = await coordinator.get<List>(LIST, { filter });
    expect(visits.edges.map(({ node }) => node.id)).toEqual([lasting.id]);
  });

  describe('of another community', () => {
    it('do not exist for an official: not alone, not in lists, not in counts, not in tasks', async () => {
      const own = await aCommunity(application);
      const official = as(application, await anOfficial(application, [own.id]));
      const commitments = [{ text: 'Надіслати лист', ownerId: olena.id, dueOn: '2026-12-01' }];
      const visit = await aVisit(application, { partyIds: [city.id, community.id], commitments });
      const ours = await aVisit(application, { partyIds: [city.id, own.id], commitments });

      expect((await official.refusal(BY_ID, { id: visit.id })).extensions.code).toBe('NOT_FOUND');
      const input = { id: visit.id, expectedVersion: visit.version };
      for (const [mutation, more] of [
        [UPDATE, { fields: { place: 'a' } }],
        [MOVE, { status: 'CONFIRMED' }],
        [TRASH, { type: 'VISIT' }],
      ] as const) {
        expect((await official.refusal(mutation, { input: { ...input, ...more } })).extensions.code).toBe('NOT_FOUND');
      }
      const { visits } = await official.get<List>(LIST, {});
      expect(visits.totalCount).toBe(1);
      expect(visits.edges.map(({ node }) => node.id)).toEqual([ours.id]);
      expect(await official.get(TASKS, {})).toMatchObject({ tasks: { totalCount: 1 } });
      expect((await official.get<List>(LIST, { filter: { municipalityIds: [community.id] } })).visits.totalCount).toBe(
        0,
      );
    });

    it('are not logged by an official', async () => {
      const own = await aCommunity(application);
      const official = as(application, await anOfficial(application, [own.id]));
      const parties = [{ municipalityId: city.id, role: 'HOST' }];
      const before = await written();
      expect((await official.refusal(LOG, { input: { fields: { ...fields(), parties } } })).extensions.code).toBe(
        'FORBIDDEN',
      );
      expect((await official.refusal(LOG, { input: { fields: fields() } })).extensions.code).toBe('NOT_FOUND');
      expect(await written()).toEqual(before);
    });

    it('that take part beside the official’s own are not shown, and not lost when the official saves', async () => {
      const own = await aCommunity(application);
      const visit = await aVisit(application, { partyIds: [city.id, community.id, own.id] });
      const official = as(application, await anOfficial(application, [own.id]));
      const seen = (
        await official.get<{ visit: { parties: { municipality: { id: string } }[] } }>(BY_ID, { id: visit.id })
      ).visit;
      expect(seen.parties.map(({ municipality }) => municipality.id)).toEqual([city.id, own.id]);

      const parties = [
        { municipalityId: own.id, role: 'GUEST' },
        { municipalityId: city.id, role: 'HOST' },
      ];
      await official.get(UPDATE, { input: { id: visit.id, expectedVersion: 1, fields: { parties } } });

      const whole = (
        await coordinator.get<{ visit: { parties: { municipality: { id: string } }[] } }>(BY_ID, { id: visit.id })
      ).visit;
      expect(whole.parties.map(({ municipality }) => municipality.id)).toEqual([own.id, city.id, community.id]);
    });
  });

  it('are read, not written, by a reader', async () => {
    const visit = await aVisit(application, { partyIds: [city.id, community.id] });
    const reader = as(application, await aReader(application, [community.id]));
    expect(await reader.get(BY_ID, { id: visit.id })).toMatchObject({ visit: { id: visit.id } });
    const refusal = await reader.refusal(UPDATE, {
      input: { id: visit.id, expectedVersion: 1, fields: { place: 'a' } },
    });
    expect(refusal.extensions.code).toBe('FORBIDDEN');
  });

  it('go to the trash with their tasks and come back with them', async () => {
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    const visit = await aVisit(application, {
      partyIds: [city.id, community.id],
      partnershipIds: [partnership.id],
      commitments: [{ text: 'Надіслати програму', ownerId: olena.id, dueOn: '2026-12-01' }],
    });
    const nextStep = `query ($id: ID!) { partnership(id: $id) { nextStep { title } visitCount visits { totalCount } tasks { totalCount } } }`;
    const filter = { visitId: visit.id };

    await coordinator.get(TRASH, { input: { type: 'VISIT', id: visit.id, expectedVersion: 1 } });

    expect((await coordinator.refusal(BY_ID, { id: visit.id })).extensions.code).toBe('NOT_FOUND');
    expect(await coordinator.get(TASKS, { filter })).toMatchObject({ tasks: { totalCount: 0 } });
    expect(await coordinator.get(nextStep, { id: partnership.id })).toEqual({
      partnership: { nextStep: null, visitCount: 0, visits: { totalCount: 0 }, tasks: { totalCount: 0 } },
    });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    expect(await stranger.get(TRASHED)).toEqual({ trash: { edges: [] } });
    expect((await stranger.refusal(RESTORE, { input: { type: 'VISIT', id: visit.id } })).extensions.code).toBe(
      'NOT_FOUND',
    );

    await coordinator.get(RESTORE, { input: { type: 'VISIT', id: visit.id } });

    expect(await coordinator.get(TASKS, { filter })).toMatchObject({ tasks: { totalCount: 1 } });
    expect(await coordinator.get(nextStep, { id: partnership.id })).toMatchObject({
      partnership: { nextStep: { title: 'Надіслати програму' }, visitCount: 1 },
    });
    expect(await coordinator.get(BY_ID, { id: visit.id })).toMatchObject({ visit: { history: { totalCount: 3 } } });
  });

  it('that come to serve another partnership take their tasks along', async () => {
    const first = await aPartnership(application, { partyIds: [community.id, city.id] });
    const second = await aPartnership(application, { partyIds: [community.id, (await aPartnerCity(application)).id] });
    const visit = await aVisit(application, {
      partyIds: [city.id, community.id],
      partnershipIds: [first.id],
      commitments: [{ text: 'Надіслати програму', ownerId: olena.id, dueOn: '2026-12-01' }],
    });
    await coordinator.get(UPDATE, {
      input: { id: visit.id, expectedVersion: 1, fields: { partnershipIds: [second.id] } },
    });
    const next = (id: string) =>
      coordinator.get(`query ($id: ID!) { partnership(id: $id) { nextStep { title partnership { id } } } }`, { id });
    expect(await next(first.id)).toEqual({ partnership: { nextStep: null } });
    expect(await next(second.id)).toEqual({
      partnership: { nextStep: { title: 'Надіслати програму', partnership: { id: second.id } } },
    });
  });

  it('are listed page by page without loss, and 50 cost as many statements as 1', async () => {
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    for (let index = 0; index < 55; index += 1) {
      await aVisit(application, {
        partyIds: [city.id, community.id],
        partnershipIds: [partnership.id],
        ownerId: olena.id,
        dates: index % 3 === 0 ? [] : [{ startsOn: `2026-0${1 + (index % 8)}-11`, endsOn: '2026-10-01' }],
        delegation: [{ name: 'Вигаданий', municipalityId: community.id, isLeader: true }],
        programme: [{ title: 'Зустріч' }],
        commitments: [{ text: 'Надіслати', owedById: city.id, ownerId: olena.id, dueOn: '2026-12-01' }],
      });
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { visits }: List = await coordinator.get<List>(LIST, { first: 20, after });
      seen.push(...visits.edges.map(({ node }) => node.id));
      after = visits.pageInfo.endCursor;
      more = visits.pageInfo.hasNextPage;
    }
    const { visits } = await coordinator.get<List>(LIST, { first: 1 });
    expect(new Set(seen).size).toBe(visits.totalCount);
    expect(seen).toHaveLength(visits.totalCount);

    const official = as(application, await anOfficial(application, [community.id]));
    for (const client of [coordinator, official]) {
      for (const query of [LIST_OF_ALL, LIST_OF_DELEGATIONS, LIST_OF_DEBTORS]) {
        const one = await countStatements(() => client.get(query, { first: 1 }));
        const fifty = await countStatements(() => client.get(query, { first: 50 }));
        expect(fifty).toBe(one);
      }
    }
  }, 60_000);

  async function written() {
    return application.unitOfWork
      .rows(sql`SELECT (SELECT count(*) FROM visit) AS visits, (SELECT count(*) FROM task) AS tasks,
      (SELECT count(*) FROM visit_commitment) AS commitments, (SELECT count(*) FROM history_entry WHERE record_type IN ('VISIT', 'TASK')) AS history`);
  }
});
