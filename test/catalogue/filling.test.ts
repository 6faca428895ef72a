import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import sql from 'sql-template-tag';
import { CatalogueFilling } from '../../src/features/catalogue/catalogue-filling.service.js';
import { PlaceSource } from '../../src/features/catalogue/data/place-source.js';
import { PlacesRepository } from '../../src/features/catalogue/data/places.repository.js';
import { Candidates } from '../../src/features/catalogue/index.js';
import type { SourcePlace } from '../../src/features/catalogue/domain/place.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aSourcePlace } from './a-place.js';
import { MadeUpPlaces } from './made-up-places.js';

const STATE = `{ placeCatalogue { places dataVersion filledAt attribution sourceUrl licenceUrl } }`;

describe('the catalogue of places', () => {
  let application: Application;
  let source: MadeUpPlaces;
  let filling: CatalogueFilling;
  beforeAll(async () => {
    source = new MadeUpPlaces();
    application = await startApplication({ PLACE_CATALOGUE: 'true' }, undefined, (module) =>
      module.overrideProvider(PlaceSource).useValue(source),
    );
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    await application.unitOfWork.rows(sql`TRUNCATE place, municipality_place CASCADE`);
    await application.unitOfWork.rows(
      sql`UPDATE place_catalogue SET data_version = NULL, filling_version = NULL, position = 0`,
    );
    source.version = 'made-up 1';
    source.asked = 0;
    source.all = [
      ...Array.from({ length: 3_500 }, (_, index) => aSourcePlace({ name: `Dorf ${index}` })),
      aSourcePlace({ name: 'Silistra', countryCode: 'BG', geonamesId: 727_221, featureCode: 'PPLA' }),
      aSourcePlace({ name: 'Brest', countryCode: 'BY' }),
    ];
    filling = aFillingOfAnotherProcess();
  });

  it('is filled with the data of the package, without aggressor states, and says whose they are', async () => {
    await filling.fill();

    const coordinator = as(application, await aCoordinator(application, { language: 'en' }));
    const { placeCatalogue } = await coordinator.get<{ placeCatalogue: Record<string, unknown> }>(STATE);
    expect(placeCatalogue).toMatchObject({
      places: 3_501,
      dataVersion: 'made-up 1',
      sourceUrl: 'https://www.geonames.org/',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(placeCatalogue['attribution']).toContain('GeoNames');
    expect(placeCatalogue['attribution']).toContain('CC BY 4.0');
  });

  it('costs nothing to be found full, by a process that knows and by one that has just started', async () => {
    await filling.fill();
    const asked = source.asked;

    expect(await countStatements(() => filling.fill())).toBe(1);
    expect(await countStatements(() => aFillingOfAnotherProcess().fill())).toBe(1);
    expect(source.asked).toBe(asked);
  });

  it('goes on where a process was killed, without reading anything twice', async () => {
    const repository = application.get(PlacesRepository);
    const write = repository.write.bind(repository);
    const written: number[] = [];
    let alive = true;
    const spy = jest.spyOn(repository, 'write').mockImplementation(async (places, version) => {
      if (alive && written.length === 2) {
        alive = false;
        await killTheConnection();
      }
      written.push(places.length);
      return write(places, version);
    });

    await expect(filling.fill()).rejects.toThrow();
    expect(await position()).toBe(2_000);
    expect(await places()).toHaveLength(2_000);
    await aFillingOfAnotherProcess().fill();

    spy.mockRestore();
    expect(written).toEqual([1_000, 1_000, 1_000, 501]);
    expect(await places()).toHaveLength(3_501);
  });

  it('is filled once by several processes at the same time', async () => {
    const others = [1, 2, 3].map(() => aFillingOfAnotherProcess());

    while ((await version()) === null) await Promise.all([filling, ...others].map((one) => one.fill()));

    expect(await places()).toHaveLength(3_501);
  });

  it('takes newer data: renews what it has, adds what is new and hides what is gone', async () => {
    await filling.fill();
    const before = await places();
    const [gone, ...rest] = source.all;
    source.version = 'made-up 2';
    source.all = [...rest.map(grown), aSourcePlace({ name: 'Neu' })];

    await filling.fill();

    const after = await places();
    expect(after.filter(({ withdrawn }) => withdrawn).map(({ geonamesId }) => geonamesId)).toEqual([gone?.geonamesId]);
    expect(after.filter(({ name }) => name === 'Neu')).toHaveLength(1);
    expect(after.filter(({ population }) => population === 20_001)).toHaveLength(3_500);
    expect(before.every(({ id }) => after.some((place) => place.id === id))).toBe(true);
  });

  it('links what the register has already, so that it is one candidate and not two', async () => {
    const silistra = await aPartnerCity(application, 'Silistra', 'BG');
    await aPartnerCity(application, 'Brest', 'BY');

    await filling.fill();

    const found: { id: string; place: boolean }[] = [];
    for await (const { ids, names, inRegister } of application.get(Candidates).abroad(1_000)) {
      ids.forEach((id, index) => {
        if (names[index] === 'Silistra' || names[index] === 'Brest') found.push({ id, place: inRegister[index] === 0 });
      });
    }
    expect(found).toEqual([{ id: silistra.id, place: false }]);
  });

  it('waits until the start is long over, then is filled beside the sweeps', async () => {
    const sweeper = application.get(Sweeper);
    await sweeper.sweep();
    expect(await position()).toBe(0);

    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 21_000);
    await sweeper.sweep();
    expect(await version()).toBeNull();
    while ((await version()) === null) await sleep(50);
    jest.restoreAllMocks();

    expect(source.asked).toBe(1);
  });

  it('stops between two batches when the process ends', async () => {
    const filled = filling.fill();
    await filling.beforeApplicationShutdown();
    await filled;

    expect(await version()).toBeNull();
    expect((await position()) % 1_000).toBe(0);
  });

  function aFillingOfAnotherProcess(): CatalogueFilling {
    const here = application.get(CatalogueFilling);
    return Object.assign(Object.create(CatalogueFilling.prototype) as CatalogueFilling, here, { filled: false });
  }

  async function places() {
    return application.unitOfWork.rows<{
      id: string;
      geonamesId: number;
      name: string;
      population: number;
      withdrawn: boolean;
    }>(sql`SELECT id, geonames_id AS "geonamesId", name, population, withdrawn FROM place`);
  }

  async function position(): Promise<number> {
    const [row] = await application.unitOfWork.rows<{ position: number }>(sql`SELECT position FROM place_catalogue`);
    return row?.position ?? -1;
  }

  async function version(): Promise<string | null> {
    const [row] = await application.unitOfWork.rows<{ version: string | null }>(
      sql`SELECT data_version AS version FROM place_catalogue`,
    );
    return row?.version ?? null;
  }

  /** As if the process had died in the middle of a batch. */
  async function killTheConnection(): Promise<void> {
    await application.unitOfWork.rows(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
  }

  function grown(place: SourcePlace): SourcePlace {
    return { ...place, population: place.population + 1 };
  }
});
