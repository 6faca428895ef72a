import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ClaimedDelivery, Stop } from './composer.js';
import { HINT_PATIENCE_SECONDS } from './hint-patience.js';
import type { DeliveryState } from './delivery-state.js';

/** longer than the 25 s that sending one letter may take, so that two senders do not overlap */
const LEASE_SECONDS = 40;
/** claims in a row without an outcome after which a delivery is held to kill its sender */
const MOST_CRASHES = 5;

export interface Claim extends ClaimedDelivery {
  /** tries that have failed before */
  readonly failures: number;
  /** its end has passed: say so instead of sending */
  readonly expired: boolean;
}

/** A row that the sweeper found. */
export interface SweptDelivery {
  readonly id: Id;
  readonly wakes: number;
  readonly delayMs: number;
  readonly overdueMs: number;
}

/** How a try ended. */
interface Outcome {
  readonly state: DeliveryState;
  readonly detail: string | null;
  /** more columns to set */
  readonly set: Sql;
}

/**
 * The moves of a delivery, each one statement that decides by the database's clock. UPDATE stands inside a common table
 * expression because the data source returns the rows of a SELECT as they are.
 */
@Injectable()
export class DeliveryLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes a due delivery for this worker under a lease. Null: not due, ended, or somebody else has it. */
  async claim(id: Id, workerId: Id): Promise<Claim | null> {
    const [claim] = await this.unitOfWork.rows<Claim>(sql`
      WITH claimed AS (
        UPDATE delivery SET state = 'sending', attempt = attempt + 1,
          lease_until = app_now() + make_interval(secs => ${LEASE_SECONDS}),
          sweep_at = app_now() + make_interval(secs => ${LEASE_SECONDS})
        WHERE id = ${id} AND due_at <= app_now() AND not_before <= app_now()
          AND state IN ('scheduled', 'retry', 'unknown')
        RETURNING *
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, worker_id)
        SELECT id, attempt, app_now(), 'sending', ${workerId} FROM claimed
      )
      SELECT id, topic, ref_id AS "refId", channel, recipient_user_id AS "recipientUserId", due_at AS "dueAt", attempt,
        failures, expires_at IS NOT NULL AND expires_at < app_now() AS expired
      FROM claimed`);
    return claim ?? null;
  }

  /** @returns false when another worker has claimed it since (fencing): this outcome does not count */
  sent(claim: Claim): Promise<boolean> {
    return this.finish(claim, {
      state: 'sent',
      detail: null,
      set: sql`sent_at = app_now(), sweep_at = NULL, crashes = 0`,
    });
  }

  /** It will not be sent, and why. */
  stop(claim: Claim, { state, reason }: Stop | { state: 'dead'; reason: string }): Promise<boolean> {
    return this.finish(claim, {
      state,
      detail: reason,
      set: sql`end_reason = ${reason}, sweep_at = NULL, crashes = 0`,
    });
  }

  /** Another try later, at the latest when it expires, so that it ends then. @param countsAsFailure false: the server rests, this delivery is not to blame */
  tryAgain(claim: Claim, delaySeconds: number, detail: string, countsAsFailure: boolean): Promise<boolean> {
    return this.finish(claim, {
      state: 'retry',
      detail,
      set: sql`not_before = least(app_now() + make_interval(secs => ${delaySeconds}), expires_at + interval '1 second'),
        sweep_at = least(app_now() + make_interval(secs => ${delaySeconds}), expires_at + interval '1 second'),
        failures = failures + ${countsAsFailure ? 1 : 0}, crashes = 0`,
    });
  }

  /**
   * Ends leases that ran out: their senders died, or hang. Goes again under the same id; after too many deaths it is set
   * aside, so that one poisonous letter does not take every worker with it.
   */
  async endLostLeases(): Promise<void> {
    await this.unitOfWork.rows(sql`
      WITH lost AS (
        UPDATE delivery SET crashes = crashes + 1,
          possible_duplicate = possible_duplicate OR channel = 'email',
          state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'dead' ELSE 'unknown' END,
          end_reason = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'crashed the sender' END,
          sweep_at = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN NULL ELSE app_now() END
        WHERE state = 'sending' AND lease_until < app_now()
        RETURNING id, attempt, state, end_reason
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, detail)
        SELECT id, attempt, app_now(), state, coalesce(end_reason, 'the lease ran out') FROM lost
      )
      UPDATE outgoing_mail m SET state = CASE WHEN lost.state = 'dead' THEN 'DEAD' ELSE 'WAITING' END,
        error = 'The worker stopped in the middle of sending'
      FROM lost WHERE m.id = lost.id AND m.state = 'SENDING'`);
  }

  /**
   * The rows to wake somebody for: due within the hint horizon and never hinted, or overdue and still not taken.
   * Oldest first. Each is looked at again later, ever more rarely the longer it stays.
   */
  sweep(limit: number): Promise<SweptDelivery[]> {
    return this.unitOfWork.rows<SweptDelivery>(sql`
      WITH found AS (
        SELECT id, extract(epoch FROM app_now() - greatest(due_at, not_before)) AS overdue FROM delivery
        WHERE sweep_at <= app_now() AND state IN ('scheduled', 'retry', 'unknown')
        ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
      ), woken AS (
        UPDATE delivery d SET wakes = wakes + 1, sweep_at = greatest(due_at, not_before, app_now())
          + make_interval(secs => greatest(${HINT_PATIENCE_SECONDS}, least(60, found.overdue)))
        FROM found WHERE d.id = found.id
        RETURNING d.id, d.wakes, d.due_at, found.overdue
      )
      SELECT id, wakes, greatest(0, -overdue * 1000)::float8 AS "delayMs", greatest(0, overdue * 1000)::float8 AS "overdueMs"
      FROM woken ORDER BY due_at`);
  }

  private async finish(claim: Claim, outcome: Outcome): Promise<boolean> {
    // `unknown` with the same attempt: the lease ran out but nobody has claimed since, so this outcome is the true one
    const finished = await this.unitOfWork.rows(sql`
      WITH finished AS (
        UPDATE delivery SET state = ${outcome.state}, lease_until = NULL, ${outcome.set}
        WHERE id = ${claim.id} AND attempt = ${claim.attempt} AND state IN ('sending', 'unknown')
        RETURNING id, attempt
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, detail)
        SELECT id, attempt, app_now(), ${outcome.state}, ${outcome.detail} FROM finished
      )
      SELECT id FROM finished`);
    return finished.length > 0;
  }
}
