import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { EndReason } from './end-reasons.js';
import { NOW } from './now.js';

/** one that is tried again after its end has this long */
const MORE_HOURS = 24;
const BY_HAND: EndReason = 'cancelled_by_hand';

/**
 * What a person does to deliveries by hand; each move is noted among the tries. Their state decides in the statement
 * itself: what has changed meanwhile is left as it is. They go alone, whatever message carried them before, and count as
 * told for the planner, which therefore leaves them.
 */
@Injectable()
export class DeliveryRepairs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tries again at once what has failed or waits for its next try. @returns the ids of those that are tried */
  again(ids: readonly Id[]): Promise<Id[]> {
    return this.move(ids, sql`d.state IN ('retry', 'dead', 'expired')`, sql`state = 'retry', ${ONCE_MORE}`, 'by hand');
  }

  /**
   * Sends once more what has been sent: a letter under a Message-ID of its own, for mail programs hide a second copy of
   * the same. A notice in the application is never told twice.
   *
   * @returns false: it is not, or not any more, a sent letter or call
   */
  async resend(id: Id): Promise<boolean> {
    const set = sql`state = 'retry', resends = d.resends + 1, sent_at = NULL, ${ONCE_MORE}`;
    const moved = await this.move([id], sql`d.state = 'sent' AND d.channel <> 'in_app'`, set, 'once more, on purpose');
    return moved.length > 0;
  }

  /** @returns false: it is being sent, or has ended */
  async cancel(id: Id): Promise<boolean> {
    const set = sql`state = 'cancelled', end_reason = ${BY_HAND}, end_detail = NULL, sweep_at = NULL`;
    const moved = await this.move([id], sql`d.state IN ('scheduled', 'retry', 'unknown')`, set, 'by hand');
    await this.unitOfWork.rows(sql`
      UPDATE outgoing_mail SET state = 'DEAD', error = 'Cancelled by hand'
      WHERE id = ANY(${moved}::uuid[]) AND state = 'WAITING'`);
    return moved.length > 0;
  }

  private async move(ids: readonly Id[], which: Sql, set: Sql, detail: string): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH held AS (
        SELECT d.id FROM delivery d WHERE d.id = ANY(${[...ids]}::uuid[]) AND ${which} ORDER BY d.id FOR UPDATE
      ), moved AS (
        UPDATE delivery d SET ${set} FROM held WHERE d.id = held.id RETURNING d.id, d.attempt, d.state
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, detail)
        SELECT id, attempt, ${NOW}, state, ${detail} FROM moved
      )
      SELECT id FROM moved`);
    return rows.map(({ id }) => id);
  }
}

const ONCE_MORE = sql`due_at = least(d.due_at, ${NOW}), not_before = ${NOW}, sweep_at = ${NOW}, end_reason = NULL,
  end_detail = NULL, failures = 0, crashes = 0, together = false, carried_by = NULL,
  expires_at = CASE WHEN d.expires_at <= ${NOW} THEN ${NOW} + make_interval(hours => ${MORE_HOURS}) ELSE d.expires_at END`;
