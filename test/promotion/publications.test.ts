import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import {
  CREATE_PUBLICATION,
  type List,
  MARK_CHECKED,
  type Publication,
  PUBLICATION_BY_ID,
  PUBLICATIONS,
  RESTORE,
  TRASH,
  TRASHED,
  UPDATE_PUBLICATION,
} from './documents.js';
import { aPublication } from './promotion-records.js';

describe('publications', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application);
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
  });
  afterAll(() => application.stop());

  const read = async (id: string, client = official) =>
    (await client.get<{ publication: Publication }>(PUBLICATION_BY_ID, { id })).publication;
  const list = async (filter: object, orderBy: object | null = null) =>
    (await official.get<{ publications: List<Publication> }>(PUBLICATIONS, { filter, orderBy })).publications;
  const titles = async (filter: object, orderBy: object | null = null) =>
    (await list({ communityId: community.id, ...filter }, orderBy)).edges.map(({ node }) => node.titleUk);

  it('keep what is written of them, with visits, partnerships and organisations in their order', async () => {
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });
    const visits = [];
    for (let made = 0; made < 2; made += 1)
      visits.push(await aVisit(application, { partyIds: [community.id, city.id] }));
    const [agency, chamber] = [await anOrganisation(application), await anOrganisation(application)];
    const fields = {
      titleUk: 'Стаття про фотовиставку',
      kind: 'MEDIA',
      outletOrganisationId: agency.id,
      languages: ['uk', 'de'],
      url: 'https://news.example/exhibition',
      publishedOn: '2024-06-17',
      datePrecision: 'MONTH',
      topics: ['культура', 'фото'],
      visitIds: visits.map(({ id }) => id).reverse(),
      partnershipIds: [partnership.id],
      organisationIds: [chamber.id],
      ownerId: person.id,
    };

    const { id } = await aPublication(official, community.id, fields);

    expect(await read(id)).toMatchObject({
      titleUk: fields.titleUk,
      outletOrganisation: { id: agency.id },
      languages: ['uk', 'de'],
      publishedOn: '2024-06-01',
      datePrecision: 'MONTH',
      stale: false,
      topics: ['культура', 'фото'],
      visits: fields.visitIds.map((visitId) => ({ id: visitId })),
      partnerships: [{ id: partnership.id }],
      organisations: [{ id: chamber.id }],
      owner: { id: person.id },
    });
    expect(await titles({ organisationIds: [agency.id] })).toEqual([fields.titleUk]);
    expect(await titles({ organisationIds: [chamber.id] })).toEqual([fields.titleUk]);
    expect(await titles({ visitIds: [visits[0]?.id] })).toEqual([fields.titleUk]);
    expect(await titles({ partnershipIds: [partnership.id] })).toEqual([fields.titleUk]);
  });

  it('refuse the same page twice in a community, however its address is written, and name the first', async () => {
    const first = await aPublication(official, community.id, { titleUk: 'Сторінка', url: 'https://Page.example/a/' });
    const input = {
      communityId: community.id,
      fields: { titleUk: 'Удруге', kind: 'WEB_PAGE', url: 'http://PAGE.example/a' },
    };

    const refusal = await official.refusal(CREATE_PUBLICATION, { input });

    expect(refusal.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'duplicate',
      field: 'fields.url',
      details: { id: first.id },
    });
    expect(refusal.message).toContain('«Сторінка»');
    const neighbour = await aCommunity(application);
    const elsewhere = as(application, await anOfficial(application, [neighbour.id]));
    await aPublication(elsewhere, neighbour.id, { url: 'https://page.example/a' });
  });

  it('let one of two through who write down the same page at the same time', async () => {
    const input = {
      communityId: community.id,
      fields: { titleUk: 'Водночас', kind: 'WEB_PAGE', url: 'https://page.example/at-once' },
    };

    const answers = await Promise.all([1, 2, 3].map(() => official.ask(CREATE_PUBLICATION, { input })));

    const refusals = answers.flatMap(({ errors }) => errors);
    expect(refusals.map(({ extensions }) => extensions.reason)).toEqual(['duplicate', 'duplicate']);
  });

  it('grow stale 180 days after a profile was last updated or looked at', async () => {
    const kept = async (fields: object) => (await aPublication(official, community.id, fields)).stale;

    expect(await kept({ lastCheckedOn: '2026-05-30' })).toBe(false);
    expect(await kept({ lastCheckedOn: '2026-05-29' })).toBe(true);
    expect(await kept({ lastCheckedOn: '2025-01-01', lastUpdatedOn: '2026-11-01' })).toBe(false);
    expect(await kept({ publishedOn: '2026-11-01' })).toBe(false);
    expect(await kept({ publishedOn: '2026-11-01', datePrecision: 'YEAR' })).toBe(true);
    expect(await kept({})).toBe(true);
    expect(await kept({ kind: 'MEDIA', lastCheckedOn: '2020-01-01' })).toBe(false);
  });

  it('are checked with one tap, and found by whether they are stale', async () => {
    const { id } = await aPublication(official, community.id, {
      titleUk: 'Застарілий профіль',
      lastCheckedOn: '2025-01-01',
    });
    expect(await titles({ stale: true, search: 'застарілий' })).toEqual(['Застарілий профіль']);

    await official.get(MARK_CHECKED, { id });

    expect(await read(id)).toMatchObject({ stale: false, lastCheckedOn: '2026-11-26', version: 2 });
    expect(await titles({ stale: false, search: 'застарілий' })).toEqual(['Застарілий профіль']);
    await official.get(MARK_CHECKED, { id });
    expect((await read(id)).version).toBe(2);
  });

  it('are found by words, kind and days, and stand in the order asked for', async () => {
    const own = await aCommunity(application);
    const writer = as(application, await anOfficial(application, [own.id]));
    const on = (titleUk: string, publishedOn: string | null, rest: object = {}) =>
      aPublication(writer, own.id, { titleUk, publishedOn, kind: 'MEDIA', ...rest });
    await on('Б', '2024-02-02', { outlet: 'Укрінформ' });
    await on('А', '2024-03-03');
    await on('В', null, { kind: 'PRINT', url: 'https://flyer.example/print' });
    const found = async (filter: object, orderBy: object | null = null) =>
      (await writer.get<{ publications: List<Publication> }>(PUBLICATIONS, { filter, orderBy })).publications.edges.map(
        ({ node }) => node.titleUk,
      );

    expect(await found({})).toEqual(['А', 'Б', 'В']);
    expect(await found({}, { field: 'TITLE', direction: 'DESC' })).toEqual(['В', 'Б', 'А']);
    expect(await found({ search: 'інформ' })).toEqual(['Б']);
    expect(await found({ search: 'flyer' })).toEqual(['В']);
    expect(await found({ kinds: ['PRINT'] })).toEqual(['В']);
    expect(await found({ from: '2024-02-02', to: '2024-02-02' })).toEqual(['Б']);
  });

  it('are handed out page by page, none twice', async () => {
    const own = await aCommunity(application);
    const writer = as(application, await anOfficial(application, [own.id]));
    for (let made = 0; made < 5; made += 1) await aPublication(writer, own.id, { publishedOn: '2024-01-01' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { publications }: { publications: List<Publication> } = await writer.get(PUBLICATIONS, { first: 2, after });
      expect(publications.totalCount).toBe(5);
      seen.push(...publications.edges.map(({ node }) => node.id));
      after = publications.pageInfo.hasNextPage ? publications.pageInfo.endCursor : null;
    } while (after);

    expect(new Set(seen).size).toBe(5);
  });

  it('remember who changed what; a change that changes nothing leaves no trace', async () => {
    const { id } = await aPublication(official, community.id, { outlet: 'Сайт ради' });
    const change = (expectedVersion: number, fields: object) =>
      official.get(UPDATE_PUBLICATION, { input: { id, expectedVersion, fields } });
    await change(1, { outlet: 'Газета' });
    await change(2, { outlet: 'Газета' });

    const { version, history } = await read(id);

    expect(version).toBe(2);
    expect(history.edges.map(({ node }) => node.action)).toEqual(['UPDATED', 'CREATED']);
    expect(history.edges[0]?.node).toMatchObject({
      by: { name: person.name },
      changes: [{ field: 'outlet', before: 'Сайт ради', after: 'Газета' }],
    });
    const stale = await official.refusal(UPDATE_PUBLICATION, { input: { id, expectedVersion: 1, fields: {} } });
    expect(stale.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale' });
  });

  it('go to the trash and come back, unless their page has been written down anew', async () => {
    const url = 'https://page.example/trashed';
    const { id } = await aPublication(official, community.id, { url });
    await official.get(TRASH, { input: { type: 'PUBLICATION', id, expectedVersion: 1 } });

    expect((await official.refusal(PUBLICATION_BY_ID, { id })).extensions.code).toBe('NOT_FOUND');
    expect((await official.ask(TRASHED)).raw).toContain(id);
    const second = await aPublication(official, community.id, { url });
    const refusal = await official.refusal(RESTORE, { input: { type: 'PUBLICATION', id } });
    expect(refusal.extensions).toMatchObject({ reason: 'duplicate', details: { id: second.id } });
    await official.get(TRASH, { input: { type: 'PUBLICATION', id: second.id, expectedVersion: 1 } });
    await official.get(RESTORE, { input: { type: 'PUBLICATION', id } });
    expect((await read(id)).id).toBe(id);
  });

  it('are read by their community, by the partnership and by the network, and written by their own people', async () => {
    const partner = await aCommunity(application);
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id, partner.id] });
    const about = await aPublication(official, community.id, { partnershipIds: [partnership.id] });
    const alone = await aPublication(official, community.id);
    const member = as(application, await anOfficial(application, [partner.id]));
    const reader = as(application, await aReader(application, [community.id]));
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const update = (client: GraphqlClient, id: string) =>
      client.refusal(UPDATE_PUBLICATION, { input: { id, expectedVersion: 1, fields: { titleUk: 'Чуже' } } });

    expect((await read(about.id, member)).id).toBe(about.id);
    expect((await update(member, about.id)).extensions.code).toBe('FORBIDDEN');
    expect((await update(member, alone.id)).extensions.code).toBe('NOT_FOUND');
    expect((await read(alone.id, reader)).id).toBe(alone.id);
    expect((await update(reader, alone.id)).extensions.code).toBe('FORBIDDEN');
    expect((await stranger.refusal(PUBLICATION_BY_ID, { id: about.id })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.refusal(MARK_CHECKED, { id: about.id })).extensions.code).toBe('NOT_FOUND');
    const coordinator = as(application, await aCoordinator(application));
    expect((await read(alone.id, coordinator)).id).toBe(alone.id);
  });

  it('keep the visits that their writer does not see', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const [own, foreign] = [
      await aVisit(application, { partyIds: [community.id, city.id] }),
      await aVisit(application, { partyIds: [city.id] }),
    ];
    const { id } = await aPublication(coordinator, community.id, { visitIds: [own.id, foreign.id] });
    expect((await read(id)).visits).toEqual([{ id: own.id }]);

    await official.get(UPDATE_PUBLICATION, { input: { id, expectedVersion: 1, fields: { visitIds: [] } } });

    expect((await read(id, coordinator)).visits).toEqual([{ id: foreign.id }]);
    const add = {
      id,
      expectedVersion: 2,
      fields: { visitIds: [(await aVisit(application, { partyIds: [city.id] })).id] },
    };
    expect((await official.refusal(UPDATE_PUBLICATION, { input: add })).extensions.code).toBe('NOT_FOUND');
  });

  it('cost as many statements for 1 as for 50', async () => {
    const own = await aCommunity(application);
    const ownPerson = await anOfficial(application, [own.id]);
    const writer = as(application, ownPerson);
    const partnership = await aPartnership(application, { partyIds: [own.id, city.id] });
    const visit = await aVisit(application, { partyIds: [own.id, city.id] });
    const outlet = await anOrganisation(application);
    const make = () =>
      aPublication(writer, own.id, {
        visitIds: [visit.id],
        partnershipIds: [partnership.id],
        organisationIds: [outlet.id],
        outletOrganisationId: outlet.id,
        ownerId: ownPerson.id,
      });
    await make();
    const one = await countStatements(() => writer.get(PUBLICATIONS));
    for (let more = 1; more < 50; more += 1) await make();

    expect(await countStatements(() => writer.get(PUBLICATIONS))).toBe(one);
  }, 120_000);
});
