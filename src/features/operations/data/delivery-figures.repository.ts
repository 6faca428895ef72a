import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CHANNELS, type Channel, type DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { NOW } from '../../../platform/delivery/now.js';

export interface StateCount {
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly count: number;
}

export interface OverdueRow {
  readonly count: number;
  /** null: nothing is overdue */
  readonly oldestAt: Date | null;
  readonly oldestSeconds: number;
}

/** How late deliveries were that went out within a span. */
export interface LatenessRow {
  readonly count: number;
  /** null: none went out */
  readonly p50Seconds: number | null;
  readonly p99Seconds: number | null;
  /** how many were at most so late, by the bounds of `LATENESS_BOUNDS_S` */
  readonly within: readonly number[];
}

export interface WorkerRow {
  readonly id: Id;
  readonly host: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly sweptAt: Date | null;
  readonly clockOffsetMs: number;
  readonly paused: boolean;
  /** seen within the last minute */
  readonly alive: boolean;
}

export const LATENESS_BOUNDS_S = [1, 2, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400] as const;
const ALIVE_SECONDS = 60;
/** what falls due at this moment is not overdue yet: hints and sweeps have their time */
const PATIENCE_SECONDS = 10;

/** Figures over the whole ledger; each is one statement that an index carries. */
@Injectable()
export class DeliveryFiguresRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What is still on its way. */
  open(): Promise<StateCount[]> {
    return this.unitOfWork.rows<StateCount>(sql`
      SELECT channel, state, count(*)::int AS count FROM delivery WHERE sweep_at IS NOT NULL
      GROUP BY channel, state ORDER BY channel, state`);
  }

  /** What was due within the last day, and what became of it. */
  ofLastDay(): Promise<StateCount[]> {
    return this.unitOfWork.rows<StateCount>(sql`
      SELECT channel, state, count(*)::int AS count FROM delivery
      WHERE due_at > ${NOW} - interval '1 day' AND due_at <= ${NOW}
      GROUP BY channel, state ORDER BY channel, state`);
  }

  async overdue(): Promise<OverdueRow> {
    const [row] = await this.unitOfWork.rows<OverdueRow>(sql`
      SELECT count(*)::int AS count, min(greatest(due_at, not_before)) AS "oldestAt",
        coalesce(extract(epoch FROM ${NOW} - min(greatest(due_at, not_before))), 0)::float8 AS "oldestSeconds"
      FROM delivery WHERE channel = ANY(${CHANNELS}) AND sweep_at <= ${NOW} + interval '1 hour'
        AND state IN ('scheduled', 'retry', 'unknown')
        AND greatest(due_at, not_before) <= ${NOW} - make_interval(secs => ${PATIENCE_SECONDS})`);
    return row ?? { count: 0, oldestAt: null, oldestSeconds: 0 };
  }

  /** @param hours the span up to now */
  async lateness(hours: number): Promise<LatenessRow> {
    const [row] = await this.unitOfWork.rows<LatenessRow>(sql`
      WITH late AS (
        SELECT greatest(0, extract(epoch FROM sent_at - greatest(due_at, created_at)))::float8 AS seconds
        FROM delivery WHERE sent_at > ${NOW} - make_interval(hours => ${hours}) AND sent_at <= ${NOW}
      )
      SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "p50Seconds",
        percentile_cont(0.99) WITHIN GROUP (ORDER BY seconds) AS "p99Seconds",
        (SELECT array_agg((SELECT count(*)::int FROM late WHERE seconds <= bound) ORDER BY bound)
          FROM unnest(${[...LATENESS_BOUNDS_S]}::float8[]) AS bound) AS within
      FROM late`);
    return row ?? { count: 0, p50Seconds: null, p99Seconds: null, within: [] };
  }

  /** By the real clock of the server, as workers are seen. */
  workers(): Promise<WorkerRow[]> {
    return this.unitOfWork.rows<WorkerRow>(sql`
      SELECT id, host, pid, started_at AS "startedAt", seen_at AS "seenAt", swept_at AS "sweptAt",
        clock_offset_ms AS "clockOffsetMs", paused,
        seen_at >= clock_timestamp() - make_interval(secs => ${ALIVE_SECONDS}) AS alive
      FROM worker_seen ORDER BY seen_at DESC LIMIT 50`);
  }

  async possibleDuplicatesOfLastDay(): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM delivery
      WHERE due_at > ${NOW} - interval '1 day' AND due_at <= ${NOW} AND possible_duplicate`);
    return row?.count ?? 0;
  }

  /** Records whose reminders wait to be planned. */
  async backlog(): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM reminder_backlog`,
    );
    return row?.count ?? 0;
  }
}
