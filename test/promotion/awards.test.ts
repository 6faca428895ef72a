import { decodeQR } from 'qr/decode.js';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, asStranger, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import { AWARD_BY_ID, type Award, AWARDS, type List, RESTORE, TRASH, UPDATE_AWARD } from './documents.js';
import { anAward } from './promotion-records.js';
import { modulesOfPng, modulesOfSvg, picture } from './read-code.js';

const PAGE = 'https://khm.example/euprize';

describe('awards', () => {
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

  const read = async (id: string) => (await official.get<{ award: Award }>(AWARD_BY_ID, { id })).award;
  const titles = async (filter: object, orderBy: object | null = null) =>
    (await official.get<{ awards: List<Award> }>(AWARDS, { filter, orderBy })).awards.edges.map(
      ({ node }) => node.titleUk,
    );

  it('say who was honoured by whom, when and at what', async () => {
    const giver = await anOrganisation(application);
    const visit = await aVisit(application, { partyIds: [community.id, city.id] });
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id] });

    const { id } = await anAward(official, community.id, {
      titleUk: 'Приз року',
      giverOrganisationId: giver.id,
      awardedOn: '2021-07-15',
      datePrecision: 'YEAR',
      level: 'Почесний прапор',
      visitIds: [visit.id],
      partnershipIds: [partnership.id],
    });

    expect(await read(id)).toMatchObject({
      direction: 'RECEIVED',
      giverOrganisation: { id: giver.id },
      recipient: null,
      awardedOn: '2021-01-01',
      datePrecision: 'YEAR',
      visits: [{ id: visit.id }],
      partnerships: [{ id: partnership.id }],
    });
    expect(await titles({ organisationIds: [giver.id] })).toEqual(['Приз року']);
    expect(await titles({ visitIds: [visit.id] })).toEqual(['Приз року']);
    expect(await titles({ partnershipIds: [partnership.id] })).toEqual(['Приз року']);
    expect(await titles({ from: '2021-01-01', to: '2021-12-31' })).toEqual(['Приз року']);
  });

  it('are found by direction and words, and stand in the order asked for', async () => {
    const own = await aCommunity(application);
    const writer = as(application, await anOfficial(application, [own.id]));
    await anAward(writer, own.id, { titleUk: 'Я', awardedOn: '2024-01-01' });
    await anAward(writer, own.id, { titleUk: 'Є', direction: 'GIVEN', recipient: 'Пані Вигадана' });
    const found = async (filter: object, orderBy: object | null = null) =>
      (await writer.get<{ awards: List<Award> }>(AWARDS, { filter, orderBy })).awards.edges.map(
        ({ node }) => node.titleUk,
      );

    expect(await found({})).toEqual(['Я', 'Є']);
    expect(await found({}, { field: 'TITLE', direction: 'ASC' })).toEqual(['Є', 'Я']);
    expect(await found({ directions: ['GIVEN'] })).toEqual(['Є']);
    expect(await found({ search: 'вигадана' })).toEqual(['Є']);
  });

  it('remember their changes, go to the trash and come back', async () => {
    const { id } = await anAward(official, community.id);
    await official.get(UPDATE_AWARD, { input: { id, expectedVersion: 1, fields: { level: 'Диплом' } } });
    expect((await read(id)).history.edges[0]?.node).toMatchObject({
      action: 'UPDATED',
      by: { name: person.name },
      changes: [{ field: 'level', before: null, after: 'Диплом' }],
    });

    await official.get(TRASH, { input: { type: 'AWARD', id, expectedVersion: 2 } });

    expect((await official.refusal(AWARD_BY_ID, { id })).extensions.code).toBe('NOT_FOUND');
    await official.get(RESTORE, { input: { type: 'AWARD', id } });
    expect((await read(id)).id).toBe(id);
  });

  it('are written by nobody else', async () => {
    const partner = await aCommunity(application);
    const partnership = await aPartnership(application, { partyIds: [community.id, city.id, partner.id] });
    const { id } = await anAward(official, community.id, { partnershipIds: [partnership.id] });
    const member = as(application, await anOfficial(application, [partner.id]));

    expect((await member.ask(AWARD_BY_ID, { id })).errors).toEqual([]);
    const input = { id, expectedVersion: 1, fields: { titleUk: 'Чуже' } };
    expect((await member.refusal(UPDATE_AWARD, { input })).extensions.code).toBe('FORBIDDEN');
    const trash = { input: { type: 'AWARD', id, expectedVersion: 1 } };
    expect((await member.refusal(TRASH, trash)).extensions.code).toBe('FORBIDDEN');
  });

  it('cost as many statements for 1 as for 50', async () => {
    const own = await aCommunity(application);
    const ownPerson = await anOfficial(application, [own.id]);
    const writer = as(application, ownPerson);
    const partnership = await aPartnership(application, { partyIds: [own.id, city.id] });
    const visit = await aVisit(application, { partyIds: [own.id, city.id] });
    const make = () =>
      anAward(writer, own.id, {
        giverMunicipalityId: city.id,
        visitIds: [visit.id],
        partnershipIds: [partnership.id],
        ownerId: ownPerson.id,
      });
    await make();
    const one = await countStatements(() => writer.get(AWARDS));
    for (let more = 1; more < 50; more += 1) await make();

    expect(await countStatements(() => writer.get(AWARDS))).toBe(one);
  }, 120_000);

  describe('have a code that', () => {
    it('leads to their page, drawn or in pixels', async () => {
      const { id } = await anAward(official, community.id, { titleUk: 'Приз Європи, 2021', url: PAGE });

      const svg = await official.download(`/files/awards/${id}/qr.svg`);
      const png = await official.download(`/files/awards/${id}/qr.png`);

      expect(svg.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' });
      expect(png.headers).toMatchObject({ 'content-type': 'image/png' });
      expect(String(svg.headers['content-disposition'])).toContain(encodeURIComponent('Приз Європи'));
      expect(decodeQR(picture(modulesOfSvg(svg.bytes.toString())))).toBe(PAGE);
      expect(decodeQR(picture(modulesOfPng(png.bytes)))).toBe(PAGE);
    });

    it('is there for readers of the award alone', async () => {
      const { id } = await anAward(official, community.id, { url: PAGE });
      const reader = as(application, await aReader(application, [community.id]));
      const other = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
      const status = async (client: GraphqlClient, file: string) =>
        (await client.download(`/files/awards/${id}/${file}`)).status;

      for (const file of ['qr.svg', 'qr.png']) {
        expect(await status(reader, file)).toBe(200);
        expect(await status(other, file)).toBe(404);
        expect(await status(asStranger(application), file)).toBe(401);
      }
      await official.get(TRASH, { input: { type: 'AWARD', id, expectedVersion: 1 } });
      expect(await status(official, 'qr.svg')).toBe(404);
    });

    it('is not there where there is no page', async () => {
      const { id } = await anAward(official, community.id);

      expect((await official.download(`/files/awards/${id}/qr.svg`)).status).toBe(404);
      expect((await official.download('/files/awards/x/qr.svg')).status).toBe(400);
    });
  });
});
