import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import { OPEN_STATUSES } from '../domain/aid-status.js';
import { type AidTransferRow, TRANSFER_COLUMNS } from './aid-columns.js';
import { aidConditions, type AidFilter, type AidOrder, aidOrder } from './aid-filter.js';
import { WORTH } from './aid-worth.js';

/** What aid is worth in one currency, in its minor units. */
export interface WorthRow {
  readonly transferId: Id;
  readonly currency: string;
  readonly promised: number;
  readonly received: number;
  readonly distributed: number;
}

/** One currency and direction added up; `…Transfers` counts those that the sum is made of. */
export interface AidSumRow extends Omit<WorthRow, 'transferId'> {
  readonly direction: AidDirection;
  readonly promisedTransfers: number;
  readonly receivedTransfers: number;
  readonly distributedTransfers: number;
}

export interface AidCounts {
  readonly all: number;
  readonly open: number;
  readonly overdue: number;
}

const AMOUNTS = sql`CAST(w.promised AS double precision) AS promised, CAST(w.received AS double precision) AS received,
  CAST(w.distributed AS double precision) AS distributed`;

/** Aid transfers in the database; every read takes the row rule (over alias `x`). */
@Injectable()
export class AidTransfersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param today network time zone */
  list(
    visible: Sql,
    filter: AidFilter,
    today: CalendarDate,
    order: AidOrder,
    page: PageArgs,
  ): Promise<Page<AidTransferRow>> {
    return keysetPage<AidTransferRow>(this.unitOfWork, {
      select: TRANSFER_COLUMNS,
      from: sql`aid_transfer x`,
      where: living(visible, filter, today),
      id: sql`x.id`,
      order: aidOrder(order),
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, AidTransferRow>> {
    const rows = await this.unitOfWork.rows<AidTransferRow>(sql`
      SELECT ${TRANSFER_COLUMNS} FROM aid_transfer x
      WHERE x.id = ANY(CAST(${[...ids]} AS uuid[])) AND x.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether the row rule lets this transfer through. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM aid_transfer x WHERE x.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  /** Of transfers that the viewer has been shown, in the order of the currencies' codes. */
  async worthOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, WorthRow[]>> {
    const rows = await this.unitOfWork.rows<WorthRow>(sql`
      SELECT x.id AS "transferId", w.currency, ${AMOUNTS}
      FROM aid_transfer x CROSS JOIN LATERAL (${WORTH}) w
      WHERE x.id = ANY(CAST(${[...ids]} AS uuid[])) ORDER BY x.id, w.currency`);
    return groupBy(rows, ({ transferId }) => transferId);
  }

  async sums(visible: Sql, filter: AidFilter, today: CalendarDate): Promise<AidSumRow[]> {
    return this.unitOfWork.rows<AidSumRow>(sql`
      SELECT w.direction, w.currency, ${AMOUNTS}, w.promised_transfers AS "promisedTransfers",
        w.received_transfers AS "receivedTransfers", w.distributed_transfers AS "distributedTransfers"
      FROM (
        SELECT x.direction, one.currency, sum(one.promised) AS promised, sum(one.received) AS received,
          sum(one.distributed) AS distributed, count(*) FILTER (WHERE one.promised > 0)::int AS promised_transfers,
          count(*) FILTER (WHERE one.received > 0)::int AS received_transfers,
          count(*) FILTER (WHERE one.distributed > 0)::int AS distributed_transfers
        FROM aid_transfer x CROSS JOIN LATERAL (${WORTH}) one
        WHERE ${living(visible, filter, today)} AND (CAST(${filter.currency ?? null} AS text) IS NULL
          OR one.currency = ${filter.currency ?? null})
        GROUP BY x.direction, one.currency) w
      ORDER BY w.direction DESC, w.currency`);
  }

  async counts(visible: Sql, filter: AidFilter, today: CalendarDate): Promise<AidCounts> {
    const [row] = await this.unitOfWork.rows<AidCounts>(sql`
      SELECT count(*)::int AS "all", count(*) FILTER (WHERE x.status = ANY(${[...OPEN_STATUSES]}))::int AS open,
        count(*) FILTER (WHERE x.next_due_on < CAST(${today} AS date))::int AS overdue
      FROM aid_transfer x WHERE ${living(visible, filter, today)}`);
    return row ?? { all: 0, open: 0, overdue: 0 };
  }
}

function living(visible: Sql, filter: AidFilter, today: CalendarDate): Sql {
  return join([sql`x.trashed_at IS NULL`, visible, ...aidConditions(filter, today)], ' AND ');
}
