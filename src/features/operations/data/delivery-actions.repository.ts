import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type Id, newId } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { ACTION_FROM, type DeliveryActionKind } from '../domain/delivery-action.js';
import type { DeliveryFilter } from '../domain/delivery-filter.js';
import { deliveriesWhere } from './deliveries-seen.repository.js';

export interface DoneAction {
  readonly at: Date;
  readonly action: DeliveryActionKind;
  readonly byName: string;
  readonly why: string;
}

export interface BulkRetryRow {
  readonly id: Id;
  readonly filter: DeliveryFilter;
  readonly why: string;
  readonly byId: Id;
  readonly total: number;
  readonly done: number;
  readonly lastId: Id | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

interface NewAction {
  readonly deliveryId: Id;
  readonly beforeState: DeliveryState;
}

const BULK_COLUMNS = sql`b.id, b.filter, b.why, b.by_id AS "byId", b.total, b.done, b.last_id AS "lastId",
  b.created_at AS "createdAt", b.finished_at AS "finishedAt"`;

/** What was done by hand, and retries of many in the background. */
@Injectable()
export class DeliveryActionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async note(
    action: DeliveryActionKind,
    done: readonly NewAction[],
    byId: Id,
    why: string,
    bulkRetryId: Id | null,
  ): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO delivery_action (id, delivery_id, action, before_state, why, by_id, bulk_retry_id, at)
      SELECT made.id, made.delivery_id, ${action}, made.before_state, ${why}, ${byId}, ${bulkRetryId}, app_now()
      FROM unnest(${done.map(() => newId())}::uuid[], ${done.map(({ deliveryId }) => deliveryId)}::uuid[],
        ${done.map(({ beforeState }) => beforeState)}::text[]) AS made (id, delivery_id, before_state)`);
  }

  /** Newest first. */
  of(deliveryId: Id): Promise<DoneAction[]> {
    return this.unitOfWork.rows<DoneAction>(sql`
      SELECT a.at, a.action, u.name AS "byName", a.why FROM delivery_action a JOIN app_user u ON u.id = a.by_id
      WHERE a.delivery_id = ${deliveryId} ORDER BY a.at DESC LIMIT 100`);
  }

  async startBulk(id: Id, filter: DeliveryFilter, byId: Id, why: string): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO bulk_retry (id, filter, why, by_id, total, created_at)
      SELECT ${id}, ${JSON.stringify(filter)}::jsonb, ${why}, ${byId}, count(*), app_now()
      FROM delivery d JOIN app_user u ON u.id = d.recipient_user_id
      WHERE ${deliveriesWhere(filter)} AND d.state = ANY(${[...ACTION_FROM.RETRY]}::text[])`);
  }

  async lastBulk(): Promise<BulkRetryRow | null> {
    const [row] = await this.unitOfWork.rows<BulkRetryRow>(
      sql`SELECT ${BULK_COLUMNS} FROM bulk_retry b ORDER BY b.created_at DESC, b.id DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** One that is not finished, locked in the open transaction; skips what another process is at. */
  async takeBulk(): Promise<BulkRetryRow | null> {
    const [row] = await this.unitOfWork.rows<BulkRetryRow>(sql`
      SELECT ${BULK_COLUMNS} FROM bulk_retry b WHERE b.finished_at IS NULL ORDER BY b.created_at LIMIT 1
      FOR UPDATE SKIP LOCKED`);
    return row ?? null;
  }

  /** The next deliveries of a retry, by id, so that none is met twice; those that were made later are left out. */
  nextOfBulk({ filter, lastId, createdAt }: BulkRetryRow, limit: number): Promise<{ id: Id; state: DeliveryState }[]> {
    return this.unitOfWork.rows<{ id: Id; state: DeliveryState }>(sql`
      SELECT d.id, d.state FROM delivery d JOIN app_user u ON u.id = d.recipient_user_id
      WHERE ${deliveriesWhere(filter)} AND d.state = ANY(${[...ACTION_FROM.RETRY]}::text[])
        AND d.created_at <= ${createdAt} AND d.id > coalesce(${lastId}::uuid, '00000000-0000-0000-0000-000000000000')
      ORDER BY d.id LIMIT ${limit}`);
  }

  /** @param lastId null: nothing is left */
  async bulkWent({ id }: BulkRetryRow, done: number, lastId: Id | null): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE bulk_retry SET done = done + ${done}, last_id = coalesce(${lastId}, last_id),
        finished_at = CASE WHEN ${lastId}::uuid IS NULL THEN app_now() END WHERE id = ${id}`);
  }
}
