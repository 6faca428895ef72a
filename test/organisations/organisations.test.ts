import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anAid } from '../aid/an-aid.js';
import { aMembership, aProject } from '../projects/a-project.js';
import { anOrganisation, aTreeOf } from './an-organisation.js';
import { CREATE_ORGANISATION, ORGANISATION, ORGANISATIONS, SAVE_CONTACT, UPDATE_ORGANISATION } from './documents.js';

interface List {
  organisations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; nameUk: string } }[];
  };
}
interface Created {
  createOrganisation: { id: string; version: number; countryCode: string | null; municipality: { id: string } | null };
}
interface Shown {
  organisation: {
    ancestors: { nameUk: string }[];
    children: { nameUk: string; children: { nameUk: string }[] }[];
    history: { edges: { node: { action: string; by: { name: string }; changes: unknown[] } }[] };
  };
}

const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;

describe('organisations', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  const eurocities = { type: 'NETWORK', nameUk: 'Євроміста', nameEn: 'Eurocities', nameNative: 'Eurocities' };

  it('are found by their names in both scripts, by type, country and municipality', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application, 'Сілістра', 'BG');
    const library = { type: 'CULTURE', nameUk: 'Бібліотека Сілістри', nameEn: 'Silistra Library' };
    await coordinator.get(CREATE_ORGANISATION, { input: { fields: { ...library, municipalityId: city.id } } });
    await coordinator.get(CREATE_ORGANISATION, { input: { fields: eurocities } });
    const found = async (filter: object) => {
      const { organisations } = await coordinator.get<List>(ORGANISATIONS, { filter });
      return organisations.edges.map(({ node }) => node.nameUk);
    };

    expect(await found({ search: 'євром' })).toEqual(['Євроміста']);
    expect(await found({ search: 'eurocit' })).toEqual(['Євроміста']);
    expect(await found({ types: ['CULTURE'] })).toEqual(['Бібліотека Сілістри']);
    expect(await found({ countryCodes: ['BG'] })).toEqual(['Бібліотека Сілістри']);
    expect(await found({ municipalityId: city.id })).toEqual(['Бібліотека Сілістри']);
  });

  it('of a municipality are of its country, and those below them of its city', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application, 'Дрезден', 'DE');
    const { createOrganisation: department } = await coordinator.get<Created>(CREATE_ORGANISATION, {
      input: {
        fields: { type: 'DEPARTMENT', nameUk: 'Відділ', nameEn: 'Office', municipalityId: city.id, countryCode: 'PL' },
      },
    });
    const { createOrganisation: venue } = await coordinator.get<Created>(CREATE_ORGANISATION, {
      input: { fields: { type: 'VENUE', nameUk: 'Зала', nameEn: 'Hall', parentId: department.id } },
    });

    expect(department.countryCode).toBe('DE');
    expect(venue).toMatchObject({ countryCode: 'DE', municipality: { id: city.id }, parent: { id: department.id } });
  });

  it('keep several addresses, telephones and sources with how sure they are', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const { createOrganisation } = await coordinator.get<Created>(CREATE_ORGANISATION, {
      input: {
        fields: {
          type: 'MUNICIPAL_ENTERPRISE',
          nameUk: 'Центр комунікації',
          nameEn: 'Communication Centre',
          countryCode: 'UA',
          phones: ['+380 44 123 45 67'],
          emails: ['INFO@example.org'],
          addresses: [
            { kind: 'LEGAL', text: 'вул. Володимирська, 51 Б' },
            { kind: 'ACTUAL', text: 'вул. Б. Хмельницького, 26 Б' },
          ],
          sources: [{ title: 'ЄДР', confidence: 'REGISTRY', on: '2026-11-01' }],
        },
      },
    });
    expect(createOrganisation).toMatchObject({
      addresses: [
        { kind: 'LEGAL', text: 'вул. Володимирська, 51 Б' },
        { kind: 'ACTUAL', text: 'вул. Б. Хмельницького, 26 Б' },
      ],
      sources: [{ title: 'ЄДР', confidence: 'REGISTRY', on: '2026-11-01' }],
    });
  });

  it('stand in a tree: city, department, enterprise, venue', async () => {
    const [, , enterprise] = await aTreeOf(application, ['Місто', 'Департамент', 'Підприємство', 'Зала']);
    const coordinator = as(application, await aCoordinator(application));
    const { organisation } = await coordinator.get<Shown>(ORGANISATION, { id: enterprise });

    expect(organisation.ancestors.map(({ nameUk }) => nameUk)).toEqual(['Місто', 'Департамент']);
    expect(organisation.children.map(({ nameUk }) => nameUk)).toEqual(['Зала']);
  });

  it('are not entered twice at one place', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const fields = { type: 'SCHOOL', nameUk: 'Школа № 22', nameEn: 'School 22', countryCode: 'UA' };
    await coordinator.get(CREATE_ORGANISATION, { input: { fields } });
    const refusal = await coordinator.refusal(CREATE_ORGANISATION, {
      input: { fields: { ...fields, nameUk: 'школа № 22' } },
    });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate' });
  });

  it('keep their history, addresses too, and refuse a stale version', async () => {
    const person = await aCoordinator(application, { name: 'Олена Зразкова' });
    const coordinator = as(application, person);
    const { id } = await anOrganisation(application);
    const fields = { addresses: [{ kind: 'MAILING', text: 'а/с 1' }] };
    await coordinator.get(UPDATE_ORGANISATION, { input: { id, expectedVersion: 1, fields } });

    const stale = await coordinator.refusal(UPDATE_ORGANISATION, { input: { id, expectedVersion: 1, fields } });
    expect(stale.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale', details: { currentVersion: 2 } });
    const { organisation } = await coordinator.get<Shown>(ORGANISATION, { id });
    expect(organisation.history.edges[0]?.node).toEqual({
      action: 'UPDATED',
      by: { name: 'Олена Зразкова' },
      changes: [{ field: 'addresses', before: null, after: '[{"kind":"MAILING","text":"а/с 1"}]' }],
    });
  });

  it('go to the trash and come back', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const { id, version } = await anOrganisation(application);
    await coordinator.get(TRASH, { input: { type: 'ORGANISATION', id, expectedVersion: version } });
    expect((await coordinator.refusal(ORGANISATION, { id })).extensions.code).toBe('NOT_FOUND');

    await coordinator.get(RESTORE, { input: { type: 'ORGANISATION', id } });
    expect(await coordinator.get(ORGANISATION, { id })).toMatchObject({ organisation: { id } });
  });

  it('stay while others hang on them, and say how many', async () => {
    const { id, version } = await anOrganisation(application);
    await anOrganisation(application, { parentId: id });
    const coordinator = as(application, await aCoordinator(application, { language: 'en' }));
    const post = { titleUk: 'Директорка', organisationId: id };
    await coordinator.get(SAVE_CONTACT, { input: { name: 'Ірина Директорка', posts: [post] } });

    const input = { type: 'ORGANISATION', id, expectedVersion: version };
    const refusal = await coordinator.refusal(TRASH, { input });
    expect(refusal.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
      details: { organisations: 1, posts: 1 },
    });
    expect(refusal.message).toBe('Nothing was removed: the organisation has 1 organisation below it, 1 post.');
    const ukrainian = as(application, await aCoordinator(application));
    expect((await ukrainian.refusal(TRASH, { input })).message).toBe(
      'Нічого не вилучено: на організації тримаються 1 підпорядкована організація, 1 посада.',
    );
  });

  it('stay while aid, a project or a membership names them', async () => {
    const coordinator = as(application, await aCoordinator(application, { language: 'en' }));
    const { id: communityId } = await aCommunity(application);
    const network = await anOrganisation(application, { type: 'NETWORK' });
    await aMembership(coordinator, communityId, network.id);
    await aProject(coordinator, communityId, {
      fields: { participants: [{ role: 'FUNDER', organisationId: network.id }] },
    });
    await anAid(coordinator, communityId, { chain: [{ role: 'DONOR', organisationId: network.id }] });

    const refusal = await coordinator.refusal(TRASH, {
      input: { type: 'ORGANISATION', id: network.id, expectedVersion: 1 },
    });

    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', details: { others: 3 } });
    expect(refusal.message).toBe('Nothing was removed: the organisation has 3 other records.');
  });

  it('of another community do not exist for an official; those of no municipality do', async () => {
    const own = await aCommunity(application);
    const other = await aCommunity(application);
    const theirs = await anOrganisation(application, { municipalityId: other.id });
    const mine = await anOrganisation(application, { municipalityId: own.id });
    const open = await anOrganisation(application);
    const official = as(application, await anOfficial(application, [own.id]));

    expect((await official.refusal(ORGANISATION, { id: theirs.id })).extensions.code).toBe('NOT_FOUND');
    for (const { id } of [mine, open]) await official.get(ORGANISATION, { id });
    const rename = (id: string) => ({ input: { id, expectedVersion: 1, fields: { nameEn: 'Renamed' } } });
    await official.get(UPDATE_ORGANISATION, rename(mine.id));
    expect((await official.refusal(UPDATE_ORGANISATION, rename(open.id))).extensions.code).toBe('FORBIDDEN');
    const below = { type: 'VENUE', nameUk: 'Зала', nameEn: 'Hall', parentId: theirs.id };
    expect((await official.refusal(CREATE_ORGANISATION, { input: { fields: below } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const reader = as(application, await aReader(application, [own.id]));
    expect((await reader.refusal(UPDATE_ORGANISATION, rename(mine.id))).extensions.code).toBe('FORBIDDEN');
  });

  it('of no municipality are changed by colleagues of whoever entered them', async () => {
    const own = await aCommunity(application);
    const author = as(application, await anOfficial(application, [own.id]));
    const colleague = as(application, await anOfficial(application, [own.id]));
    const { createOrganisation } = await author.get<Created>(CREATE_ORGANISATION, {
      input: { fields: { type: 'DONOR', nameUk: 'Фонд сусідів', nameEn: 'Neighbours Fund' } },
    });
    const { id } = createOrganisation;
    await colleague.get(UPDATE_ORGANISATION, { input: { id, expectedVersion: 1, fields: { note: 'Листуємося' } } });
  });

  it('are listed page by page without loss, and 50 cost as many statements as 1', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application);
    const { id: parentId } = await anOrganisation(application, { municipalityId: city.id });
    for (let index = 0; index < 55; index += 1) {
      await anOrganisation(application, {
        municipalityId: city.id,
        parentId,
        addresses: [{ kind: 'LEGAL', text: 'вулиця' }],
        sources: [{ title: 'реєстр', confidence: 'REGISTRY' }],
      });
    }
    const filter = { municipalityId: city.id };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { organisations }: List = await coordinator.get<List>(ORGANISATIONS, { first: 20, after, filter });
      seen.push(...organisations.edges.map(({ node }) => node.id));
      after = organisations.pageInfo.endCursor;
      more = organisations.pageInfo.hasNextPage;
    }
    expect(new Set(seen).size).toBe(56);
    expect(seen).toHaveLength(56);

    const below = { filter: { parentId } };
    const one = await countStatements(() => coordinator.get(ORGANISATIONS, { first: 1, ...below }));
    const fifty = await countStatements(() => coordinator.get(ORGANISATIONS, { first: 50, ...below }));
    expect(fifty).toBe(one);
  });
});
