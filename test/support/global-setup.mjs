import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** The database that every test file copies; `test-database.ts` reads the name from here. */
const TEMPLATE_DATABASE = 'pobratym_template';

/**
 * Builds the program (only what changed), starts one server for the whole run in a directory of its own, and migrates
 * the template. Jest loads this file outside its TypeScript transform, hence plain JavaScript over `dist/`.
 */
export default async function globalSetup() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
  const { startEmbeddedPostgres } = await built('src/platform/embedded-postgres/start-embedded-postgres.js');
  const { migrate } = await built('src/platform/database/migrate.js');
  const { migrateQueue } = await built('src/platform/queue/migrate-queue.js');
  const { ENTITIES } = await built('src/entities.js');
  const { MIGRATIONS } = await built('migrations/index.js');

  const directory = await mkdtemp(join(tmpdir(), 'pobratym-test-'));
  const server = await startEmbeddedPostgres({
    directory,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  const templateUrl = server.url.replace(/\/[^/]*$/, `/${TEMPLATE_DATABASE}`);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await client.end();
  await migrate({ url: templateUrl, poolSize: 2, entities: ENTITIES, migrations: MIGRATIONS });
  await migrateQueue(templateUrl);
  process.env.TEST_DATABASE_SERVER = server.url;
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE_DATABASE;
  globalThis.testDatabaseServer = { server, directory };
}
