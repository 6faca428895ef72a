import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Stop } from './composer.js';
import { type Claim, SUSPECT_CRASHES } from './delivery-claims.js';
import { CHANNELS, EXACTLY_ONCE_CHANNELS } from './delivery-state.js';
import { END_REASONS, type EndReason } from './end-reasons.js';
import { HINT_PATIENCE_SECONDS } from './hint-patience.js';
import { LEASE_SECONDS } from './lease.js';
import { NOW } from './now.js';

/** claims in a row without an outcome after which a delivery is held to kill its sender */
const MOST_CRASHES = 5;
const CRASHED: EndReason = 'crashed_sender';
const TOLD_LATE: EndReason = 'told_late';

/** A row that comes near, to be hinted at. */
export interface SweptDelivery {
  readonly id: Id;
  readonly wakes: number;
  readonly delayMs: number;
}

/** Given up, and why. */
export type Death = Omit<Stop, 'state'> & { readonly state: 'dead' };

/** How a try ended that did not bring the delivery to its recipient. */
interface Outcome {
  readonly state: 'retry' | Stop['state'] | 'dead';
  readonly detail: string | null;
  /** more columns to set */
  readonly set: Sql;
}

/** The claims as a table `c (id, attempt, expired)`. */
function claimsTable(claims: readonly Claim[]): Sql {
  return sql`unnest(${claims.map(({ id }) => id)}::uuid[], ${claims.map(({ attempt }) => attempt)}::int[],
    ${claims.map(({ expired }) => expired)}::boolean[]) AS c (id, attempt, expired)`;
}

/** Not later than its end, so that it ends then; one that is being told of late has no such haste. */
function nextTry(delaySeconds: number): Sql {
  return sql`CASE WHEN expires_at < ${NOW} THEN ${NOW} + make_interval(secs => ${delaySeconds})
    ELSE least(${NOW} + make_interval(secs => ${delaySeconds}), expires_at + interval '1 second') END`;
}

