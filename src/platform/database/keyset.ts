import sql, { empty, type Sql } from 'sql-template-tag';
import { type Cursor, encodeCursor, type Page } from './page.js';
import type { UnitOfWork } from './unit-of-work.js';

/** How a list is ordered: an expression that is never null, and the id as tie-breaker. */
export interface Order {
  /** SQL of the sort value; never null */
  readonly by: Sql;
  readonly direction: 'ASC' | 'DESC';
  /** PostgreSQL type of the sort value, for the cursor */
  readonly type: Sql;
}

export interface ListQuery {
  /** columns, with `id` among them */
  readonly select: Sql;
  /** tables and joins, with the alias that `where`, `order` and `id` use */
  readonly from: Sql;
  readonly where: Sql;
  readonly id: Sql;
  readonly order: Order;
  readonly first: number;
  readonly after: Cursor | null;
}

/** One page by keyset: two statements whatever the size, and no row twice while others write. */
export async function keysetPage<Row extends { id: string }>(
  unitOfWork: UnitOfWork,
  query: ListQuery,
): Promise<Page<Row>> {
  const { order, after } = query;
  const forward = order.direction === 'ASC' ? sql`>` : sql`<`;
  const direction = order.direction === 'ASC' ? sql`ASC` : sql`DESC`;
  const beyond = after
    ? sql`AND (${order.by}, ${query.id}) ${forward} (CAST(${after.value} AS ${order.type}), CAST(${after.id} AS uuid))`
    : empty;
  const found = await unitOfWork.rows<Row & { cursor_value: string }>(sql`
    SELECT ${query.select}, CAST(${order.by} AS text) AS cursor_value
    FROM ${query.from} WHERE ${query.where} ${beyond}
    ORDER BY ${order.by} ${direction}, ${query.id} ${direction}
    LIMIT ${query.first + 1}`);
  const [total] = await unitOfWork.rows<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM ${query.from} WHERE ${query.where}`,
  );
  return {
    rows: found
      .slice(0, query.first)
      .map((row) => ({ row, cursor: encodeCursor({ value: row.cursor_value, id: row.id }) })),
    hasNextPage: found.length > query.first,
    totalCount: total?.count ?? 0,
  };
}
