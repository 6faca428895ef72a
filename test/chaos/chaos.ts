import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { AppModule } from '../../src/app.module.js';
import { ENTITIES } from '../../src/entities.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { migrateQueue } from '../../src/platform/queue/migrate-queue.js';
import { type ChaosEvent, type ChaosPlan, eventsOf } from './plan.js';
import { type PrivateRedis, startPrivateRedis, startSmtpSink, WorkerProcess } from './processes.js';
import { seedReminders } from './seed-reminders.js';
import { judge, type Promised, readAccepted, type Verdict } from './verdict.js';

/** after the last reminder fell due: one lease, two sweeps, and room */
const PATIENCE_MS = 100_000;
/** copies that come later than the last first one would otherwise go unseen */
const AFTERMATH_MS = 3_000;
/** without a letter, after the last one fell due, only leases of the dead are left */
const STUCK_MS = 4_000;
const START_LIMIT_MS = 60_000;

export interface ChaosResult extends Verdict {
  /** notices in the application; exactly one for each reminder */
  readonly notices: number;
}

/** Runs the plan from an empty database to the verdict; everything it starts, it ends. */
export async function runChaos(plan: ChaosPlan, log: (line: string) => void): Promise<ChaosResult> {
  const directory = await mkdtemp(join(tmpdir(), 'pobratym-chaos-'));
  const mailFile = join(directory, 'accepted.jsonl');
  await writeFile(mailFile, '');
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
  const sink = await startSmtpSink(mailFile);
  const redis = plan.backend === 'redis' ? await startPrivateRedis() : null;
  const workers: WorkerProcess[] = [];
  let api: INestApplicationContext | null = null;
  try {
    await migrate({ url: postgres.url, poolSize: 2, entities: ENTITIES, migrations: MIGRATIONS });
    await migrateQueue(postgres.url);
    const environment = {
      DATABASE_URL: postgres.url,
      VAR_DIR: directory,
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      DEMO: 'false',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    for (let worker = 0; worker < plan.workers; worker += 1) {
      workers.push(new WorkerProcess({ ...environment, ROLE: 'worker' }, join(directory, `worker-${worker}.log`)));
    }
    const config = readConfig({ ...environment, ROLE: 'api' }, '/nonexistent');
    api = await NestFactory.createApplicationContext(AppModule.forRoot(config, postgres.url), { logger: ['error'] });
    await workersAreUp(postgres.url, plan.workers);
    const firstDueAtMs = Date.now() + 3_000 + plan.reminders * 5;
    const promised = await seedReminders(api, plan.reminders, firstDueAtMs, plan.seconds);
    log(`${promised.length} reminders promised, the first is due in ${firstDueAtMs - Date.now()} ms`);
    await Promise.all([
      wreak(eventsOf(plan), firstDueAtMs, { workers, databaseUrl: postgres.url, redis }, log),
      settled(promised, mailFile, firstDueAtMs + plan.seconds * 1_000 + PATIENCE_MS, {
        notBeforeMs: firstDueAtMs + plan.seconds * 1_000,
        act: () => (plan.hurry ? jumpPastLeases(postgres.url) : Promise.resolve()),
      }),
    ]);
    await sleep(AFTERMATH_MS);
    return { ...judge(promised, readAccepted(mailFile)), notices: await countNotices(postgres.url, promised.length) };
  } finally {
    for (const worker of workers) worker.stop();
    sink.stop();
    await api?.close();
    await redis?.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Resolves when every worker has swept once; on a busy machine that takes a while, and is not what is measured. */
async function workersAreUp(databaseUrl: string, expected: number): Promise<void> {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  for (;;) {
    const [row] = await query<{ count: number }>(
      databaseUrl,
      `SELECT count(*)::int AS count FROM worker_seen WHERE swept_at IS NOT NULL`,
    );
    if ((row?.count ?? 0) >= expected) return;
    if (Date.now() > deadlineMs) throw new Error(`Only ${row?.count ?? 0} of ${expected} workers have started`);
    await sleep(200);
  }
}

interface Victims {
  readonly workers: readonly WorkerProcess[];
  readonly databaseUrl: string;
  readonly redis: PrivateRedis | null;
}

async function wreak(
  events: readonly ChaosEvent[],
  firstDueAtMs: number,
  victims: Victims,
  log: (line: string) => void,
): Promise<void> {
  for (const { atMs, act } of events) {
    await sleep(Math.max(0, firstDueAtMs + atMs - Date.now()));
    log(`${(atMs / 1_000).toFixed(1)} s: ${act.kind}${act.kind === 'kill-worker' ? ` ${act.worker}` : ''}`);
    if (act.kind === 'kill-worker') victims.workers[act.worker]?.kill();
    else if (act.kind === 'flush') await victims.redis?.flush();
    else await killPostmaster(victims.databaseUrl);
  }
}

async function killPostmaster(databaseUrl: string): Promise<void> {
  const [first] = await query<{ pid: string }>(
    databaseUrl,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`,
  );
  process.kill(Number(first?.pid), 'SIGKILL');
}

/** Resolves when every promised reminder has arrived, or the time is over. */
async function settled(
  promised: readonly Promised[],
  mailFile: string,
  deadlineMs: number,
  stuck: Stuck,
): Promise<void> {
  let arrived = 0;
  let arrivedMs = Date.now();
  for (;;) {
    const addresses = new Set(readAccepted(mailFile).map(({ to }) => to));
    if (promised.every(({ address }) => addresses.has(address)) || Date.now() > deadlineMs) return;
    if (addresses.size > arrived) {
      arrived = addresses.size;
      arrivedMs = Date.now();
    } else if (Date.now() > Math.max(arrivedMs, stuck.notBeforeMs) + STUCK_MS) {
      await stuck.act();
      arrivedMs = Date.now();
    }
    await sleep(500);
  }
}

/** What to do when no mail has come for a while although some is missing. */
interface Stuck {
  readonly notBeforeMs: number;
  act(): Promise<void>;
}

async function jumpPastLeases(databaseUrl: string): Promise<void> {
  await query(
    databaseUrl,
    `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
      $$ SELECT clock_timestamp() + interval '45 seconds' $$`,
  );
}

/** The notices, once all are there or half a minute has passed: the two channels of a reminder go separately. */
async function countNotices(databaseUrl: string, expected: number): Promise<number> {
  const deadlineMs = Date.now() + 60_000;
  for (;;) {
    const [row] = await query<{ count: number }>(databaseUrl, `SELECT count(*)::int AS count FROM notice`);
    const count = row?.count ?? 0;
    if (count >= expected || Date.now() > deadlineMs) return count;
    await sleep(500);
  }
}

/** Asks until the database answers, for it may be rising again from a kill. */
async function query<Row extends pg.QueryResultRow>(databaseUrl: string, text: string): Promise<Row[]> {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await ask<Row>(databaseUrl, text);
    } catch (error) {
      if (Date.now() > deadlineMs) throw error;
      await sleep(300);
    }
  }
}

async function ask<Row extends pg.QueryResultRow>(databaseUrl: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 4_000, query_timeout: 8_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
