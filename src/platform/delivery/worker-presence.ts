import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Id } from '../../kernel/identifiers.js';

/** a worker not seen for so long is taken for dead */
const ALIVE_SECONDS = 60;

/**
 * Which workers live. Uses the server's real clock, not `app_now()`: this is about processes, and a test that moves the
 * product's clock must not make them look dead.
 */
@Injectable()
export class WorkerPresence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** True when some worker has swept within the last minute: what is due is being sent. */
  async alive(): Promise<boolean> {
    const age = await this.sweepAgeSeconds();
    return age !== null && age <= ALIVE_SECONDS;
  }

  /** Seconds since any worker's last sweep; null: never. Above 60 the instance is not ready. */
  async sweepAgeSeconds(): Promise<number | null> {
    const [row] = await this.unitOfWork.rows<{ age: number | null }>(sql`
      SELECT extract(epoch FROM clock_timestamp() - max(swept_at))::float8 AS age FROM worker_seen WHERE NOT paused`);
    return row?.age ?? null;
  }

  /** Worker clock − database clock, in milliseconds; half of the round trip is taken off. */
  async clockOffsetMs(): Promise<number> {
    const before = Date.now();
    const [row] = await this.unitOfWork.rows<{ now: number }>(
      sql`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`,
    );
    return Math.round((before + Date.now()) / 2 - (row?.now ?? before));
  }

  async beat(id: Id, clockOffsetMs: number, paused: boolean): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO worker_seen (id, host, pid, started_at, seen_at, clock_offset_ms, paused)
      VALUES (${id}, ${hostname()}, ${process.pid}, clock_timestamp(), clock_timestamp(), ${clockOffsetMs}, ${paused})
      ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp(), clock_offset_ms = ${clockOffsetMs}, paused = ${paused}`);
  }

  async swept(id: Id): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE worker_seen SET swept_at = clock_timestamp() WHERE id = ${id}`);
  }

  async left(id: Id): Promise<void> {
    await this.unitOfWork.rows(sql`
      DELETE FROM worker_seen WHERE id = ${id} OR seen_at < clock_timestamp() - interval '1 day'`);
  }
}
