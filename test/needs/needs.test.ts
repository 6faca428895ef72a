import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import {
  aNeed,
  anOffer,
  moved,
  NEED,
  type Need,
  NEEDS,
  RESTORE,
  SUBTYPES,
  TRASH,
  TRASHED,
  UPDATE,
} from './documents.js';

describe('needs and offers', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  const read = async (id: string, client = official) =>
    (await client.get<{ needOrOffer: Need }>(NEED, { id })).needOrOffer;
  const titles = async (filter: object, client = official, orderBy: object | null = null) =>
    (
      await client.get<{ needsAndOffers: { edges: { node: Need }[] } }>(NEEDS, { filter, orderBy })
    ).needsAndOffers.edges.map(({ node }) => node.titleUk);

  it('keep what is written of them', async () => {
    const hospital = await anOrganisation(application);
    const fields = {
      titleUk: 'Апарати для лікарні',
      titleEn: 'Devices for the hospital',
      descriptionUk: 'Два апарати УЗД',
      descriptionEn: 'Two ultrasound scanners',
      direction: 'HEALTH',
      subtype: 'HOSPITAL_EQUIPMENT',
      aidType: 'GRANT_IN_KIND',
      goodsClass: 'MEDICAL',
      quantity: '2',
      unitUk: 'шт.',
      unitEn: 'pcs',
      priority: 1,
      estimatedCost: { amount: '48000.00', currency: 'EUR' },
      beneficiaryId: hospital.id,
      validUntil: '2027-06-30',
      ownerId: person.id,
      note: 'Питати в Олени',
    };

    const { id } = await aNeed(official, community.id, fields);

    const { beneficiaryId, ownerId, ...shown } = fields;
    expect(await read(id)).toMatchObject({
      ...shown,
      nature: 'NEED',
      status: 'DRAFT',
      municipality: { id: community.id },
      beneficiary: { id: beneficiaryId },
      owner: { id: ownerId },
      reconfirmedOn: null,
      shownUntil: null,
    });
  });

  it('remember who changed what, and a change that changes nothing writes nothing', async () => {
    const need = await aNeed(official, community.id, { priority: 3 });
    const change = {
      id: need.id,
      expectedVersion: 1,
      fields: { priority: 1, estimatedCost: { amount: '10', currency: 'UAH' } },
    };

    await official.get(UPDATE, { input: change });
    await official.get(UPDATE, { input: { ...change, expectedVersion: 2 } });

    const { version, history } = await read(need.id);
    expect(version).toBe(2);
    expect(history.edges.map(({ node }) => node)).toEqual([
      {
        action: 'UPDATED',
        by: { id: person.id },
        changes: [
          { field: 'priority', before: '3', after: '1' },
          { field: 'estimatedCost', before: null, after: '{"amount":"10.00","currency":"UAH"}' },
        ],
      },
      expect.objectContaining({ action: 'CREATED' }),
    ]);
  });

  it('are drafts for those who keep them, and seen by everybody once they are published', async () => {
    const need = await aNeed(official, community.id, { titleUk: 'Лише для своїх' });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const reader = as(application, await aReader(application, [community.id]));

    for (const client of [stranger, reader]) {
      expect((await client.refusal(NEED, { id: need.id })).extensions.code).toBe('NOT_FOUND');
      expect(await titles({ search: 'Лише для своїх' }, client)).toEqual([]);
    }
    expect(await titles({ search: 'Лише для своїх' }, coordinator)).toEqual(['Лише для своїх']);

    await moved(official, need, 'PUBLISHED');

    for (const client of [stranger, reader]) {
      expect(await titles({ search: 'лише для СВОЇХ' }, client)).toEqual(['Лише для своїх']);
    }
  });

  it('do not tell a stranger whose they are', async () => {
    const fields = { titleUk: 'Чия це потреба', note: 'Лише для нас', ownerId: person.id };
    const need = await moved(official, await aNeed(official, community.id, fields), 'PUBLISHED');
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));

    expect(await read(need.id, stranger)).toMatchObject({
      ...{ municipality: null, owner: null, note: null, mayEdit: false, allowedMoves: [], history: { edges: [] } },
    });
    expect(await read(need.id)).toMatchObject({ note: 'Лише для нас', mayEdit: true });
    expect(await titles({ ownerIds: [person.id], search: 'Чия це' }, stranger)).toEqual([]);
    expect(await titles({ ownerIds: [person.id], search: 'Чия це' })).toEqual(['Чия це потреба']);
    expect(await titles({ municipalityIds: [community.id] }, stranger)).toEqual([]);
    expect(await titles({ municipalityIds: [community.id], search: 'Чия це' })).toEqual(['Чия це потреба']);
  });

  it('of a city abroad are kept by its partners and the network', async () => {
    const city = await aPartnerCity(application);
    await aPartnership(application, { partyIds: [community.id, city.id] });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));

    const offer = await anOffer(official, city.id, { titleUk: 'Пожежна машина' });

    expect((await stranger.refusal(NEED, { id: offer.id })).extensions.code).toBe('NOT_FOUND');
    await moved(official, offer, 'PUBLISHED');
    const change = { id: offer.id, expectedVersion: 2, fields: { priority: 1 } };
    expect((await stranger.refusal(UPDATE, { input: change })).extensions.code).toBe('FORBIDDEN');
    await coordinator.get(UPDATE, { input: change });
  });

  it('are found by what they are, and in the order that is asked for', async () => {
    const own = await aCommunity(application);
    const client = as(application, await anOfficial(application, [own.id]));
    await aNeed(client, own.id, { titleUk: 'Автобус', direction: 'SPECIAL_VEHICLES', subtype: 'BUSES', priority: 3 });
    await aNeed(client, own.id, { titleUk: 'Котел', direction: 'HEATING', subtype: 'BOILERS', priority: 1 });
    await anOffer(client, own.id, { titleUk: 'Досвід', subtype: 'WORK_WITH_DISPLACED' });
    const within = { municipalityIds: [own.id] };

    expect(await titles({ ...within, natures: ['OFFER'] }, client)).toEqual(['Досвід']);
    expect(await titles({ ...within, directions: ['HEATING'] }, client)).toEqual(['Котел']);
    expect(await titles({ ...within, subtypes: ['BUSES'] }, client)).toEqual(['Автобус']);
    expect(await titles({ ...within, offerKinds: ['KNOW_HOW'] }, client)).toEqual(['Досвід']);
    expect(await titles({ ...within, statuses: ['PUBLISHED'] }, client)).toEqual([]);
    expect(await titles({ ...within, priorities: [1, 2] }, client, { field: 'PRIORITY', direction: 'ASC' })).toEqual([
      'Котел',
      'Досвід',
    ]);
    expect(await titles(within, client, { field: 'TITLE', direction: 'DESC' })).toEqual(['Котел', 'Досвід', 'Автобус']);
  });

  it('come page by page, each once', async () => {
    const own = await aCommunity(application);
    const client = as(application, await anOfficial(application, [own.id]));
    for (let made = 0; made < 5; made += 1) await aNeed(client, own.id);
    const seen: string[] = [];
    let after: string | null = null;

    for (let page = 0; page < 3; page += 1) {
      const found: { needsAndOffers: { pageInfo: { endCursor: string }; edges: { node: Need }[] } } = await client.get(
        NEEDS,
        {
          filter: { municipalityIds: [own.id] },
          first: 2,
          after,
        },
      );
      seen.push(...found.needsAndOffers.edges.map(({ node }) => node.id));
      after = found.needsAndOffers.pageInfo.endCursor;
    }

    expect(new Set(seen).size).toBe(5);
  });

  it('cost the same number of statements for one and for fifty, and so do municipalities with theirs', async () => {
    const places = [];
    for (let made = 0; made < 10; made += 1) places.push(await aCommunity(application, `Місце потреб ${made}`));
    const beneficiary = await anOrganisation(application);
    const owner = await aCoordinator(application);
    const fields = { beneficiaryId: beneficiary.id, ownerId: owner.id };
    for (const { id } of places) for (let made = 0; made < 5; made += 1) await aNeed(coordinator, id, fields);
    const list = (first: number) =>
      countStatements(() => coordinator.get(NEEDS, { first, filter: { ownerIds: [owner.id] } }));
    const under = `query ($first: Int) { municipalities(first: $first, filter: { search: "Місце потреб" }) { edges { node {
      needsAndOffers(first: 3, natures: [NEED]) { totalCount edges { node { id owner { id } municipality { id } } } } } } } }`;
    const nested = (first: number) => countStatements(() => coordinator.get(under, { first }));

    expect(await list(50)).toBe(await list(1));
    expect(await nested(10)).toBe(await nested(1));
  });

  it('go to the trash and come back', async () => {
    const need = await aNeed(official, community.id, { titleUk: 'Зайва потреба' });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const input = { type: 'NEED_OR_OFFER', id: need.id, expectedVersion: 1 };
    const inTrash = async (client: GraphqlClient) =>
      (await client.get<{ trash: { edges: { node: { id: string } }[] } }>(TRASHED)).trash.edges.some(
        ({ node }) => node.id === need.id,
      );

    await official.get(TRASH, { input });

    expect((await official.refusal(NEED, { id: need.id })).extensions.code).toBe('NOT_FOUND');
    expect(await titles({ search: 'Зайва потреба' })).toEqual([]);
    expect([await inTrash(official), await inTrash(stranger)]).toEqual([true, false]);
    const back = { type: 'NEED_OR_OFFER', id: need.id };
    expect((await stranger.refusal(RESTORE, { input: back })).extensions.code).toBe('NOT_FOUND');

    await official.get(RESTORE, { input: back });

    expect(await titles({ search: 'Зайва потреба' })).toEqual(['Зайва потреба']);
  });

  it('hold their municipality out of the trash', async () => {
    const place = await aCommunity(application);
    await aNeed(coordinator, place.id);

    const refusal = await coordinator.refusal(TRASH, {
      input: { type: 'MUNICIPALITY', id: place.id, expectedVersion: 1 },
    });

    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', details: { others: 1 } });
  });

  it('have subtypes of each direction, none in two', async () => {
    const { needSubtypes } = await official.get<{ needSubtypes: { direction: string; subtypes: string[] }[] }>(
      SUBTYPES,
    );

    const all = needSubtypes.flatMap(({ subtypes }) => subtypes);
    expect(new Set(all).size).toBe(all.length);
    expect(needSubtypes.filter(({ subtypes }) => subtypes.length === 0)).toEqual([]);
    const taught = needSubtypes.slice(-2).flatMap(({ subtypes }) => subtypes);
    expect(taught).toHaveLength(9);
  });
});
