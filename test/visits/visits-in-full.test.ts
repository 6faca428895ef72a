import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { LIST, LOG, type List, MOVE, TRASH } from './documents.js';

const WHOLE = `query ($id: ID!) { visit(id: $id) { version kind direction participation topics places { name countryCode }
  organisers interpreters groupAges headCount orderNumber orderedOn embargoed delegation { name }
  costs { id what paidBy money { amount currency } } costTotals { amount currency }
  gifts { id direction what quantity } agreements { titleUk }
  organisations { role organisation { nameEn } }
  history { edges { node { changes { field } } } } } }`;
const UPDATE = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { version } }`;
const EACH = `query ($first: Int) { visits(first: $first) { edges { node { kind places { name } topics
  costs { what money { amount } } gifts { what } agreements { id }
  organisations { organisation { id } } } } } }`;
const DRAFT = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { id } }`;

interface Whole {
  visit: {
    version: number;
    delegation: { name: string }[];
    costs: { id: string }[];
    gifts: { id: string }[];
    history: { edges: { node: { changes: { field: string }[] } }[] };
  } & Record<string, unknown>;
}

describe('a visit in full', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Дрезден', 'DE');
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  const parties = () => [
    { municipalityId: city.id, role: 'HOST' },
    { municipalityId: community.id, role: 'GUEST' },
  ];
  const log = async (fields: object, status = 'PLANNED') => {
    const input = { status, fields: { titleUk: 'Подія', direction: 'OUTGOING', parties: parties(), ...fields } };
    return (await coordinator.get<{ logVisit: { id: string; version: number } }>(LOG, { input })).logVisit.id;
  };
  const draftMemorandum = async () => {
    const sides = parties().map(({ municipalityId }) => ({ municipalityId }));
    const input = { fields: { titleUk: 'Меморандум', type: 'MEMORANDUM', parties: sides } };
    return (await coordinator.get<{ draftAgreement: { id: string } }>(DRAFT, { input })).draftAgreement.id;
  };
  const whole = async (id: string, client = coordinator) => (await client.get<Whole>(WHOLE, { id })).visit;

  it('keeps what was done, where, who organised it, what it cost in each currency and what was given', async () => {
    const id = await log({
      kind: 'CHILDRENS_RECREATION',
      dates: [
        { startsOn: '2026-07-16', endsOn: '2026-07-16' },
        { startsOn: '2026-07-23', endsOn: '2026-07-23' },
      ],
      places: [
        { name: 'Дрезден', countryCode: 'DE' },
        { name: 'Прага', countryCode: 'CZ' },
      ],
      organisers: 'Місто Дрезден',
      participation: 'CO_ORGANISER',
      topics: ['Оздоровлення', 'Освіта', 'Оздоровлення'],
      groupAges: 'MINORS',
      headCount: 20,
      interpreters: 'Катерина Тестова, німецька',
      orderNumber: '125-р',
      orderedOn: '2026-06-20',
      agreementIds: [await draftMemorandum()],
      costs: [
        { what: 'Автобус', money: { amount: '84 000,50', currency: 'UAH' }, paidBy: 'міський бюджет' },
        { what: 'Страхування', money: { amount: '1000', currency: 'UAH' } },
        { what: 'Проживання', money: { amount: '2500.00', currency: 'EUR' }, paidBy: 'Дрезден' },
      ],
      gifts: [
        { direction: 'GIVEN', what: 'Книги', quantity: 12 },
        { direction: 'RECEIVED', what: 'Картина' },
      ],
    });

    const visit = await whole(id);

    expect(visit).toMatchObject({
      kind: 'CHILDRENS_RECREATION',
      participation: 'CO_ORGANISER',
      topics: ['Оздоровлення', 'Освіта'],
      places: [
        { name: 'Дрезден', countryCode: 'DE' },
        { name: 'Прага', countryCode: 'CZ' },
      ],
      orderedOn: '2026-06-20',
      costTotals: [
        { amount: '2500.00', currency: 'EUR' },
        { amount: '85000.50', currency: 'UAH' },
      ],
      gifts: [
        { what: 'Книги', quantity: 12 },
        { what: 'Картина', quantity: 1 },
      ],
      agreements: [{ titleUk: 'Меморандум' }],
    });

    const [bus] = visit.costs;
    await coordinator.get(UPDATE, {
      input: {
        id,
        expectedVersion: visit.version,
        fields: { costs: [{ id: bus?.id, what: 'Автобус', money: { amount: '90000', currency: 'UAH' } }] },
      },
    });
    const after = await whole(id);
    expect(after.costs).toEqual([
      { id: bus?.id, what: 'Автобус', paidBy: null, money: { amount: '90000.00', currency: 'UAH' } },
    ]);
    expect(after.history.edges[0]?.node.changes.map(({ field }) => field)).toEqual(['costs']);
  });

  it('names the institutions that take part, which then stay', async () => {
    const fund = await anOrganisation(application, { type: 'DONOR', nameEn: 'NEFCO', nameUk: 'НЕФКО' });
    const organisations = [{ organisationId: fund.id, role: 'PARTICIPANT' }];
    const id = await log({ organisations });

    expect(await whole(id)).toMatchObject({
      organisations: [{ role: 'PARTICIPANT', organisation: { nameEn: 'NEFCO' } }],
    });
    const twice = { id, expectedVersion: 1, fields: { organisations: [...organisations, ...organisations] } };
    expect((await coordinator.refusal(UPDATE, { input: twice })).extensions).toMatchObject({
      reason: 'duplicate',
      field: 'fields.organisations.1.organisationId',
    });
    const input = { type: 'ORGANISATION', id: fund.id, expectedVersion: 1 };
    expect((await coordinator.refusal(TRASH, { input })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
      details: { visits: 1 },
    });
  });

  it('is a meeting when it is held online and nobody said otherwise', async () => {
    expect(await whole(await log({ mode: 'ONLINE' }))).toMatchObject({ kind: 'MEETING' });
    expect(await whole(await log({}))).toMatchObject({ kind: 'DELEGATION' });
  });

  it('is found by its kind and by any of its places', async () => {
    const id = await log({ kind: 'EXHIBITION', places: [{ name: 'Прага' }, { name: 'Мехіко' }] });
    const found = async (filter: object) =>
      (await coordinator.get<List>(LIST, { filter, first: 100 })).visits.edges.map(({ node }) => node.id);

    expect(await found({ kinds: ['EXHIBITION'] })).toEqual([id]);
    expect(await found({ search: 'мехіко' })).toEqual([id]);
  });

  it('under embargo is seen only by those who work on visits, until it is over', async () => {
    const id = await log({ embargoed: true, dates: [{ startsOn: '2026-11-02', endsOn: '2026-11-03' }] });
    const official = as(application, await anOfficial(application, [community.id]));
    const reader = as(application, await aReader(application, [community.id]));
    const seenBy = async (client: GraphqlClient) =>
      (await client.get<List>(LIST, { first: 100 })).visits.edges.some(({ node }) => node.id === id);

    expect(await seenBy(official)).toBe(true);
    expect(await seenBy(reader)).toBe(false);
    expect((await reader.refusal(WHOLE, { id })).extensions).toMatchObject({ code: 'NOT_FOUND' });

    await coordinator.get(MOVE, { input: { id, expectedVersion: 1, status: 'COMPLETED' } });
    expect(await seenBy(reader)).toBe(true);
  });

  it('tells readers how many travel, not who', async () => {
    const id = await log({ headCount: 2, delegation: [{ name: 'Тестова Марія', isLeader: true }] });
    await coordinator.get(UPDATE, {
      input: { id, expectedVersion: 1, fields: { delegation: [{ name: 'Тестова Ганна', isLeader: true }] } },
    });
    const reader = as(application, await aReader(application, [community.id]));

    const visit = await whole(id, reader);

    expect(visit).toMatchObject({ headCount: 2, delegation: [] });
    expect(JSON.stringify(visit)).not.toContain('Тестова');
    expect(JSON.stringify(visit.history)).not.toContain('delegation');
    expect((await whole(id)).delegation).toEqual([{ name: 'Тестова Ганна' }]);
  });

  it('costs the same number of statements for one and for many', async () => {
    const statements = (first: number) => countStatements(() => coordinator.get(EACH, { first }));
    await log({
      agreementIds: [await draftMemorandum()],
      organisations: [{ organisationId: (await anOrganisation(application)).id, role: 'HOST' }],
      costs: [{ what: 'a', money: { amount: '1', currency: 'EUR' } }],
      gifts: [{ direction: 'GIVEN', what: 'b' }],
    });

    expect(await statements(50)).toBe(await statements(1));
  });
});
