import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs every migration on an empty database and asks TypeORM what it would still change. Tables and columns must agree;
// constraints, indexes and defaults are written by hand in SQL, which says more than the entities can.
const BY_HAND = /(ADD|DROP) CONSTRAINT|(CREATE|DROP)( UNIQUE)? INDEX|(SET|DROP) DEFAULT/;
const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { startEmbeddedPostgres } = await built('src/platform/embedded-postgres/start-embedded-postgres.js');
const { makeDataSource } = await built('src/platform/database/data-source.js');
const { ENTITIES } = await built('src/entities.js');
const { MIGRATIONS } = await built('migrations/index.js');

const directory = await mkdtemp(join(tmpdir(), 'pobratym-migrations-'));
const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } });
let drift = [];
try {
  const dataSource = await makeDataSource({
    url: server.url,
    poolSize: 2,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  }).initialize();
  await dataSource.runMigrations();
  drift = (await dataSource.driver.createSchemaBuilder().log()).upQueries
    .map(({ query }) => query)
    .filter((query) => !BY_HAND.test(query));
  await dataSource.destroy();
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
if (drift.length > 0) {
  console.error(`The entities are ahead of the migrations:\n${drift.join('\n')}`);
  process.exit(1);
}
