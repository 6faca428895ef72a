import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import {
  type Item,
  ITEM_BY_ID,
  ITEMS,
  type List,
  type Movement,
  MOVEMENTS,
  RECORD,
  REMOVE,
  RESTORE,
  REVISE,
  TRASH,
  UPDATE_ITEM,
} from './documents.js';
import { aGiftItem, aMovement, TO_A_GUEST } from './promotion-records.js';

describe('the stock of gifts', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
  });
  afterAll(() => application.stop());

  const read = async (id: string, client = official) =>
    (await client.get<{ giftItem: Item }>(ITEM_BY_ID, { id })).giftItem;
  const movements = async (filter: object, client = official) =>
    (await client.get<{ giftMovements: List<Movement> }>(MOVEMENTS, { filter })).giftMovements.edges.map(
      ({ node }) => node,
    );

  it('grows by purchases, shrinks by what is given, and is what was counted', async () => {
    const { id } = await aGiftItem(official, community.id);
    await aMovement(official, id, 'PURCHASED', {
      quantity: 20,
      cost: { amount: '12 400,50', currency: 'UAH' },
      counterpart: 'Майстерня «Вигадана»',
      documentNumber: '17/2026',
    });
    await aMovement(official, id, 'RECEIVED', { quantity: 2, counterpart: 'Від Дрездена' });
    await aMovement(official, id, 'GIVEN', { quantity: 3, cost: null });
    await aMovement(official, id, 'WRITTEN_OFF', { quantity: 1 });
    expect(await read(id)).toMatchObject({ inStock: 18, givenThisYear: 3 });

    const { item } = await aMovement(official, id, 'COUNTED', { quantity: 15 });

    expect(item.inStock).toBe(15);
    const written = await movements({ itemIds: [id] });
    expect(written.map(({ kind }) => kind)).toEqual(['COUNTED', 'WRITTEN_OFF', 'GIVEN', 'RECEIVED', 'PURCHASED']);
    expect(written.at(-1)).toMatchObject({ cost: { amount: '12400.50', currency: 'UAH' }, documentNumber: '17/2026' });
  });

  it('is unknown after a purchase of which nobody has written how many, until it is counted', async () => {
    const { id } = await aGiftItem(official, community.id, { minimum: 5 });
    await aMovement(official, id, 'PURCHASED', { on: null });
    expect(await read(id)).toMatchObject({ inStock: null, belowMinimum: false });
    await aMovement(official, id, 'GIVEN', { quantity: 40 });

    await aMovement(official, id, 'COUNTED', { quantity: 4 });

    expect(await read(id)).toMatchObject({ inStock: 4, belowMinimum: true });
  });

  it('never goes below zero, not on an earlier day either', async () => {
    const { id } = await aGiftItem(official, community.id);
    const bought = await aMovement(official, id, 'PURCHASED', { quantity: 2, on: '2026-11-10' });
    const give = (fields: object) =>
      official.refusal(RECORD, { input: { itemId: id, kind: 'GIVEN', fields: { ...TO_A_GUEST, ...fields } } });

    const tooMany = await give({ quantity: 3, on: '2026-11-11' });
    expect(tooMany.extensions).toMatchObject({ code: 'INVALID', reason: 'not_enough', field: 'fields.quantity' });
    expect(tooMany.message).toContain('було 2 одиниці');
    expect((await give({ quantity: 1, on: '2026-11-09' })).message).toContain('нічого не було');

    await aMovement(official, id, 'GIVEN', { quantity: 2, on: '2026-11-12' });
    const earlier = await give({ quantity: 1, on: '2026-11-11' });
    expect(earlier.extensions).toMatchObject({ reason: 'not_enough', field: 'fields.quantity' });
    const fewer = { id: bought.id, expectedVersion: 1, fields: { quantity: 1 } };
    expect((await official.refusal(REVISE, { input: fewer })).extensions.reason).toBe('not_enough');
    const removal = await official.refusal(REMOVE, { input: { id: bought.id, expectedVersion: 1 } });
    expect(removal.extensions).toMatchObject({ code: 'INVALID', reason: 'not_enough', field: 'id' });
    expect(await read(id)).toMatchObject({ inStock: 0 });
    expect(await movements({ itemIds: [id] })).toHaveLength(2);
  });

  it('gives the last one to one of those who take it at the same time', async () => {
    const { id } = await aGiftItem(official, community.id);
    await aMovement(official, id, 'PURCHASED', { quantity: 1 });
    const colleague = as(application, await anOfficial(application, [community.id]));
    const input = { itemId: id, kind: 'GIVEN', fields: { quantity: 1, on: '2026-11-20', ...TO_A_GUEST } };

    const answers = await Promise.all(
      [official, colleague, official, colleague].map((client) => client.ask(RECORD, { input })),
    );

    const refusals = answers.flatMap(({ errors }) => errors);
    expect(refusals.map(({ extensions }) => extensions.reason)).toEqual(['not_enough', 'not_enough', 'not_enough']);
    expect(await read(id)).toMatchObject({ inStock: 0, givenThisYear: 1 });
  });

  it('is corrected, and the history tells what was written before', async () => {
    const { id } = await aGiftItem(official, community.id);
    const { id: movementId } = await aMovement(official, id, 'PURCHASED', { quantity: 20 });
    await official.get(REVISE, { input: { id: movementId, expectedVersion: 1, fields: { quantity: 25 } } });
    const stale = await official.refusal(REVISE, { input: { id: movementId, expectedVersion: 1, fields: {} } });
    expect(stale.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale' });

    await official.get(REMOVE, { input: { id: movementId, expectedVersion: 2 } });

    const { history, inStock } = await read(id);
    expect(inStock).toBe(0);
    const changes = history.edges.map(({ node }) =>
      node.changes.map(({ field, before, after }) => [field, before, after]),
    );
    const written = (quantity: number) => expect.stringContaining(`"quantity":${quantity},`);
    expect(changes.slice(0, 3)).toEqual([
      [
        ['inStock', '25', '0'],
        ['movement', written(25), null],
      ],
      [
        ['movement', written(20), written(25)],
        ['inStock', '20', '25'],
      ],
      [
        ['movement', null, written(20)],
        ['inStock', '0', '20'],
      ],
    ]);
    expect(history.edges[0]?.node.by?.name).toBe(person.name);
  });

  it('lets the thing be described anew while others give from it', async () => {
    const { id, version } = await aGiftItem(official, community.id);
    await aMovement(official, id, 'PURCHASED', { quantity: 20 });

    await official.get(UPDATE_ITEM, { input: { id, expectedVersion: version, fields: { keptWhere: 'Шафа 3' } } });

    expect(await read(id)).toMatchObject({ keptWhere: 'Шафа 3', inStock: 20 });
  });

  it('shows at which visit a thing was given, and keeps that when the visit goes to the trash', async () => {
    const visit = await aVisit(application, { partyIds: [community.id, (await aPartnerCity(application)).id] });
    const { id } = await aGiftItem(official, community.id);
    await aMovement(official, id, 'PURCHASED', { quantity: 20 });
    const { id: givenId } = await aMovement(official, id, 'GIVEN', {
      quantity: 3,
      counterpart: null,
      visitId: visit.id,
    });
    expect((await read(id)).lastGiven).toMatchObject({ id: givenId, visit: { id: visit.id } });
    expect((await movements({ visitIds: [visit.id] })).map((movement) => movement.item.id)).toEqual([id]);

    await official.get(TRASH, { input: { type: 'VISIT', id: visit.id, expectedVersion: 1 } });

    expect(await read(id)).toMatchObject({ inStock: 17, lastGiven: { id: givenId, visit: null } });
  });

  it('is found by name, place and whether there is too little', async () => {
    const own = await aCommunity(application);
    const writer = as(application, await anOfficial(application, [own.id]));
    const few = await aGiftItem(writer, own.id, { nameUk: 'Брелоки', minimum: 10, keptWhere: 'Сейф' });
    await aMovement(writer, few.id, 'PURCHASED', { quantity: 9 });
    const enough = await aGiftItem(writer, own.id, { nameUk: 'Чашки', minimum: 10 });
    await aMovement(writer, enough.id, 'PURCHASED', { quantity: 10 });
    const unknown = await aGiftItem(writer, own.id, { nameUk: 'Ялинки' });
    await aMovement(writer, unknown.id, 'PURCHASED', { on: null });
    const found = async (filter: object, orderBy: object | null = null) =>
      (await writer.get<{ giftItems: List<Item> }>(ITEMS, { filter, orderBy })).giftItems.edges.map(
        ({ node }) => node.nameUk,
      );

    expect(await found({})).toEqual(['Брелоки', 'Чашки', 'Ялинки']);
    expect(await found({}, { field: 'IN_STOCK', direction: 'DESC' })).toEqual(['Чашки', 'Брелоки', 'Ялинки']);
    expect(await found({ belowMinimum: true })).toEqual(['Брелоки']);
    expect(await found({ belowMinimum: false })).toEqual(['Чашки', 'Ялинки']);
    expect(await found({ search: 'сейф' })).toEqual(['Брелоки']);
  });

  it('is open to its own community and to the network alone', async () => {
    const { id } = await aGiftItem(official, community.id);
    await aMovement(official, id, 'PURCHASED', { quantity: 20 });
    const reader = as(application, await aReader(application, [community.id]));
    const other = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const input = { itemId: id, kind: 'GIVEN', fields: { quantity: 1, on: '2026-11-20', ...TO_A_GUEST } };

    expect((await read(id, reader)).inStock).toBe(20);
    expect((await reader.refusal(RECORD, { input })).extensions.code).toBe('FORBIDDEN');
    expect((await other.refusal(ITEM_BY_ID, { id })).extensions.code).toBe('NOT_FOUND');
    expect((await other.refusal(RECORD, { input })).extensions.code).toBe('NOT_FOUND');
    expect(await movements({ itemIds: [id] }, other)).toEqual([]);
    expect((await read(id, as(application, await aCoordinator(application)))).inStock).toBe(20);
  });

  it('lies in the trash with its movements and comes back with them', async () => {
    const { id } = await aGiftItem(official, community.id);
    const { id: movementId } = await aMovement(official, id, 'PURCHASED', { quantity: 20 });
    await official.get(TRASH, { input: { type: 'GIFT_ITEM', id, expectedVersion: 1 } });

    expect(await movements({ itemIds: [id] })).toEqual([]);
    const removal = await official.refusal(REMOVE, { input: { id: movementId, expectedVersion: 1 } });
    expect(removal.extensions.code).toBe('NOT_FOUND');
    await official.get(RESTORE, { input: { type: 'GIFT_ITEM', id } });
    expect((await read(id)).inStock).toBe(20);
    expect(await movements({ itemIds: [id] })).toHaveLength(1);
  });

  it('costs as many statements for 1 thing as for 50, and for 1 movement as for 50', async () => {
    const own = await aCommunity(application);
    const ownPerson = await anOfficial(application, [own.id]);
    const writer = as(application, ownPerson);
    const visit = await aVisit(application, { partyIds: [own.id] });
    const make = async () => {
      const { id } = await aGiftItem(writer, own.id, { ownerId: ownPerson.id });
      await aMovement(writer, id, 'RECEIVED', { quantity: 1, visitId: visit.id });
      await aMovement(writer, id, 'GIVEN', { quantity: 1, visitId: visit.id });
    };
    await make();
    const ask = () =>
      [countStatements(() => writer.get(ITEMS)), () => countStatements(() => writer.get(MOVEMENTS))] as const;
    const [items, first] = ask();
    const one = [await items, await first()];
    for (let more = 1; more < 50; more += 1) await make();
    const [itemsLater, second] = ask();

    expect([await itemsLater, await second()]).toEqual(one);
  }, 120_000);
});
