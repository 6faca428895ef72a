import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await makeTestDatabase();
    dataSource = await makeDataSource({
      url: database.url,
      poolSize: 2,
      entities: ENTITIES,
      migrations: MIGRATIONS,
    }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('go down to nothing and up again to the same schema, with rows in the way', async () => {
    const before = await schema();
    await dataSource.query(`
      INSERT INTO municipality (id, side, kind, name_uk, name_en, country_code, languages, version)
      VALUES (gen_random_uuid(), 'FOREIGN', 'CITY', 'Сілістра', 'Silistra', 'BG', '{bg}', 1)`);

    for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await dataSource.undoLastMigration();
    expect(await schema()).toEqual([]);

    await dataSource.runMigrations();
    expect(await schema()).toEqual(before);
  });

  /** Every column and index of ours. */
  async function schema(): Promise<string[]> {
    const rows = await dataSource.query<{ line: string }[]>(`
      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  }
});
