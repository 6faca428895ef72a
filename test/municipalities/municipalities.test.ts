import sql from 'sql-template-tag';
import { anAgreement } from '../agreements/an-agreement.js';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { aVisit } from '../visits/a-visit.js';

const CREATE = `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id version nameUk side } }`;
const UPDATE = `mutation ($input: UpdateMunicipalityInput!) { updateMunicipality(input: $input) { id version nameUk } }`;
const LIST = `query ($first: Int, $after: String, $filter: MunicipalityFilter) {
  municipalities(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id nameUk parent { nameUk } contacts { id posts { id } } } } } }`;

interface List {
  municipalities: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; nameUk: string } }[];
  };
}

describe('municipalities', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  const silistra = { kind: 'CITY', nameUk: 'Сілістра', nameEn: 'Silistra', nameNative: 'Силистра', countryCode: 'BG' };

  it('are added with names in three languages and found by any of them', async () => {
    const coordinator = as(application, await aCoordinator(application));
    await coordinator.get(CREATE, { input: { fields: silistra } });

    for (const search of ['сіліс', 'Silis', 'Силис']) {
      const { municipalities } = await coordinator.get<List>(LIST, { filter: { search } });
      expect(municipalities.edges.map(({ node }) => node.nameUk)).toEqual(['Сілістра']);
    }
  });

  it('are not added twice', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const refusal = await coordinator.refusal(CREATE, { input: { fields: { ...silistra, nameUk: 'сілістра' } } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate' });
  });

  it.each([
    ['spaces for a name', { nameUk: '  ' }, 'INVALID', 'required', 'fields.nameUk'],
    ['an invisible name', { nameUk: '\u200B\u00A0' }, 'INVALID', 'required', 'fields.nameUk'],
    ['a name of 10 000 letters', { nameUk: 'x'.repeat(10_000) }, 'INVALID', 'too_long', 'fields.nameUk'],
    ['NUL in the name', { nameUk: 'Сілі\u0000стра' }, 'INVALID', 'control_char', 'fields.nameUk'],
    ['a lone surrogate', { nameUk: 'Місто \uD800' }, 'INVALID', 'encoding', 'fields.nameUk'],
    ['an unknown country', { countryCode: 'XX' }, 'INVALID', 'unknown_code', 'fields.countryCode'],
    ['an unknown language', { languages: ['zz-ZZ'] }, 'INVALID', 'unknown_code', 'fields.languages'],
    ['latitude 91', { latitude: 91, longitude: 0 }, 'INVALID', 'range', 'fields.latitude'],
    ['a negative population', { population: -5 }, 'INVALID', 'number', 'fields.population'],
    ['a script for a website', { website: 'javascript:alert(1)' }, 'INVALID', 'url', 'fields.website'],
    ['a malformed id', { parentId: 'not-an-id' }, 'INVALID', 'id', 'fields.parentId'],
    ['a number over 2^31', { population: 3_000_000_000 }, 'BAD_USER_INPUT', 'int_range', 'fields.population'],
    ['an unknown kind', { kind: 'PLANET' }, 'BAD_USER_INPUT', 'value', 'fields.kind'],
  ])('refuse %s in both languages and write nothing', async (_case, wrong, code, reason, field) => {
    const before = await numberOfMunicipalities();
    for (const language of ['uk', 'en'] as const) {
      const coordinator = as(application, await aCoordinator(application, { language }));
      const refusal = await coordinator.refusal(CREATE, {
        input: { fields: { ...silistra, nameUk: 'Нове місто', ...wrong } },
      });
      expect(refusal.extensions).toMatchObject({ code, reason, field });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await numberOfMunicipalities()).toBe(before);
  });

  it('refuse a stale version and name the current one', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application);
    await coordinator.get(UPDATE, {
      input: { id: city.id, expectedVersion: city.version, fields: { population: 10 } },
    });

    const refusal = await coordinator.refusal(UPDATE, {
      input: { id: city.id, expectedVersion: city.version, fields: { population: 20 } },
    });

    expect(refusal.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'stale',
      details: { currentVersion: city.version + 1 },
    });
  });

  it('keep the history of every change, with who and what', async () => {
    const person = await aCoordinator(application, { name: 'Олена Зразкова' });
    const city = await aPartnerCity(application);
    await as(application, person).get(UPDATE, {
      input: { id: city.id, expectedVersion: city.version, fields: { population: 35 } },
    });

    const { municipality } = await as(application, person).get<{ municipality: { history: { edges: unknown[] } } }>(
      `query ($id: ID!) { municipality(id: $id) { history { edges { node { action by { name } changes { field before after } } } } } }`,
      { id: city.id },
    );

    expect(municipality.history.edges[0]).toEqual({
      node: {
        action: 'UPDATED',
        by: { name: 'Олена Зразкова' },
        changes: [{ field: 'population', before: null, after: '35' }],
      },
    });
  });

  it('of another community do not exist for an official, the directory abroad does', async () => {
    const own = await aCommunity(application);
    const other = await aCommunity(application);
    const abroad = await aPartnerCity(application);
    const official = as(application, await anOfficial(application, [own.id]));
    const byId = `query ($id: ID!) { municipality(id: $id) { id } }`;

    expect((await official.refusal(byId, { id: other.id })).extensions.code).toBe('NOT_FOUND');
    expect(await official.get(byId, { id: own.id })).toEqual({ municipality: { id: own.id } });
    expect(await official.get(byId, { id: abroad.id })).toEqual({ municipality: { id: abroad.id } });
    const { municipalities } = await official.get<List>(LIST, { first: 100, filter: { side: 'UKRAINIAN' } });
    expect(municipalities).toMatchObject({ totalCount: 1, edges: [{ node: { id: own.id } }] });
  });

  it('are not changed by a reader', async () => {
    const own = await aCommunity(application);
    const reader = as(application, await aReader(application, [own.id]));
    const refusal = await reader.refusal(UPDATE, {
      input: { id: own.id, expectedVersion: 1, fields: { population: 1 } },
    });
    expect(refusal.extensions.code).toBe('FORBIDDEN');
  });

  it('go to the trash and come back', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application, 'Помилкове місто');
    await coordinator.get(
      `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title trashedBy { name } } }`,
      {
        input: { type: 'MUNICIPALITY', id: city.id, expectedVersion: city.version },
      },
    );
    const byId = `query ($id: ID!) { municipality(id: $id) { nameUk } }`;
    expect((await coordinator.refusal(byId, { id: city.id })).extensions.code).toBe('NOT_FOUND');

    await coordinator.get(`mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`, {
      input: { type: 'MUNICIPALITY', id: city.id },
    });

    expect(await coordinator.get(byId, { id: city.id })).toEqual({ municipality: { nameUk: 'Помилкове місто' } });
  });

  it.each<[string, (partyIds: readonly string[]) => Promise<unknown>, object]>([
    ['1 partnership', (partyIds) => aPartnership(application, { partyIds }), { partnerships: 1 }],
    ['1 agreement', (partyIds) => anAgreement(application, { partyIds }), { agreements: 1 }],
    ['1 visit', (partyIds) => aVisit(application, { partyIds }), { visits: 1 }],
    ['1 other record', ([municipalityId]) => anOrganisation(application, { municipalityId }), { others: 1 }],
  ])('stay while they are party to %s, and say so', async (words, use, details) => {
    const city = await aPartnerCity(application);
    await use([city.id, (await aCommunity(application)).id]);
    const trash = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
    const input = { type: 'MUNICIPALITY', id: city.id, expectedVersion: city.version };
    const coordinator = as(application, await aCoordinator(application, { language: 'en' }));
    const refusal = await coordinator.refusal(trash, { input });

    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', details });
    expect(refusal.message).toBe(`Nothing was removed: the municipality is party to ${words}.`);
    const inUkrainian = as(application, await aCoordinator(application));
    expect((await inUkrainian.refusal(trash, { input })).message).toMatch(
      /^Нічого не вилучено: .*: 1 (партнерство|угода|візит|інший запис)\.$/,
    );
  });

  it('are listed page by page without loss, and 50 cost as many statements as 1', async () => {
    const coordinator = as(application, await aCoordinator(application));
    for (let index = 0; index < 55; index += 1) await aPartnerCity(application);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { municipalities }: List = await coordinator.get<List>(LIST, { first: 20, after });
      seen.push(...municipalities.edges.map(({ node }) => node.id));
      after = municipalities.pageInfo.endCursor;
      more = municipalities.pageInfo.hasNextPage;
    }
    const all = await coordinator.get<List>(LIST, { first: 1 });
    expect(new Set(seen).size).toBe(all.municipalities.totalCount);
    expect(seen).toHaveLength(all.municipalities.totalCount);

    const one = await countStatements(() => coordinator.get(LIST, { first: 1 }));
    const fifty = await countStatements(() => coordinator.get(LIST, { first: 50 }));
    expect(fifty).toBe(one);
  });

  it('tell each viewer whether they may change them, in one statement', async () => {
    const [own, strange] = [await aCommunity(application), await aCommunity(application)];
    const [theirs, free] = [await aPartnerCity(application), await aPartnerCity(application)];
    await aPartnership(application, { partyIds: [own.id, strange.id] });
    await aPartnership(application, { partyIds: [strange.id, theirs.id] });
    const editable = `query { ${[own, strange, theirs, free]
      .map(({ id }, index) => `m${index}: municipality(id: "${id}") { editable }`)
      .join(' ')} }`;
    const answersTo = async (person: Person) =>
      Object.values(await as(application, person).get<Record<string, { editable: boolean }>>(editable)).map(
        (municipality) => municipality.editable,
      );

    expect(await answersTo(await aCoordinator(application))).toEqual([true, true, true, true]);
    expect(await answersTo(await anOfficial(application, [own.id]))).toEqual([true, false, false, true]);
    expect(await answersTo(await aReader(application, [own.id]))).toEqual([false, false, false, false]);

    const list = `query ($first: Int) { municipalities(first: $first) { edges { node { editable } } } }`;
    const official = as(application, await anOfficial(application, [own.id]));
    const one = await countStatements(() => official.get(list, { first: 1 }));
    expect(await countStatements(() => official.get(list, { first: 50 }))).toBe(one);
  });

  async function numberOfMunicipalities(): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM municipality`,
    );
    return row?.count;
  }
});
