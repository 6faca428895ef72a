import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ClaimedDelivery } from './composer.js';
import type { Channel } from './delivery-state.js';
import { Deliveries } from './deliveries.js';
import { HINT_PATIENCE_SECONDS } from './hint-patience.js';
import { LEASE_SECONDS } from './lease.js';
import { NOW } from './now.js';

/** after so many deaths of its sender a delivery is taken alone, so that its neighbours do not die with it */
export const SUSPECT_CRASHES = 2;

/** any number; the same in every process, so that one forms messages at a time */
const FORMING_LOCK = 0x706f_6272 + 1;
/** deliveries in one message, at most */
const LARGEST_MESSAGE = 500;
/** due rows looked at for each message wanted: those of one person often stand together */
const ROWS_A_MESSAGE = 5;
/** a person rests so long from one message to the next */
const REST_MINUTES = 60;
/** … and so long while what is overdue is caught up with */
const CATCH_UP_REST_MINUTES = 5;
/** longer than a rest makes anything wait */
const OVERDUE_MINUTES = 120;

export interface Claim extends ClaimedDelivery {
  /** how often a person had it sent once more */
  readonly resends: number;
  /** tries that have failed before */
  readonly failures: number;
  /** the delivery whose id the message carries; null: goes alone */
  readonly carriedBy: Id | null;
  /** the message has been made up in this claim, not in an earlier one */
  readonly formedNow: boolean;
}

/** What a claim brought. */
export interface Claimed {
  readonly claims: readonly Claim[];
  /** as much as was asked for: there may be more */
  readonly full: boolean;
  /** another process was forming messages at this moment */
  readonly busy: boolean;
}

/** may go out now */
const NOW_DUE = sql`due_at <= ${NOW} AND not_before <= ${NOW} AND state IN ('scheduled', 'retry', 'unknown')`;
const WITHIN_PATIENCE = sql`sweep_at <= ${NOW} + make_interval(secs => ${HINT_PATIENCE_SECONDS})`;

const CLAIM_COLUMNS = sql`id, topic, ref_id AS "refId", channel, recipient_user_id AS "recipientUserId", due_at AS "dueAt",
  attempt, resends, failures, carried_by AS "carriedBy", formed_now AS "formedNow", ${NOW} AS "claimedAt",
  expires_at IS NOT NULL AND expires_at < ${NOW} AS expired`;

/**
 * Takes due deliveries for a worker under a lease; each way is one statement that decides by the database's clock. UPDATE
 * stands inside a common table expression because the data source returns the rows of a SELECT as they are.
 */
