import { randomUUID } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import { conditionsTogether } from '../../src/platform/database/conditions-together.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type Application, startApplication } from '../support/application.js';

describe('Conditions asked about together', () => {
  let application: Application;
  let ask: (conditions: readonly Sql[]) => Promise<boolean[]>;
  let statement: Sql;

  beforeAll(async () => {
    application = await startApplication();
    const unitOfWork = application.get(UnitOfWork);
    ask = async (conditions) => {
      statement = conditionsTogether(conditions);
      const rows = await unitOfWork.rows<{ at: number; holds: boolean }>(statement);
      return rows.sort((one, other) => one.at - other.at).map(({ holds }) => holds);
    };
  });
  afterAll(() => application.stop());

  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()] as const;
  const among = (id: string, ids: readonly string[]) => sql`${id}::uuid = ANY(CAST(${[...ids]} AS uuid[]))`;

  it('are answered each at its own place', async () => {
    expect(await ask([among(a, [a, b]), sql`TRUE`, among(a, []), among(c, [b, c]), among(b, [a]), sql`FALSE`])).toEqual(
      [true, true, false, true, false, false],
    );
  });

  it('are planned once when only ids differ', async () => {
    await ask([among(a, [a]), among(b, [a]), among(c, [a, b, c])]);
    expect(statement.text.match(/ANY/g)).toHaveLength(1);
  });

  it('are asked for themselves when anything else differs', async () => {
    expect(
      await ask([sql`${'x'}::text = 'x'`, sql`${'y'}::text = 'x'`, sql`${7}::int > 5`, sql`${3}::int > 5`]),
    ).toEqual([true, false, true, false]);
  });
});
