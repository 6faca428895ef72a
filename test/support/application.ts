import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/kernel/clock.js';
import type { Config } from '../../src/platform/config/config.schema.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { makeFastifyAdapter, prepareHttp } from '../../src/platform/http/http.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { FixedClock } from './fixed-clock.js';
import { makeTestDatabase } from './test-database.js';

/** The running program on a database of its own. */
export interface Application {
  readonly nest: NestFastifyApplication;
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: FixedClock;
  readonly unitOfWork: UnitOfWork;
  /** any provider by its class */
  get<T>(type: abstract new (...args: never[]) => T): T;
  /** sets the test's clock and the database's `app_now()` to one instant; both stand still */
  setTime(iso: string): Promise<void>;
  stop(): Promise<void>;
}

/** The morning that tests begin with unless they say otherwise: 26 November 2026, 10:20 in Kyiv. */
export const DEFAULT_TIME = '2026-11-26T08:20:00.000Z';

/**
 * Starts the program as one process with the given role; no worker runs unless asked for.
 *
 * @param replace puts the test's own in place of providers
 */
export async function startApplication(
  settings: Partial<Record<keyof Config, string>> = {},
  startTime = DEFAULT_TIME,
  replace: (module: TestingModuleBuilder) => TestingModuleBuilder = (module) => module,
): Promise<Application> {
  const database = await makeTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'pobratym-var-'));
  const config = readConfig(
    {
      ROLE: 'api',
      DATABASE_URL: database.url,
      PORT: '0',
      VAR_DIR: directory,
      INTROSPECTION: 'true',
      PLACE_CATALOGUE: 'false',
      LOG_LEVEL: 'error',
      ...settings,
    },
    '/nonexistent',
  );
  const clock = new FixedClock(startTime);
  const module = await replace(
    Test.createTestingModule({ imports: [await AppModule.forRoot(config, database.url)] })
      .overrideProvider(Clock)
      .useValue(clock),
  ).compile();
  const nest = module.createNestApplication<NestFastifyApplication>(makeFastifyAdapter(config), {
    logger: ['error', 'fatal'],
  });
  await prepareHttp(nest, config);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  const application: Application = {
    nest,
    config,
    databaseUrl: database.url,
    clock,
    unitOfWork: nest.get(UnitOfWork),
    get: (type) => nest.get(type, { strict: false }),
    async setTime(iso) {
      clock.set(iso);
      await nest
        .get(DataSource)
        .query(
          `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT timestamptz '${iso}' $$`,
        );
    },
    async stop() {
      await nest.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
  await application.setTime(startTime);
  return application;
}
