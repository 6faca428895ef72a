import { Injectable } from '@nestjs/common';
import sql, { join } from 'sql-template-tag';
import { type Id, newId } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WakeQueue } from '../queue/wake-queue.js';
import type { Composer } from './composer.js';
import { type Channel, GROUPING_CHANNELS } from './delivery-state.js';
import { END_REASONS, type EndReason } from './end-reasons.js';
import { HINT_PATIENCE_SECONDS } from './hint-patience.js';
import { NOW } from './now.js';

/** BullMQ's queue of hints about deliveries. */
export const DELIVERY_QUEUE = 'delivery';
/** nearer ones get a hint at once; farther ones are rows only until the sweeper comes to them */
export const HINT_HORIZON_MINUTES = 15;

/** what falls due within such a span of each other shares a hint, that of the last */
const HINT_SPAN_MS = 100;
/** the clocks of the queue and of the database count milliseconds differently */
const HINT_MARGIN_MS = 5;

/** far below PostgreSQL's 65 535 parameters */
const ROWS_A_STATEMENT = 1_000;

export interface DeliveryRequest {
  /** whose composer writes the words */
  readonly topic: string;
  /** the topic's own row; with channel and recipient it makes the delivery unique for ever */
  readonly refId: Id;
  readonly channel: Channel;
  readonly recipientUserId: Id;
  /** absent: now, by the database's clock */
  readonly dueAt?: Date;
  /** not sent after; absent: no end */
  readonly expiresAt?: Date;
  /** does not wait while the person rests from the last message; what ends within the hour never does */
  readonly urgent?: boolean;
}

interface ScheduledRow {
  readonly id: Id;
  readonly wakes: number;
  readonly delayMs: number;
}

/**
 * Where features say what is to be told to whom and when. The row is written in the caller's transaction: when that has
 * committed, the delivery survives any crash and is made at least once (in the application: exactly once).
 */
