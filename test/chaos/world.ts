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
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { migrateQueue } from '../../src/platform/queue/migrate-queue.js';
import type { Faults } from './faults.js';
import { type PrivateRedis, ProgramProcess, type Sink, startPrivateRedis, startSink } from './processes.js';
import type { Backend, Setting } from './scenario.js';
import { type Seed, seedReminders } from './seed-reminders.js';
import { type Accepted, type Promised, readAccepted } from './verdict.js';

/** after the last reminder fell due: one lease, two sweeps, and room */
const PATIENCE_MS = 100_000;
/** copies that come later than the last first one would otherwise go unseen */
const AFTERMATH_MS = 3_000;
/** without a message, after the last one fell due, only leases of the dead are left */
const STUCK_MS = 4_000;
const START_LIMIT_MS = 60_000;
const QUIET_LIMIT_MS = 120_000;
const LEASE_JUMP = `interval '45 seconds'`;

export interface WorkerWish {
  readonly faults?: Faults;
  /** instead of the world's own, e.g. an address through a proxy */
  readonly environment?: Readonly<Record<string, string>>;
}

/** An empty installation of the program with everything around it that can fail. Everything it starts, it ends. */
export class World {
  readonly workers: ProgramProcess[] = [];
  private readonly others: ProgramProcess[] = [];
  private api: INestApplicationContext | null = null;
  private jumps = 0;

  private constructor(
    private readonly setting: Setting,
    readonly directory: string,
    readonly postgres: EmbeddedPostgres,
    readonly mail: Sink,
    readonly redis: PrivateRedis | null,
  ) {}

  /**
   * Opens a world, lets the scenario live in it, and leaves nothing behind.
   *
   * @param databaseDirectory where the database lives; absent: under the directory of the world
   */
  static async live<T>(setting: Setting, inIt: (world: World) => Promise<T>, databaseDirectory?: string): Promise<T> {
    const directory = await mkdtemp(join(tmpdir(), 'pobratym-chaos-'));
    const postgres = await startEmbeddedPostgres({ directory: databaseDirectory ?? join(directory, 'postgres') });
    let world: World | null = null;
    try {
      await writeFile(join(directory, 'mail.jsonl'), '');
      const mail = await startSink('smtp-sink.js', join(directory, 'mail.jsonl'));
      const redis = setting.backend === 'redis' ? await startPrivateRedis() : null;
      world = new World(setting, directory, postgres, mail, redis);
      await migrate({ url: postgres.url, poolSize: 2, entities: ENTITIES, migrations: MIGRATIONS });
      await migrateQueue(postgres.url);
      return await inIt(world);
    } finally {
      await world?.end();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    }
  }

  get backend(): Backend {
    return this.setting.backend;
  }

