import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import { HAND_OVER } from '../organisations/documents.js';
import { anAid, moved, recorded } from './an-aid.js';
import {
  BY_ID,
  type Figure,
  LIST,
  LIST_OF_ALL,
  RESTORE,
  SUMMARY,
  type Sums,
  type Transfer,
  TRASH,
  UPDATE,
} from './documents.js';

describe('aid', () => {
  let application: Application;
  let community: MunicipalityRow;
  let official: GraphqlClient;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  beforeEach(async () => {
    community = await aCommunity(application);
    official = as(application, await anOfficial(application, [community.id]));
  });
  afterAll(() => application.stop());

  const count = async (client: GraphqlClient, filter: object = {}) =>
    (await client.get<{ aidTransfers: { totalCount: number } }>(LIST, { filter })).aidTransfers.totalCount;
  const codeOf = async (client: GraphqlClient, { id }: Transfer) =>
    (await client.ask(BY_ID, { id })).errors[0]?.extensions.code;

  it('is read by its community, the network and those who share its partnership, and written by the first two', async () => {
    const [neighbour, city] = [await aCommunity(application), await aPartnerCity(application)];
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id, neighbour.id] });
    const transfer = await anAid(official, community.id, { partnershipIds: [partnership.id] });
    const partner = as(application, await anOfficial(application, [neighbour.id]));
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const reader = as(application, await aReader(application, [community.id]));
    const input = { id: transfer.id, expectedVersion: transfer.version, fields: { titleUk: 'Спроба' } };

    for (const client of [coordinator, partner, reader]) expect(await codeOf(client, transfer)).toBeUndefined();
    expect(await codeOf(stranger, transfer)).toBe('NOT_FOUND');
    expect(await count(stranger)).toBe(0);
    expect((await partner.get<{ aidTransfer: Transfer }>(BY_ID, { id: transfer.id })).aidTransfer.editable).toBe(false);
    for (const client of [partner, reader]) {
      expect((await client.refusal(UPDATE, { input })).extensions.code).toBe('FORBIDDEN');
    }
    expect((await stranger.refusal(UPDATE, { input })).extensions.code).toBe('NOT_FOUND');
    await coordinator.get(UPDATE, { input });
  });

  it('under embargo is known to those who work on aid, until it has arrived', async () => {
    const reader = as(application, await aReader(application, [community.id]));
    const transfer = await anAid(official, community.id, { embargoed: true });

    expect(await codeOf(reader, transfer)).toBe('NOT_FOUND');
    expect(await count(reader)).toBe(0);
    expect((await reader.get<{ aidSummary: { all: number } }>(SUMMARY)).aidSummary.all).toBe(0);
    const came = await recorded(official, transfer, { kind: 'RECEIVED', on: '2026-11-10', quantity: '5' });
    expect(await count(reader)).toBe(0);
    await moved(official, came, 'RECEIVED');
    expect(await count(reader)).toBe(1);
  });

  it('names its chain in order, its partnerships and its visits; what is hidden is kept', async () => {
    const city = await aPartnerCity(application);
    const visit = await aVisit(application, { partyIds: [community.id, city.id] });
    const elsewhere = await aVisit(application, { partyIds: [(await aCommunity(application)).id, city.id] });
    const secret = await aCommunity(application);
    const chain = [
      { role: 'DONOR', municipalityId: city.id },
      { role: 'CARRIER', name: 'Перевізник' },
      { role: 'INTERMEDIARY', municipalityId: secret.id },
    ];
    const made = await anAid(coordinator, community.id, { chain, visitIds: [visit.id, elsewhere.id] });
    const seen = (await official.get<{ aidTransfer: Transfer }>(BY_ID, { id: made.id })).aidTransfer;
    expect(seen.visits).toEqual([{ id: visit.id }]);
    expect(seen.chain).toMatchObject([
      { role: 'DONOR', municipality: { id: city.id } },
      { name: 'Перевізник' },
      { role: 'INTERMEDIARY', municipality: null, name: null },
    ]);

    const rewritten = seen.chain.map(({ id, role, name }) => ({
      ...{ id, role, name },
      municipalityId: role === 'DONOR' ? city.id : null,
    }));
    const fields = { chain: rewritten.reverse(), visitIds: [] };
    await official.get(UPDATE, { input: { id: made.id, expectedVersion: made.version, fields } });

    const all = (await coordinator.get<{ aidTransfer: Transfer }>(BY_ID, { id: made.id })).aidTransfer;
    expect(all.visits).toEqual([{ id: elsewhere.id }]);
    expect(all.chain).toMatchObject([{ municipality: { id: secret.id } }, {}, { municipality: { id: city.id } }]);
    expect(await count(coordinator, { municipalityIds: [secret.id] })).toBe(1);
    expect(await count(coordinator, { visitIds: [elsewhere.id] })).toBe(1);
  });

  it('links to nothing that its writer does not see', async () => {
    const others = await aPartnership(application);
    const theirs = await aVisit(application, { partyIds: [(await aCommunity(application)).id] });
    const secret = await aCommunity(application);
    const transfer = await anAid(official, community.id);

    for (const fields of [
      { partnershipIds: [others.id] },
      { visitIds: [theirs.id] },
      { chain: [{ role: 'DONOR', municipalityId: secret.id }] },
    ]) {
      const input = { id: transfer.id, expectedVersion: transfer.version, fields };
      expect((await official.refusal(UPDATE, { input })).extensions.code).toBe('NOT_FOUND');
    }
  });

  it('is found by every filter', async () => {
    const of = (filter: object) => count(official, { communityId: community.id, ...filter });
    await anAid(official, community.id, { titleUk: 'Книжки', direction: 'GIVEN', promisedOn: '2026-01-01' });
    const transfer = await anAid(official, community.id, { goodCode: 'АБ-17' });
    await moved(official, transfer, 'CANCELLED', { reason: 'Передумали' });

    expect(await of({})).toBe(2);
    expect(await of({ search: 'аб-17' })).toBe(1);
    expect(await of({ search: 'генератор' })).toBe(2);
    expect(await of({ search: '%' })).toBe(0);
    expect(await of({ direction: 'GIVEN' })).toBe(1);
    expect(await of({ open: true })).toBe(1);
    expect(await of({ statuses: ['CANCELLED'] })).toBe(1);
    expect(await of({ goodsClasses: ['GENERATORS'] })).toBe(2);
    expect(await of({ goodsClasses: ['FOOD'] })).toBe(0);
    expect(await of({ from: '2026-01-01', to: '2026-01-31' })).toBe(1);
    expect(await of({ currency: 'EUR', reached: 'PROMISED' })).toBe(1);
    expect(await of({ currency: 'UAH' })).toBe(0);
  });

  it('is ordered by day, due day, title and creation', async () => {
    const [b, a] = [
      await anAid(official, community.id, { titleUk: 'Бинти', promisedOn: '2026-11-02' }),
      await anAid(official, community.id, { titleUk: 'Аптечки', promisedOn: '2026-11-01' }),
    ];
    const order = async (orderBy?: object) =>
      (
        await official.get<{ aidTransfers: { edges: { node: { id: string } }[] } }>(LIST, { orderBy })
      ).aidTransfers.edges.map(({ node }) => node.id);

    expect(await order()).toEqual([b.id, a.id]);
    expect(await order({ field: 'NEXT_DUE', direction: 'ASC' })).toEqual([a.id, b.id]);
    expect(await order({ field: 'TITLE', direction: 'ASC' })).toEqual([a.id, b.id]);
    expect(await order({ field: 'CREATED_AT', direction: 'DESC' })).toEqual([a.id, b.id]);
  });

  it('is summed up per currency and direction, each figure with exactly its rows', async () => {
    const worth = (amount: string, currency: string) => ({
      lines: [{ whatUk: 'Генератор', goodsClass: 'GENERATORS', quantity: '4', value: { amount, currency } }],
    });
    const a = await anAid(official, community.id, worth('1000', 'EUR'));
    const came = await recorded(official, a, { kind: 'RECEIVED', on: '2026-11-10', quantity: '3' });
    await recorded(official, came, { kind: 'DISTRIBUTED', on: '2026-11-11', quantity: '1' });
    await anAid(official, community.id, worth('500', 'CZK'));
    await anAid(official, community.id, { ...worth('70', 'EUR'), direction: 'GIVEN' });
    const withdrawn = await anAid(official, community.id, worth('9', 'EUR'));
    await moved(official, withdrawn, 'CANCELLED', { reason: 'Передумали' });
    // nobody has written quantities: the status says that all of it came
    await anAid(official, community.id, { ...worth('30', 'EUR'), receivedOn: '2026-11-03' }, { status: 'RECEIVED' });

    const filter = { communityId: community.id };
    const { aidSummary } = await official.get<{ aidSummary: { all: number; sums: Sums[] } }>(SUMMARY, { filter });
    const figures = aidSummary.sums.map(({ direction, currency, ...reached }) => [
      ...[direction, currency],
      ...[reached.promised, reached.received, reached.distributed].map(({ money }) => money.amount),
    ]);

    expect(aidSummary.all).toBe(5);
    expect(figures).toEqual([
      ['RECEIVED', 'CZK', '500.00', '0.00', '0.00'],
      ['RECEIVED', 'EUR', '1030.00', '780.00', '250.00'],
      ['GIVEN', 'EUR', '70.00', '0.00', '0.00'],
    ]);
    const shown: Figure[] = aidSummary.sums.flatMap((sums) => [sums.promised, sums.received, sums.distributed]);
    for (const { rows, transfers } of shown) expect(await count(official, { ...filter, ...rows })).toBe(transfers);
  });

  it('lies in the trash and comes back, with its lines', async () => {
    const transfer = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'RECEIVED', on: '2026-11-10', quantity: '5' },
    });
    await official.get(TRASH, { input: { type: 'AID_TRANSFER', id: transfer.id, expectedVersion: transfer.version } });

    expect(await codeOf(official, transfer)).toBe('NOT_FOUND');
    expect(await count(official)).toBe(0);
    await official.get(RESTORE, { input: { type: 'AID_TRANSFER', id: transfer.id } });
    const back = (await official.get<{ aidTransfer: Transfer }>(BY_ID, { id: transfer.id })).aidTransfer;
    expect(back.lines).toEqual(transfer.lines);
  });

  it('goes to a successor while something is awaited', async () => {
    const [from, to] = [await anOfficial(application, [community.id]), await anOfficial(application, [community.id])];
    const open = await anAid(official, community.id, { ownerId: from.id });
    const over = await anAid(official, community.id, { ownerId: from.id });
    await moved(official, over, 'CANCELLED', { reason: 'Передумали' });

    const { handOver } = await coordinator.get<{ handOver: { counts: { kind: string; count: number }[] } }>(HAND_OVER, {
      input: { fromUserId: from.id, toUserId: to.id },
    });

    expect(handOver.counts).toContainEqual({ kind: 'AID_TRANSFER', count: 1 });
    const { aidTransfer } = await official.get<{ aidTransfer: { owner: { id: string } } }>(BY_ID, { id: open.id });
    expect(aidTransfer.owner.id).toBe(to.id);
  });

  it('cost as many statements for 1 as for 25', async () => {
    const city = await aPartnerCity(application);
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    const visit = await aVisit(application, { partyIds: [community.id, city.id] });
    const fill = async () => {
      const transfer = await anAid(official, community.id, {
        chain: [{ role: 'DONOR', municipalityId: city.id }],
        ...{ partnershipIds: [partnership.id], visitIds: [visit.id] },
      });
      await recorded(official, transfer, { kind: 'RECEIVED', on: '2026-11-10', quantity: '1' });
    };
    await fill();
    const one = await countStatements(() => official.get(LIST_OF_ALL));
    const summary = await countStatements(() => official.get(SUMMARY));
    for (let more = 1; more < 25; more += 1) await fill();

    expect(await count(official)).toBe(25);
    expect(await countStatements(() => official.get(LIST_OF_ALL))).toBe(one);
    expect(await countStatements(() => official.get(SUMMARY))).toBe(summary);
  });
});