@Injectable()
export class Deliveries {
  private readonly composers = new Map<string, Composer>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: WakeQueue,
  ) {}

  /** Called by a feature when its module starts. */
  register(composer: Composer): void {
    this.composers.set(composer.topic, composer);
  }

  /** What this version can write; more may be known to a newer one that works beside it. */
  topics(): string[] {
    return [...this.composers.keys()];
  }

  /** @throws for a topic that is not among `topics()` */
  composerOf(topic: string): Composer {
    const composer = this.composers.get(topic);
    if (!composer) throw new Error(`Nobody here writes ${topic}`);
    return composer;
  }

  async schedule(request: DeliveryRequest): Promise<void> {
    await this.scheduleAll([request]);
  }

  /**
   * Adds deliveries, or moves them where they exist and have not gone out; a cancelled one comes back to life, a sent one
   * stays sent.
   *
   * @throws outside `UnitOfWork.run`
   */
  async scheduleAll(requests: readonly DeliveryRequest[]): Promise<void> {
    for (let from = 0; from < requests.length; from += ROWS_A_STATEMENT) {
      await this.keep(requests.slice(from, from + ROWS_A_STATEMENT));
    }
  }

  /**
   * Takes back what has not gone out yet. One that is being sent at this moment is asked again right before sending.
   *
   * @param channel null: over every channel
   */
  async cancel(topic: string, refIds: readonly Id[], reason: EndReason, channel: Channel | null = null): Promise<void> {
    if (refIds.length === 0) return;
    await this.unitOfWork.rows(sql`
      WITH cancelled AS (
        UPDATE delivery SET state = 'cancelled', end_reason = ${reason}, sweep_at = NULL
        WHERE topic = ${topic} AND ref_id = ANY(${[...refIds]}::uuid[]) AND state IN ('scheduled', 'retry', 'unknown')
          AND channel = coalesce(${channel}, channel)
        RETURNING id, coalesce(carried_by, id) AS message
      )
      UPDATE outgoing_mail m SET state = 'DEAD', error = ${END_REASONS[reason].en}
      WHERE m.state = 'WAITING' AND m.id IN (SELECT message FROM cancelled)
        AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.carried_by = m.id AND d.sweep_at IS NOT NULL
          AND d.id NOT IN (SELECT id FROM cancelled))`);
  }

  /**
   * Wakes workers for rows that fall due; one hint stands for all within a tenth of a second, for a worker takes whatever
   * is due. What cannot be handed over is found by the sweeper. Stops at the first failure.
   */
  async hint(rows: readonly ScheduledRow[]): Promise<void> {
    const inOrder = [...rows].sort((a, b) => a.delayMs - b.delayMs);
    let last: ScheduledRow | undefined;
    let firstMs = 0;
    for (const row of inOrder) {
      if (last && row.delayMs - firstMs > HINT_SPAN_MS) {
        if (!(await this.send(last))) return;
        last = undefined;
      }
      if (!last) firstMs = row.delayMs;
      last = row;
    }
    if (last) await this.send(last);
  }

  /** Wakes one worker more: there is work left. */
  async callForHelp(): Promise<void> {
    const id = newId();
    await this.queue.wake(DELIVERY_QUEUE, { id, hintId: `h-${id}`, delayMs: 0 });
  }

  private goesTogether(topic: string, channel: Channel): boolean {
    return GROUPING_CHANNELS.includes(channel) && this.composers.get(topic)?.together === true;
  }

  private send({ id, wakes, delayMs }: ScheduledRow): Promise<boolean> {
    const delay = delayMs > 0 ? delayMs + HINT_MARGIN_MS : 0;
    return this.queue.wake(DELIVERY_QUEUE, { id, hintId: hintId(id, wakes), delayMs: delay });
  }

  private async keep(requests: readonly DeliveryRequest[]): Promise<void> {
    const values = requests.map(
      ({ topic, refId, channel, recipientUserId, dueAt, expiresAt, urgent }) =>
        sql`(${newId()}::uuid, ${topic}::text, ${refId}::uuid, ${channel}::text, ${recipientUserId}::uuid,
          coalesce(${dueAt ?? null}::timestamptz, ${NOW}), ${expiresAt ?? null}::timestamptz,
          ${this.goesTogether(topic, channel)}::boolean, ${urgent ?? false}::boolean)`,
    );
    const rows = await this.unitOfWork.rows<ScheduledRow>(sql`
      WITH asked (id, topic, ref_id, channel, recipient_user_id, due_at, expires_at, together, urgent) AS (VALUES ${join(values)}),
      kept AS (
        INSERT INTO delivery AS d (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, expires_at,
          together, urgent, created_at, wakes, sweep_at)
        SELECT id, topic, ref_id, channel, recipient_user_id, due_at, due_at, expires_at, together, urgent, ${NOW}, 1,
          CASE WHEN due_at <= ${NOW} + make_interval(mins => ${HINT_HORIZON_MINUTES})
            THEN greatest(due_at, ${NOW}) + make_interval(secs => ${HINT_PATIENCE_SECONDS})
            ELSE due_at - make_interval(mins => ${HINT_HORIZON_MINUTES}) END
        FROM asked
        ON CONFLICT ON CONSTRAINT delivery_once DO UPDATE SET
          due_at = excluded.due_at, not_before = excluded.not_before, expires_at = excluded.expires_at,
          sweep_at = excluded.sweep_at, state = 'scheduled', together = excluded.together,
          urgent = excluded.urgent, carried_by = NULL, end_reason = NULL, end_detail = NULL, failures = 0, crashes = 0,
          wakes = d.wakes + 1
        WHERE d.state IN ('scheduled', 'retry', 'cancelled', 'expired', 'suppressed')
        RETURNING d.id, d.wakes, d.due_at
      )
      SELECT id, wakes, (extract(epoch FROM due_at - ${NOW}) * 1000)::float8 AS "delayMs" FROM kept
      WHERE due_at <= ${NOW} + make_interval(mins => ${HINT_HORIZON_MINUTES})`);
    this.unitOfWork.afterCommit(() => void this.hint(rows));
  }
}

/** New for each hint: BullMQ drops an id that it has kept, even of a finished job. */
function hintId(id: Id, wakes: number): string {
  return `d-${id}-${wakes}`;
}