/** The moves of a claimed delivery, each one statement that decides by the database's clock. */
@Injectable()
export class DeliveryLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps what this worker still holds for another lease. @returns the ids of those that it still holds */
  async renew(claims: readonly Claim[]): Promise<ReadonlySet<Id>> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH held AS (
        SELECT d.id FROM delivery d JOIN ${claimsTable(claims)} ON d.id = c.id AND d.attempt = c.attempt
        WHERE d.state = 'sending' ORDER BY d.id FOR UPDATE OF d
      ), renewed AS (
        UPDATE delivery d SET lease_until = ${NOW} + make_interval(secs => ${LEASE_SECONDS}),
          sweep_at = ${NOW} + make_interval(secs => ${LEASE_SECONDS})
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
        SELECT d.id, c.expired FROM delivery d JOIN ${claimsTable(claims)} ON d.id = c.id AND d.attempt = c.attempt
        WHERE d.state IN ('sending', 'unknown') ORDER BY d.id FOR UPDATE OF d
      ), finished AS (
        UPDATE delivery d SET state = CASE WHEN held.expired THEN 'expired' ELSE 'sent' END,
          end_reason = CASE WHEN held.expired THEN ${TOLD_LATE}::text END,
          lease_until = NULL, sent_at = ${NOW}, sweep_at = NULL, crashes = 0
        FROM held WHERE d.id = held.id
        RETURNING d.id, d.attempt, d.state, coalesce(d.carried_by, d.id) AS message
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state)
        SELECT id, attempt, ${NOW}, state FROM finished
      ), kept AS (
        UPDATE outgoing_mail m SET state = 'SENT', sent_at = ${NOW}, error = NULL
        WHERE m.id IN (SELECT message FROM finished)
      )
      SELECT id FROM finished`);
    return new Set(rows.map(({ id }) => id));
  }

  /** They will not be made, and why. @returns the ids of those whose claim still counts */
  stopAll(claims: readonly Claim[], { state, reason, detail }: Stop | Death): Promise<ReadonlySet<Id>> {
    return this.finish(claims, {
      state,
      detail: detail ?? END_REASONS[reason].en,
      set: sql`end_reason = ${reason}, end_detail = ${detail ?? null}, sweep_at = NULL, crashes = 0`,
    });
  }

  /**
   * Another try later, at the latest when it expires, so that it ends then.
   *
   * @param countsAsFailure false: the server rests, this delivery is not to blame
   */
  tryAgain(
    claims: readonly Claim[],
    delaySeconds: number,
    detail: string,
    countsAsFailure: boolean,
  ): Promise<ReadonlySet<Id>> {
    const at = nextTry(delaySeconds);
    return this.finish(claims, {
      state: 'retry',
      detail,
      set: sql`not_before = ${at}, sweep_at = ${at}, failures = failures + ${countsAsFailure ? 1 : 0}, crashes = 0`,
    });
  }

  /** They leave their message, because they cannot be written, and are tried without it. */
  goAlone(claims: readonly Claim[], delaySeconds: number, detail: string): Promise<ReadonlySet<Id>> {
    const at = nextTry(delaySeconds);
    return this.finish(claims, {
      state: 'retry',
      detail,
      set: sql`not_before = ${at}, sweep_at = ${at}, failures = failures + 1, crashes = 0, carried_by = NULL`,
    });
  }

  /** A message did not go after all: the person need not rest from it, and what waited for that goes on. */
  async endRest(messageId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`
      WITH ended AS (
        DELETE FROM delivery_pace WHERE carried_by = ${messageId}
          AND recipient_user_id = (SELECT recipient_user_id FROM delivery WHERE id = ${messageId})
        RETURNING recipient_user_id, topic, channel
      )
      UPDATE delivery d SET not_before = d.due_at, sweep_at = ${NOW} FROM ended e
      WHERE d.together AND d.carried_by IS NULL AND d.sweep_at IS NOT NULL AND d.state = 'scheduled'
        AND d.recipient_user_id = e.recipient_user_id AND d.topic = e.topic AND d.channel = e.channel
        AND d.due_at <= ${NOW} AND d.not_before > d.due_at`);
  }

  /**
   * Ends leases that ran out: their senders died, or hang. Goes again under the same id; after too many deaths it is set
   * aside, so that one poisonous letter does not take every worker with it.
   */
  async endLostLeases(): Promise<void> {
    await this.unitOfWork.rows(sql`
      WITH lost AS (
        UPDATE delivery SET crashes = crashes + 1,
          possible_duplicate = possible_duplicate OR channel <> ALL(${EXACTLY_ONCE_CHANNELS}),
          carried_by = CASE WHEN crashes + 1 < ${SUSPECT_CRASHES} THEN carried_by END,
          state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'dead' ELSE 'unknown' END,
          end_reason = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN ${CRASHED}::text END,
          sweep_at = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN NULL ELSE ${NOW} END
        WHERE state = 'sending' AND lease_until < ${NOW} AND channel = ANY(${CHANNELS}) AND sweep_at <= ${NOW}
        RETURNING id, attempt, state, end_reason
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, detail)
        SELECT id, attempt, ${NOW}, state, coalesce(end_reason, 'the lease ran out') FROM lost
      )
      UPDATE outgoing_mail m SET state = CASE WHEN lost.state = 'dead' THEN 'DEAD' ELSE 'WAITING' END,
        error = 'The worker stopped in the middle of sending'
      FROM lost WHERE m.id = lost.id AND m.state = 'SENDING'`);
  }

  /** Rows that come within the hint horizon, oldest first; each is looked at again when its hint must have come. */
  sweep(limit: number): Promise<SweptDelivery[]> {
    return this.unitOfWork.rows<SweptDelivery>(sql`
      WITH found AS (
        SELECT near.id FROM unnest(${CHANNELS}::text[]) AS over (channel) CROSS JOIN LATERAL (
          SELECT id FROM delivery
          WHERE channel = over.channel AND sweep_at <= ${NOW} AND state IN ('scheduled', 'retry', 'unknown')
            AND greatest(due_at, not_before) > ${NOW}
          ORDER BY sweep_at LIMIT ${limit} FOR UPDATE SKIP LOCKED) AS near
        LIMIT ${limit}
      ), woken AS (
        UPDATE delivery d SET wakes = wakes + 1,
          sweep_at = greatest(due_at, not_before) + make_interval(secs => ${HINT_PATIENCE_SECONDS})
        FROM found WHERE d.id = found.id
        RETURNING d.id, d.wakes, greatest(d.due_at, d.not_before) AS at
      )
      SELECT id, wakes, greatest(0, extract(epoch FROM at - ${NOW}) * 1000)::float8 AS "delayMs"
      FROM woken ORDER BY at`);
  }

  /** Whether something is due that no hint has brought. */
  async overdue(): Promise<boolean> {
    const [row] = await this.unitOfWork.rows<{ found: boolean }>(sql`
      SELECT EXISTS (SELECT 1 FROM delivery WHERE channel = ANY(${CHANNELS}) AND sweep_at <= ${NOW} AND due_at <= ${NOW}
        AND not_before <= ${NOW} AND state IN ('scheduled', 'retry', 'unknown')) AS found`);
    return row?.found === true;
  }

  private async finish(claims: readonly Claim[], outcome: Outcome): Promise<ReadonlySet<Id>> {
    // `unknown` with the same attempt: the lease ran out but nobody has claimed since, so this outcome is the true one
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH held AS (
        SELECT d.id FROM delivery d JOIN ${claimsTable(claims)} ON d.id = c.id AND d.attempt = c.attempt
        WHERE d.state IN ('sending', 'unknown') ORDER BY d.id FOR UPDATE OF d
      ), finished AS (
        UPDATE delivery d SET state = ${outcome.state}, lease_until = NULL, ${outcome.set}
        FROM held WHERE d.id = held.id
        RETURNING d.id, d.attempt
      ), noted AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state, detail)
        SELECT id, attempt, ${NOW}, ${outcome.state}, ${outcome.detail} FROM finished
      )
      SELECT id FROM finished`);
    return new Set(rows.map(({ id }) => id));
  }
}
