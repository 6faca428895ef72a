import sql, { empty, type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { encodeCursor, type Page } from './page.js';
import type { ListQuery } from './keyset.js';
import type { UnitOfWork } from './unit-of-work.js';

/** A list that hangs on each of several parents. */
export interface ChildrenQuery extends ListQuery {
  readonly parentIds: readonly Id[];
  /** SQL of the column that holds the parent's id */
  readonly parentId: Sql;
}

/**
 * The same page of the children of each parent: two statements, however many parents. A parent without children has an
 * empty page.
 */
export async function keysetPagesOf<Row extends { id: string }>(
  unitOfWork: UnitOfWork,
  query: ChildrenQuery,
): Promise<ReadonlyMap<Id, Page<Row>>> {
  const { order, after } = query;
  const parentIds = sql`CAST(${[...query.parentIds]} AS uuid[])`;
  const forward = order.direction === 'ASC' ? sql`>` : sql`<`;
  const direction = order.direction === 'ASC' ? sql`ASC` : sql`DESC`;
  const beyond = after
    ? sql`AND (${order.by}, ${query.id}) ${forward} (CAST(${after.value} AS ${order.type}), CAST(${after.id} AS uuid))`
    : empty;
  const sorted = sql`${order.by} ${direction}, ${query.id} ${direction}`;
  const found = await unitOfWork.rows<Row & { cursor_value: string; parent_of_row: Id }>(sql`
    SELECT child.*, parent.id AS parent_of_row FROM unnest(${parentIds}) AS parent (id) CROSS JOIN LATERAL (
      SELECT ${query.select}, CAST(${order.by} AS text) AS cursor_value, row_number() OVER (ORDER BY ${sorted}) AS place_in_list
      FROM ${query.from} WHERE ${query.parentId} = parent.id AND ${query.where} ${beyond}
      ORDER BY ${sorted} LIMIT ${query.first + 1}) child
    ORDER BY parent.id, child.place_in_list`);
  const counts = await unitOfWork.rows<{ id: Id; count: number }>(sql`
    SELECT ${query.parentId} AS id, count(*)::int AS count FROM ${query.from}
    WHERE ${query.parentId} = ANY(${parentIds}) AND ${query.where} GROUP BY ${query.parentId}`);
  const totals = new Map(counts.map(({ id, count }) => [id, count]));
  return new Map(
    query.parentIds.map((parentId) => {
      const rows = found.filter((row) => row.parent_of_row === parentId);
      return [
        parentId,
        {
          rows: rows
            .slice(0, query.first)
            .map((row) => ({ row, cursor: encodeCursor({ value: row.cursor_value, id: row.id }) })),
          hasNextPage: rows.length > query.first,
          totalCount: totals.get(parentId) ?? 0,
        },
      ];
    }),
  );
}
