import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { aCommunity } from '../support/municipalities.js';
import { countStatements } from '../support/query-counter.js';
import { aPlace } from './a-place.js';

const LIST = `query ($first: Int, $after: String, $filter: PlaceFilter) {
  places(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id name nameUk otherName countryCode population municipality { id nameUk place { id } } } } } }`;

interface List {
  places: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; name: string; municipality: { id: string } | null } }[];
  };
}

describe('places of the world', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    for (const place of [
      { name: 'Munich', population: 1_260_391, featureCode: 'PPLA' },
      { name: 'Münchenbernsdorf', population: 3_000 },
      { name: 'Wrocław', countryCode: 'PL', population: 634_893 },
      { name: 'Kąty Wrocławskie', countryCode: 'PL', population: 5_000 },
      { name: 'Rzeszów', countryCode: 'PL', population: 158_382 },
      { name: 'Newtown', countryCode: 'GB', population: 12_000 },
      { name: 'Newtown', countryCode: 'US', population: 0 },
      { name: 'Tübingen', population: 83_416, divisionCode: '' },
    ]) {
      await aPlace(application, place);
    }
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  const named = async (filter: Record<string, unknown>) => {
    const { places } = await coordinator.get<List>(LIST, { filter });
    return places.edges.map(({ node }) => node.name);
  };

  it.each([
    ['Ukrainian, by the name it has there', 'Мюнхен', 'Munich'],
    ['German', 'münchen', 'Munich'],
    ['English', 'Munich', 'Munich'],
    ['letters without marks', 'wroclaw', 'Wrocław'],
    ['letters with their marks apart', 'Wrocław'.normalize('NFD'), 'Wrocław'],
    ['Ukrainian, by its sound', 'Тюбінген', 'Tübingen'],
    ['German without a German keyboard', 'Tuebingen', 'Tübingen'],
    ['a beginning', 'тюбін', 'Tübingen'],
    ['a slip of the pen', 'Rzeszuw', 'Rzeszów'],
    ['another word of the name', 'katy', 'Kąty Wrocławskie'],
  ])('are found in %s', async (_case, search, name) => {
    expect((await named({ search }))[0]).toBe(name);
  });

  it('are found by what the register calls them', async () => {
    const city = await aPartnerCity(application, 'Дивна назва', 'GB');
    const [place] = (await coordinator.get<List>(LIST, { filter: { search: 'Newtown' } })).places.edges;
    await coordinator.get(`mutation ($input: PlaceOfMunicipalityInput!) { linkPlace(input: $input) { id } }`, {
      input: { municipalityId: city.id, placeId: place?.node.id },
    });

    expect(await named({ search: 'дивна' })).toEqual(['Newtown']);
    expect(await named({ inRegister: true })).toEqual(['Newtown']);
    expect(await named({ inRegister: false })).not.toContain(city.nameEn);
  });

  it('are as many as the filter lets through, the largest first', async () => {
    expect(await named({ countryCodes: ['PL'] })).toEqual(['Wrocław', 'Rzeszów', 'Kąty Wrocławskie']);
    expect(await named({ populationFrom: 600_000, populationTo: 700_000 })).toEqual(['Wrocław']);
    expect(await named({ countryCodes: ['US', 'PL'], search: 'newtown' })).toEqual(['Newtown']);
    expect(await named({ search: '%' })).toEqual([]);
    expect(await named({ search: 'Ньюарк' })).toEqual([]);
  });

  it.each([{}, { search: 'w' }])('come page by page, each once, with %j', async (filter) => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { places }: List = await coordinator.get<List>(LIST, { first: 2, after, filter });
      seen.push(...places.edges.map(({ node }) => node.id));
      total = places.totalCount;
      after = places.pageInfo.hasNextPage ? places.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('cost as many statements for one as for fifty', async () => {
    for (let index = 0; index < 50; index += 1) {
      await aPlace(application, { name: `Zahl ${index}`, countryCode: 'AT' });
      if (index % 10 === 9) await aPartnerCity(application, `Zahl ${index}`, 'AT');
    }
    const read = (first: number) => coordinator.get<List>(LIST, { first, filter: { countryCodes: ['AT'] } });

    const one = await countStatements(() => read(1));
    const fifty = await countStatements(() => read(50));

    expect(fifty).toBe(one);
    expect((await read(50)).places.edges.filter(({ node }) => node.municipality)).toHaveLength(5);
  });

  it.each([
    ['an unknown country', { countryCodes: ['XX'] }, 'INVALID', 'unknown_code'],
    ['a search of 10 000 letters', { search: 'x'.repeat(10_000) }, 'INVALID', 'too_long'],
    ['NUL in the search', { search: 'Ми\u0000ста' }, 'INVALID', 'control_char'],
    ['a lone surrogate', { search: '\uD800' }, 'INVALID', 'encoding'],
    ['fewer than no people', { populationFrom: -1 }, 'INVALID', 'number'],
    ['more people than an Int', { populationTo: 3_000_000_000 }, 'BAD_USER_INPUT', 'int_range'],
  ])('refuse %s in both languages', async (_case, filter, code, reason) => {
    for (const language of ['uk', 'en'] as const) {
      const person = as(application, await aCoordinator(application, { language }));
      const refusal = await person.refusal(LIST, { filter });
      expect(refusal.extensions).toMatchObject({ code, reason });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
  });

  it.each([0, 101])('refuse a page of %i', async (first) => {
    expect((await coordinator.refusal(LIST, { first })).extensions).toMatchObject({ reason: 'page_size' });
  });

  it('are open to everybody who signs in', async () => {
    const community = await aCommunity(application);
    for (const person of [await anOfficial(application, [community.id]), await aReader(application, [community.id])]) {
      const { places } = await as(application, person).get<List>(LIST, { filter: { search: 'Wrocław' } });
      expect(places.totalCount).toBeGreaterThan(0);
    }
  });
});
