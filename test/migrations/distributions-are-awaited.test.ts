import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { makeTestDatabase } from '../support/test-database.js';

/** title, status, thanked on, movements, and the days that follow: distributed, due after, due before */
const AID = [
  ['nothing given on', 'RECEIVED', '2025-01-25', [['RECEIVED', 3]], null, '2025-02-19', null],
  ['not thanked for', 'RECEIVED', null, [['RECEIVED', 3]], null, '2025-01-30', '2025-01-30'],
  [
    'some given on',
    'RECEIVED',
    '2025-01-25',
    [
      ['RECEIVED', 3],
      ['DISTRIBUTED', 2],
    ],
    null,
    '2025-02-19',
    null,
  ],
  [
    'all given on',
    'RECEIVED',
    '2025-01-25',
    [
      ['RECEIVED', 3],
      ['DISTRIBUTED', 3],
    ],
    '2025-01-21',
    null,
    null,
  ],
  [
    'the rest kept',
    'DISTRIBUTED',
    '2025-01-25',
    [
      ['RECEIVED', 3],
      ['DISTRIBUTED', 2],
    ],
    '2025-01-21',
    null,
    null,
  ],
  ['no amounts', 'DISTRIBUTED', '2025-01-25', [], '2025-01-28', null, null],
  ['long over', 'THANKED', '2025-01-25', [], null, null, null],
] as const;

it('finds the day on which aid was given on, awaits it where there is none, and goes back', async () => {
  const database = await makeTestDatabase();
  const { url } = database;
  const dataSource = await makeDataSource({
    url,
    poolSize: 2,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  }).initialize();
  const at = MIGRATIONS.findIndex(({ name }) => name.startsWith('AwaitDistributions'));
  const undo = async () => {
    for (let undone = at; undone < MIGRATIONS.length; undone += 1) await dataSource.undoLastMigration();
  };
  const days = (columns: string) =>
    dataSource.query<unknown[]>(`SELECT title_uk AS title, ${columns} FROM aid_transfer ORDER BY id`);
  await undo();
  await dataSource.query(`
    INSERT INTO municipality (id, side, kind, name_uk, name_en, country_code, region, languages, version)
    VALUES ('00000000-0000-0000-0000-0000000000c0', 'UKRAINIAN', 'HROMADA', 'Громада', 'Community', 'UA', 'Київська',
      '{uk}', 1)`);
  for (const [index, [title, status, thankedOn, movements, , , dueOn]] of AID.entries()) {
    const id = `00000000-0000-0000-0000-00000000000${index}`;
    await dataSource.query(
      `INSERT INTO aid_transfer (id, community_id, title_uk, direction, aid_type, status, status_on, recurring, embargoed,
        arrived_on, thanked_on, next_due_on, version)
       VALUES ($1, '00000000-0000-0000-0000-0000000000c0', $2, 'RECEIVED', 'GRANT_IN_KIND', $3, '2025-01-28', false, false,
        '2025-01-20', $4, $5, 1)`,
      [id, title, status, thankedOn, dueOn],
    );
    await dataSource.query(
      `INSERT INTO aid_line (id, transfer_id, position, what_uk, goods_class, quantity)
       VALUES ($1, $1, 0, 'Генератор', 'GENERATORS', 5)`,
      [id],
    );
    for (const [kind, amount] of movements) {
      await dataSource.query(
        `INSERT INTO aid_movement (id, line_id, kind, happened_on, amount)
         VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
        [id, kind, kind === 'RECEIVED' ? '2025-01-20' : '2025-01-21', amount],
      );
    }
  }

  await dataSource.runMigrations();
  expect(await days('distributed_on AS given, next_due_on AS due')).toEqual(
    AID.map(([title, , , , given, due]) => ({ title, given, due })),
  );
  expect(await dataSource.query(`SELECT count(*)::int AS awaiting FROM reminder_backlog`)).toEqual([{ awaiting: 3 }]);

  await undo();
  expect(await days('next_due_on AS due')).toEqual(AID.map(([title, , , , , , due]) => ({ title, due })));
  await dataSource.destroy();
  await database.drop();
});
