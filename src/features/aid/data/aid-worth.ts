import sql, { type Sql } from 'sql-template-tag';
import { ARRIVED_STATUSES, type AidStatus } from '../domain/aid-status.js';

const DISTRIBUTED_STATUSES = ARRIVED_STATUSES.filter((status) => status !== 'RECEIVED');
const WITHDRAWN = ['CANCELLED'] as const satisfies readonly AidStatus[];

/**
 * What the lines of an aid transfer (alias `x`) are worth, in minor units of their currency. A part of the quantity is
 * worth its part of the value. Where nobody has written down quantities, the status says whether all of it came. What
 * was withdrawn is not promised any more; what was promised and not delivered still was.
 */
const LINES = sql`
  SELECT l.currency, CASE WHEN x.status = ANY(${[...WITHDRAWN]}) THEN 0 ELSE l.minor_units END AS promised,
    ${worthOf(sql`moved.received`, ARRIVED_STATUSES)} AS received,
    ${worthOf(sql`moved.distributed`, DISTRIBUTED_STATUSES)} AS distributed
  FROM aid_line l
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(m.amount) FILTER (WHERE m.kind = 'RECEIVED'), 0) AS received,
      coalesce(sum(m.amount) FILTER (WHERE m.kind = 'DISTRIBUTED'), 0) AS distributed
    FROM aid_movement m WHERE m.line_id = l.id) moved
  WHERE l.transfer_id = x.id AND l.currency IS NOT NULL`;

/** @param amount of the line that moved */
function worthOf(amount: Sql, wholly: readonly AidStatus[]): Sql {
  return sql`CASE
    WHEN ${amount} = 0 THEN CASE WHEN x.status = ANY(${[...wholly]}) AND NOT EXISTS (
      SELECT 1 FROM aid_movement told JOIN aid_line of_it ON of_it.id = told.line_id
      WHERE of_it.transfer_id = x.id AND told.kind <> 'SHIPPED') THEN l.minor_units ELSE 0 END
    WHEN l.goods_class = 'MONEY' THEN ${amount}
    WHEN l.quantity IS NULL THEN l.minor_units
    ELSE round(CAST(l.minor_units AS numeric) * ${amount} / l.quantity) END`;
}

/** Sums per currency of one aid transfer (alias `x`), for a lateral join. */
export const WORTH = sql`
  SELECT worth.currency, sum(worth.promised) AS promised, sum(worth.received) AS received,
    sum(worth.distributed) AS distributed
  FROM (${LINES}) worth GROUP BY worth.currency`;

/** Something of the transfer (alias `x`) is worth an amount in the currency. */
export function hasWorth(currency: string): Sql {
  return sql`EXISTS (SELECT 1 FROM aid_line f WHERE f.transfer_id = x.id AND f.currency = ${currency})`;
}

const COLUMNS = { PROMISED: sql`promised`, RECEIVED: sql`received`, DISTRIBUTED: sql`distributed` };

/** Something of the transfer (alias `x`) has come so far. @param currency null: in any */
export function hasReached(reach: keyof typeof COLUMNS, currency: string | null): Sql {
  return sql`EXISTS (SELECT 1 FROM (${WORTH}) f
    WHERE f.${COLUMNS[reach]} > 0 AND (CAST(${currency} AS text) IS NULL OR f.currency = ${currency}))`;
}