  get environment(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: this.postgres.url,
      VAR_DIR: this.directory,
      SMTP_URL: `smtp://127.0.0.1:${this.mail.port}`,
      DEMO: 'false',
      PLACE_CATALOGUE: 'false',
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
    };
  }

  say(line: string): void {
    this.setting.say(line);
  }

  /** Starts workers and waits until every one of them has swept; on a busy machine that takes a while. */
  async startWorkers(count: number, wish: WorkerWish = {}): Promise<void> {
    const before = await this.sweptWorkers();
    for (let more = 0; more < count; more += 1) this.addWorker(wish);
    await this.until(async () => (await this.sweptWorkers()) >= before + count, `${count} workers have started`);
  }

  addWorker({ faults = {}, environment = {} }: WorkerWish = {}): ProgramProcess {
    const worker = new ProgramProcess(
      'worker-process.js',
      { ...this.environment, ROLE: 'worker', ...environment },
      join(this.directory, `worker-${this.workers.length}.log`),
      faults,
    );
    this.workers.push(worker);
    return worker;
  }

  /** The program itself with the role `api`, on a port of its own. */
  addApi(port: number): ProgramProcess {
    const api = new ProgramProcess(
      '../../src/main.js',
      { ...this.environment, ROLE: 'api', PORT: String(port) },
      join(this.directory, `api-${port}.log`),
    );
    this.others.push(api);
    return api;
  }

  /** The program's services in this process, to write through. */
  async services(): Promise<INestApplicationContext> {
    const config = readConfig({ ...this.environment, ROLE: 'api' }, '/nonexistent');
    this.api ??= await NestFactory.createApplicationContext(await AppModule.forRoot(config, this.postgres.url), {
      logger: ['error'],
    });
    return this.api;
  }

  async promise(seed: Seed): Promise<Promised[]> {
    return seedReminders(await this.services(), seed);
  }

  /** Time enough to write so many reminders before the first of them falls due. */
  soonMs(reminders: number): number {
    return Date.now() + 3_000 + reminders * 5;
  }

  accepted(): Accepted[] {
    return readAccepted(join(this.directory, 'mail.jsonl'));
  }

  /**
   * Resolves when every promised reminder has arrived, or the time is over. In the short form nothing waits for the leases
   * of the dead: when nothing moves any more, the database's clock jumps past them.
   */
  async arrival(promised: readonly Promised[]): Promise<void> {
    const lastDueMs = promised.reduce((last, { dueAtMs }) => Math.max(last, dueAtMs), Date.now());
    let arrived = -1;
    let movedMs = Date.now();
    for (;;) {
      const tokens = new Set(this.accepted().flatMap(({ tokens: told }) => told));
      if (promised.every(({ token }) => tokens.has(token)) || Date.now() > lastDueMs + PATIENCE_MS) break;
      if (tokens.size > arrived) {
        arrived = tokens.size;
        movedMs = Date.now();
      } else if (this.setting.short && Date.now() > Math.max(movedMs, lastDueMs) + STUCK_MS) {
        await this.jumpPastLeases();
        movedMs = Date.now();
      }
      await sleep(500);
    }
    await sleep(AFTERMATH_MS);
  }

  /** Resolves when every delivery that is due has ended, or the time is over. @returns how many have not */
  async quiet(limitMs = QUIET_LIMIT_MS): Promise<number> {
    const deadlineMs = Date.now() + limitMs;
    for (;;) {
      const [row] = await this.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM delivery WHERE sweep_at IS NOT NULL AND due_at <= app_now()`,
      );
      const open = row?.open ?? NaN;
      if (open === 0 || Date.now() > deadlineMs) return open;
      await sleep(300);
    }
  }

  /** The program's clock goes on by a little more than a lease. */
  async jumpPastLeases(): Promise<void> {
    this.jumps += 1;
    await this.moveClock(`${this.jumps} * ${LEASE_JUMP}`);
  }

  /** @param ahead SQL interval that the program's clock is ahead of the real one */
  async moveClock(ahead: string): Promise<void> {
    await this.query(`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
      $$ SELECT clock_timestamp() + ${ahead} $$`);
  }

  /** The notices, once all are there or half a minute has passed: the channels of a reminder go separately. */
  async notices(expected: number): Promise<number> {
    const deadlineMs = Date.now() + 30_000;
    for (;;) {
      const [row] = await this.query<{ count: number }>(`SELECT count(*)::int AS count FROM notice`);
      const count = row?.count ?? 0;
      if (count >= expected || Date.now() > deadlineMs) return count;
      await sleep(500);
    }
  }

  /** Asks until the database answers, for it may be rising again from a kill. */
  async query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
    const deadlineMs = Date.now() + START_LIMIT_MS;
    for (;;) {
      try {
        return await ask<Row>(this.postgres.url, text);
      } catch (error) {
        if (Date.now() > deadlineMs) throw error;
        await sleep(300);
      }
    }
  }

  /** The process ids of the postmaster and, after it, of its children. */
  async postgresPids(): Promise<number[]> {
    const rows = await this.query<{ pid: number }>(`
      SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid
      UNION ALL SELECT pid FROM pg_stat_activity`);
    return rows.map(({ pid }) => pid);
  }

  /** @throws when it does not come true within a minute */
  async until(true_: () => Promise<boolean>, what: string): Promise<void> {
    const deadlineMs = Date.now() + START_LIMIT_MS;
    while (!(await true_())) {
      if (Date.now() > deadlineMs) throw new Error(`Waited in vain until ${what}`);
      await sleep(200);
    }
  }

  private async sweptWorkers(): Promise<number> {
    const [row] = await this.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM worker_seen WHERE swept_at IS NOT NULL`,
    );
    return row?.count ?? 0;
  }

  private async end(): Promise<void> {
    for (const program of [...this.workers, ...this.others]) program.stop();
    this.mail.stop();
    await this.api?.close();
    await this.redis?.stop();
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
