import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from './a-visit.js';
import {
  BY_ID,
  LIST,
  LIST_OF_ALL,
  LIST_OF_DEBTORS,
  LIST_OF_DELEGATIONS,
  LOG,
  type List,
  MOVE,
  RESTORE,
  TASKS,
  TRASH,
  TRASHED,
  UPDATE,
} from './documents.js';

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
        [UPDATE, { fields: { hosts: 'a' } }],
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
      input: { id: visit.id, expectedVersion: 1, fields: { hosts: 'a' } },
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
