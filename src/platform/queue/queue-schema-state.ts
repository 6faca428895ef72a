import { LATEST_SCHEMA_VERSION } from 'bullmq';
import type pg from 'pg';
import { QUEUE_SCHEMA } from './queue-backend.js';

export interface QueueSchemaState {
  /** 0: not there */
  readonly version: number;
  /** what this program brings */
  readonly wanted: number;
}

/** How far BullMQ's own schema is. */
export async function queueSchemaState(client: pg.Client): Promise<QueueSchemaState> {
  const table = `${QUEUE_SCHEMA}.migration`;
  const there = await client.query<{ found: string | null }>('SELECT to_regclass($1)::text AS found', [table]);
  if (!there.rows[0]?.found) return { version: 0, wanted: LATEST_SCHEMA_VERSION };
  const { rows } = await client.query<{ version: number }>(
    `SELECT coalesce(max(version), 0)::int AS version FROM ${table}`,
  );
  return { version: rows[0]?.version ?? 0, wanted: LATEST_SCHEMA_VERSION };
}
