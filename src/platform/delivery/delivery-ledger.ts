import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ClaimedDelivery, Stop } from './composer.js';
import { END_REASONS } from './end-reasons.js';
import { HINT_PATIENCE_SECONDS } from './hint-patience.js';
import type { DeliveryState } from './delivery-state.js';
import { LEASE_SECONDS } from './lease.js';

/** claims in a row without an outcome after which a delivery is held to kill its sender */
const MOST_CRASHES = 5;
/** after so many a delivery is taken alone, so that its neighbours do not die with it */
const SUSPECT_CRASHES = 2;

export interface Claim extends ClaimedDelivery {
  /** tries that have failed before */
  readonly failures: number;
}

/** A row that comes near, to be hinted at. */
export interface SweptDelivery {
  readonly id: Id;
  readonly wakes: number;
  readonly delayMs: number;
}

/** Given up, and why. */
type Death = Omit<Stop, 'state'> & { readonly state: 'dead' };

/** How a try ended. */
interface Outcome {
  readonly state: DeliveryState;
  readonly detail: string | null;
  /** more columns to set */
  readonly set: Sql;
}

/** may go out now */
const DUE = sql`due_at <= app_now() AND not_before <= app_now() AND state IN ('scheduled', 'retry', 'unknown')`;

/** The claims as a table `c (id, attempt)`. */
function claimsTable(claims: readonly Claim[]): Sql {
  return sql`unnest(${claims.map(({ id }) => id)}::uuid[], ${claims.map(({ attempt }) => attempt)}::int[])
    AS c (id, attempt)`;
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
    const [claim] = await this.take(
      sql`SELECT id FROM delivery WHERE id = ${id} AND ${DUE} ORDER BY id FOR UPDATE`,
      workerId,
    );
    return claim ?? null;
  }

  /**
   * Takes what is due, longest waiting first, in one statement. A row's `sweep_at` is never later than its time plus the
   * patience with hints, so its index leads to the due rows.
   */
  claimDue(limit: number, workerId: Id): Promise<Claim[]> {
    return this.take(
      sql`SELECT id FROM delivery
        WHERE sweep_at <= app_now() + make_interval(secs => ${HINT_PATIENCE_SECONDS}) AND ${DUE}
          AND crashes < ${SUSPECT_CRASHES}
        ORDER BY sweep_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
      workerId,
    );
  }

  /** Takes one of the deliveries whose senders have died again and again. */
  claimSuspect(workerId: Id): Promise<Claim[]> {
    return this.take(
      sql`SELECT id FROM delivery WHERE sweep_at <= app_now() AND ${DUE} AND crashes >= ${SUSPECT_CRASHES}
        ORDER BY sweep_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      workerId,
    );
  }

  /** Keeps what this worker still holds for another lease. @returns the ids of those that it still holds */
  async renew(claims: readonly Claim[]): Promise<ReadonlySet<Id>> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH held AS (
        SELECT d.id FROM delivery d JOIN ${claimsTable(claims)} ON d.id = c.id AND d.attempt = c.attempt
        WHERE d.state = 'sending' ORDER BY d.id FOR UPDATE OF d
      ), renewed AS (
        UPDATE delivery d SET lease_until = app_now() + make_interval(secs => ${LEASE_SECONDS}),
          sweep_at = app_now() + make_interval(secs => ${LEASE_SECONDS})
        FROM held WHERE d.id = held.id
        RETURNING d.id
      )
      SELECT id FROM renewed`);
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * They have gone out; the kept letters say so too.
   *
   * @returns the ids of those whose claim still counts; the others have been claimed by another worker since (fencing)
   */
  async sentAll(claims: readonly Claim[]): Promise<ReadonlySet<Id>> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH held AS (
        SELECT d.id FROM delivery d JOIN ${claimsTable(claims)} ON d.id = c.id AND d.attempt = c.attempt
        WHERE d.state IN ('sending', 'unknown') ORDER BY d.id FOR UPDATE OF d
      ), finished AS (
        UPDATE delivery d SET state = 'sent', lease_until = NULL, sent_at = app_now(), sweep_at = NULL, crashes = 0
        FROM held WHERE d.id = held.id
        RETURNING d.id, d.attempt
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state)
        SELECT id, attempt, app_now(), 'sent' FROM finished
      ), kept AS (
        UPDATE outgoing_mail m SET state = 'SENT', sent_at = app_now(), error = NULL FROM finished WHERE m.id = finished.id
      )
      SELECT id FROM finished`);
    return new Set(rows.map(({ id }) => id));
  }

  /** @returns false when another worker has claimed it since (fencing): this outcome does not count */
  async sent(claim: Claim): Promise<boolean> {
    return (await this.sentAll([claim])).has(claim.id);
  }

  /** It will not be sent, and why. */
  stop(claim: Claim, { state, reason, detail }: Stop | Death): Promise<boolean> {
    return this.finish(claim, {
      state,
      detail: detail ?? END_REASONS[reason].en,
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
          end_reason = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'crashed_sender' END,
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

  /** Rows that come within the hint horizon, oldest first; each is looked at again when its hint must have come. */
  sweep(limit: number): Promise<SweptDelivery[]> {
    return this.unitOfWork.rows<SweptDelivery>(sql`
      WITH found AS (
        SELECT id FROM delivery
        WHERE sweep_at <= app_now() AND state IN ('scheduled', 'retry', 'unknown')
          AND greatest(due_at, not_before) > app_now()
        ORDER BY sweep_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
      ), woken AS (
        UPDATE delivery d SET wakes = wakes + 1,
          sweep_at = greatest(due_at, not_before) + make_interval(secs => ${HINT_PATIENCE_SECONDS})
        FROM found WHERE d.id = found.id
        RETURNING d.id, d.wakes, greatest(d.due_at, d.not_before) AS at
      )
      SELECT id, wakes, greatest(0, extract(epoch FROM at - app_now()) * 1000)::float8 AS "delayMs"
      FROM woken ORDER BY at`);
  }

  /** Whether something is due that no hint has brought. */
  async overdue(): Promise<boolean> {
    const [row] = await this.unitOfWork.rows<{ found: boolean }>(
      sql`SELECT EXISTS (SELECT 1 FROM delivery WHERE sweep_at <= app_now() AND ${DUE}) AS found`,
    );
    return row?.found === true;
  }

  /** @param rows SELECT of ids, locking */
  private take(rows: Sql, workerId: Id): Promise<Claim[]> {
    return this.unitOfWork.rows<Claim>(sql`
      WITH picked AS (${rows}), claimed AS (
        UPDATE delivery d SET state = 'sending', attempt = d.attempt + 1,
          lease_until = app_now() + make_interval(secs => ${LEASE_SECONDS}),
          sweep_at = app_now() + make_interval(secs => ${LEASE_SECONDS})
        FROM picked WHERE d.id = picked.id
        RETURNING d.*
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, worker_id)
        SELECT id, attempt, app_now(), 'sending', ${workerId} FROM claimed
      )
      SELECT id, topic, ref_id AS "refId", channel, recipient_user_id AS "recipientUserId", due_at AS "dueAt", attempt,
        failures, app_now() AS "claimedAt", expires_at IS NOT NULL AND expires_at < app_now() AS expired
      FROM claimed`);
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
