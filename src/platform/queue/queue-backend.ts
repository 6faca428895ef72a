import { createPostgresBackend, createRedisBackend, type JobsOptions, withBackend } from 'bullmq';
import type { Config } from '../config/config.schema.js';

/** BullMQ's own tables live apart from ours. */
export const QUEUE_SCHEMA = 'bullmq';

interface HintData {
  readonly id: string;
}

/** As much of a BullMQ queue as is used here, whatever its backend. */
export interface BackendQueue {
  waitUntilReady(): Promise<unknown>;
  add(name: string, data: HintData, options: JobsOptions): Promise<unknown>;
  getJobCounts(
    ...states: ('waiting' | 'delayed' | 'active' | 'completed' | 'failed')[]
  ): Promise<Readonly<Record<string, number>>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** As much of a BullMQ worker as is used here. */
export interface BackendWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  pause(doNotWaitActive: boolean): Promise<void>;
  resume(): void;
  close(force: boolean): Promise<void>;
}

export interface QueueBackend {
  readonly name: 'postgres' | 'redis';
  queue(name: string): BackendQueue;
  worker(name: string, concurrency: number, handle: (id: string) => Promise<void>): BackendWorker;
}

/**
 * Recovery times of a worker. The lock is long because the PostgreSQL backend compares the clocks of workers; a job may
 * stall often, because poison is counted in our own table.
 */
const WORKER = {
  lockDuration: 30_000,
  stalledInterval: 10_000,
  maxStalledCount: 10,
  runRetryDelay: 1_000,
  removeOnComplete: { count: 1_000 },
  removeOnFail: { count: 1_000 },
} as const;

/** PostgreSQL unless REDIS_URL is set. */
export function queueBackend(config: Config, databaseUrl: string): QueueBackend {
  return config.REDIS_URL === undefined
    ? postgresBackend(databaseUrl)
    : redisBackend(config.REDIS_URL, config.QUEUE_PREFIX);
}

/**
 * The time-outs bring a worker back after a network cut that sends no reset; without them it waits for ever.
 * The config form (not a pool of ours) gives LISTEN a connection of its own and pins the search path.
 */
function postgresBackend(databaseUrl: string): QueueBackend {
  const classes = withBackend(createPostgresBackend);
  const connection = (max: number) => ({
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    max,
    connectionTimeoutMillis: 4_000,
    query_timeout: 8_000,
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'pobratym-queue',
  });
  return {
    name: 'postgres',
    queue: (name) => new classes.Queue<HintData>(name, { connection: connection(2) }),
    worker: (name, concurrency, handle) =>
      new classes.Worker<HintData>(name, (job) => handle(job.data.id), {
        ...WORKER,
        concurrency,
        connection: connection(Math.min(4, concurrency + 1)),
      }),
  };
}

/** The prefix is one hash tag, so that all keys of a queue lie in one slot of a cluster. */
function redisBackend(url: string, prefix: string): QueueBackend {
  const classes = withBackend(createRedisBackend);
  const hashTag = `{${prefix}}`;
  const connection = { url, connectTimeout: 5_000, socketTimeout: 15_000, keepAlive: 10_000 };
  return {
    name: 'redis',
    queue: (name) =>
      new classes.Queue<HintData>(name, {
        prefix: hashTag,
        connection: { ...connection, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
      }),
    worker: (name, concurrency, handle) =>
      new classes.Worker<HintData>(name, (job) => handle(job.data.id), {
        ...WORKER,
        concurrency,
        prefix: hashTag,
        connection: { ...connection, maxRetriesPerRequest: null },
      }),
  };
}