@Injectable()
export class DeliveryClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: Deliveries,
  ) {}

  /** The delivery, with what goes in the same message. None: not due, ended, held, or somebody else has it. */
  async one(id: Id, workerId: Id): Promise<readonly Claim[]> {
    const alone = await this.take(
      sql`SELECT id, NULL::uuid AS carrier FROM delivery WHERE id = ${id} AND NOT together AND ${this.canGo()} FOR UPDATE`,
      workerId,
    );
    if (alone.length > 0) return alone;
    return (await this.form(sql`id = ${id}`, 1, workerId)).claims;
  }

  /** What is due over a channel that goes alone, longest waiting first. */
  async due(channel: Channel, limit: number, workerId: Id): Promise<Claimed> {
    const claims = await this.take(
      sql`SELECT id, NULL::uuid AS carrier FROM delivery
        WHERE channel = ${channel} AND ${WITHIN_PATIENCE} AND ${this.canGo()} AND crashes < ${SUSPECT_CRASHES} AND NOT together
        ORDER BY sweep_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
      workerId,
    );
    return { claims, full: claims.length === limit, busy: false };
  }

  /**
   * Messages of a channel that are due, with all that goes in each; what meets a resting person is put off.
   *
   * @param limit messages
   */
  messages(channel: Channel, limit: number, workerId: Id): Promise<Claimed> {
    return this.form(sql`channel = ${channel} AND ${WITHIN_PATIENCE}`, limit, workerId);
  }

  /** One of the deliveries whose senders have died again and again. */
  suspect(workerId: Id): Promise<readonly Claim[]> {
    return this.take(
      sql`SELECT id, CASE WHEN together THEN id END AS carrier FROM delivery
        WHERE sweep_at <= ${NOW} AND ${this.canGo()} AND crashes >= ${SUSPECT_CRASHES}
        ORDER BY sweep_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
      workerId,
    );
  }

  /** Due, and of a topic that this process can write: the others are left to workers of another version. */
  private canGo(): Sql {
    return sql`${NOW_DUE} AND topic = ANY(${this.deliveries.topics()})`;
  }

  /** @param rows SELECT of (id, carrier), locking */
  private take(rows: Sql, workerId: Id): Promise<Claim[]> {
    return this.unitOfWork.rows<Claim>(sql`
      WITH picked AS (${rows}), ${claimed(sql`SELECT id, carrier, false AS formed_now FROM picked`, workerId)}
      SELECT ${CLAIM_COLUMNS} FROM claimed`);
  }

  /**
   * `heads`: one line for each message that is to go, formed before (a retry) or to be formed now. `rested`: the people of
   * the latter who do not rest, or whose matter is urgent; their row in `delivery_pace` is also what keeps two workers
   * from forming a message each. `fresh` and `again`: the deliveries of the messages, all of them, whether or not they
   * were among the first looked at. `missed`: their time is over and no message goes soon, so they only end.
   */
  private async form(which: Sql, limit: number, workerId: Id): Promise<Claimed> {
    const rows = await this.unitOfWork.rows<
      { mine: boolean; full: boolean } & (Claim | { readonly [Key in keyof Claim]: null })
    >(sql`
      WITH turn AS MATERIALIZED (
        SELECT pg_try_advisory_xact_lock(${FORMING_LOCK}) AS mine
      ), due AS MATERIALIZED (
        SELECT id, topic, channel, recipient_user_id, carried_by, due_at, expires_at, sweep_at, urgent FROM delivery
        WHERE (SELECT mine FROM turn) AND ${which} AND ${this.canGo()} AND crashes < ${SUSPECT_CRASHES} AND together
        ORDER BY sweep_at LIMIT ${limit * ROWS_A_MESSAGE}
      ), heads AS MATERIALIZED (
        SELECT topic, channel, recipient_user_id, carried_by, min(due_at) AS due_at,
          (array_agg(id ORDER BY due_at, id))[1] AS carrier,
          bool_or(urgent OR expires_at BETWEEN ${NOW} AND ${NOW} + make_interval(mins => ${REST_MINUTES})) AS urgent
        FROM due GROUP BY topic, channel, recipient_user_id, carried_by ORDER BY min(sweep_at) LIMIT ${limit}
      ), rested AS (
        INSERT INTO delivery_pace AS p (recipient_user_id, topic, channel, carried_by, next_at)
        SELECT recipient_user_id, topic, channel, carrier, ${NOW} + make_interval(mins =>
          CASE WHEN due_at < ${NOW} - make_interval(mins => ${OVERDUE_MINUTES})
            THEN ${CATCH_UP_REST_MINUTES}::int ELSE ${REST_MINUTES}::int END)
        FROM heads WHERE carried_by IS NULL ORDER BY recipient_user_id, topic, channel
        ON CONFLICT ON CONSTRAINT delivery_pace_pkey DO UPDATE
          SET carried_by = excluded.carried_by, next_at = excluded.next_at
          WHERE p.next_at <= ${NOW}
            OR EXISTS (SELECT 1 FROM heads h WHERE h.carrier = excluded.carried_by AND h.urgent)
        RETURNING recipient_user_id, topic, channel, carried_by
      ), fresh AS (
        SELECT m.id, r.carried_by AS carrier FROM rested r CROSS JOIN LATERAL (
          SELECT d.id FROM delivery d
          WHERE d.together AND d.carried_by IS NULL AND d.sweep_at IS NOT NULL
            AND d.recipient_user_id = r.recipient_user_id AND d.topic = r.topic AND d.channel = r.channel
            AND d.due_at <= ${NOW} AND d.crashes < ${SUSPECT_CRASHES}
            AND (d.state = 'scheduled' OR d.state IN ('retry', 'unknown') AND d.not_before <= ${NOW})
          ORDER BY d.due_at LIMIT ${LARGEST_MESSAGE} FOR UPDATE SKIP LOCKED) m
      ), again AS (
        SELECT d.id, d.carried_by AS carrier FROM delivery d JOIN heads h ON h.carried_by = d.carried_by
        WHERE d.due_at <= ${NOW} AND d.not_before <= ${NOW} AND d.state IN ('scheduled', 'retry', 'unknown')
          AND d.crashes < ${SUSPECT_CRASHES}
        FOR UPDATE OF d SKIP LOCKED
      ), resting AS (
        SELECT due.id, due.expires_at, h.next_at FROM (
          SELECT recipient_user_id, topic, channel, p.next_at FROM heads
          JOIN delivery_pace p USING (recipient_user_id, topic, channel)
          WHERE heads.carried_by IS NULL AND p.next_at > ${NOW}
            AND (recipient_user_id, topic, channel) NOT IN (SELECT recipient_user_id, topic, channel FROM rested)) AS h
        JOIN due USING (recipient_user_id, topic, channel) WHERE due.carried_by IS NULL
      ), missed AS (
        SELECT d.id, NULL::uuid AS carrier FROM delivery d JOIN resting ON d.id = resting.id
        WHERE resting.expires_at < ${NOW} AND d.state IN ('scheduled', 'retry', 'unknown')
        FOR UPDATE OF d SKIP LOCKED
      ), put_off AS (
        UPDATE delivery d SET not_before = resting.next_at, sweep_at = resting.next_at FROM resting
        WHERE d.id = resting.id AND (resting.expires_at IS NULL OR resting.expires_at >= ${NOW})
          AND d.state IN ('scheduled', 'retry', 'unknown')
      ), ${claimed(
        sql`SELECT id, carrier, true AS formed_now FROM fresh UNION ALL SELECT id, carrier, false FROM again
          UNION ALL SELECT id, carrier, false FROM missed`,
        workerId,
      )}
      SELECT turn.mine, (SELECT count(*) FROM heads) = ${limit} OR (SELECT count(*) FROM due) = ${limit * ROWS_A_MESSAGE} AS full,
        made.*
      FROM turn LEFT JOIN (SELECT ${CLAIM_COLUMNS} FROM claimed) AS made ON true
      ORDER BY made."dueAt", made.id`);
    const [first] = rows;
    return {
      claims: rows.filter((row): row is typeof row & Claim => row.id !== null),
      full: first?.full === true,
      busy: first?.mine === false,
    };
  }
}

/** The claim itself as `claimed`. @param picked SELECT of (id, carrier, formed_now) of locked rows */
function claimed(picked: Sql, workerId: Id): Sql {
  return sql`claimed AS (
      UPDATE delivery d SET state = 'sending', attempt = d.attempt + 1, carried_by = taken.carrier,
        lease_until = ${NOW} + make_interval(secs => ${LEASE_SECONDS}),
        sweep_at = ${NOW} + make_interval(secs => ${LEASE_SECONDS})
      FROM (${picked}) AS taken WHERE d.id = taken.id
      RETURNING d.*, taken.formed_now
    ), noted AS (
      INSERT INTO delivery_attempt (delivery_id, attempt, at, state, worker_id)
      SELECT id, attempt, ${NOW}, 'sending', ${workerId}::uuid FROM claimed
    )`;
}
