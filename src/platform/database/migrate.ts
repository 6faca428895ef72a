import { makeDataSource, type DatabaseOptions } from './data-source.js';

/** One migrator at a time; the others wait and then find nothing to do. */
const MIGRATION_LOCK = 7_306_021;

/** Brings the schema up to date. @returns names of the migrations that were run */
export async function migrate(options: DatabaseOptions): Promise<string[]> {
  const dataSource = await makeDataSource({ ...options, poolSize: 2, statementTimeoutMs: 0 }).initialize();
  try {
    const lock = dataSource.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      const run = await dataSource.runMigrations();
      return run.map(({ name }) => name);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
