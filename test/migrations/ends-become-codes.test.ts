import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { makeTestDatabase } from '../support/test-database.js';

const BEFORE = [
  ['cancelled', 'the record has moved on', 0],
  ['suppressed', 'the person may no longer see the record', 0],
  ['dead', 'crashed the sender', 0],
  ['dead', '550 no such user', 0],
  ['dead', '450 greylisted', 12],
] as const;

it('turns the words of ended deliveries into codes, and back', async () => {
  const database = await makeTestDatabase();
  const { url } = database;
  const dataSource = await makeDataSource({
    url,
    poolSize: 2,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  }).initialize();
  const ends = (columns: string) => dataSource.query<unknown[]>(`SELECT ${columns} FROM delivery ORDER BY id`);
  const grouped = MIGRATIONS.findIndex(({ name }) => name.startsWith('GroupDeliveries'));
  const undo = async () => {
    for (let undone = grouped; undone < MIGRATIONS.length; undone += 1) await dataSource.undoLastMigration();
  };
  await undo();
  for (const [at, [state, words, failures]] of BEFORE.entries()) {
    await dataSource.query(
      `INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, state, end_reason,
        failures, created_at)
       VALUES ($1, 'reminder', gen_random_uuid(), 'email', gen_random_uuid(), now(), now(), $2, $3, $4, now())`,
      [`00000000-0000-0000-0000-00000000000${at}`, state, words, failures],
    );
  }

  await dataSource.runMigrations();
  expect(await ends('end_reason AS reason, end_detail AS detail')).toEqual([
    { reason: 'moved_on', detail: null },
    { reason: 'may_not_see', detail: null },
    { reason: 'crashed_sender', detail: null },
    { reason: 'refused', detail: '550 no such user' },
    { reason: 'given_up', detail: '450 greylisted' },
  ]);

  await undo();
  expect(await ends('end_reason AS reason')).toEqual(BEFORE.map(([, reason]) => ({ reason })));
  await dataSource.destroy();
  await database.drop();
});
