import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../src/platform/config/read-config.js';
import { BullmqWakeQueue } from '../../src/platform/queue/bullmq.wake-queue.js';
import { migrateQueue } from '../../src/platform/queue/migrate-queue.js';
import { queueBackend } from '../../src/platform/queue/queue-backend.js';
import type { HintConsumer } from '../../src/platform/queue/wake-queue.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

const redisThere = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'redis-server')));
const redisWanted = redisThere || process.env['CI'] === 'true';
if (!redisWanted) console.warn('SKIPPED: no redis-server on the PATH, so the queue on Redis is not tested.');

const CONCURRENCY = 5;
/** SQLSTATE deadlock_detected */
const DEADLOCK = '40P01';

/** The store beneath a queue, which can be emptied under its feet. */
interface Store {
  readonly settings: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

const STORES: [string, () => Promise<Store>][] = [['PostgreSQL', postgresStore]];
if (redisWanted) STORES.push(['Redis', redisStore]);

describe.each(STORES)('hints through %s', (_name, makeStore) => {
  let store: Store;
  let queue: BullmqWakeQueue;
  let consumer: HintConsumer;
  const heard: { id: string; atMs: number }[] = [];
  let made = 0;

  beforeAll(async () => {
    store = await makeStore();
    queue = new BullmqWakeQueue(queueBackend(readConfig(store.settings, '/nonexistent'), store.databaseUrl));
    consumer = queue.consume('delivery', CONCURRENCY, async (id) => void heard.push({ id, atMs: Date.now() }));
  });
  afterAll(async () => {
    await consumer.stop(2_000);
    await queue.onApplicationShutdown();
    await store.stop();
  });

  const wake = (id: string, delayMs = 0) => {
    made += 1;
    return queue.wake('delivery', { id, hintId: `d-${id}-${made}`, delayMs });
  };
  const heardOf = (id: string) => heard.filter((hint) => hint.id === id);

  it('wake a worker', async () => {
    expect(await wake('now')).toBe(true);
    await until(() => heardOf('now').length === 1);
  });

  it('wake it again for the same row, after the first hint is done', async () => {
    await wake('twice');
    await until(() => heardOf('twice').length === 1);
    await wake('twice');
    await until(() => heardOf('twice').length === 2);
  });

  it('wait for their time', async () => {
    const sentMs = Date.now();
    await wake('later', 1_500);
    await until(() => heardOf('later').length === 1);
    expect((heardOf('later')[0]?.atMs ?? 0) - sentMs).toBeGreaterThanOrEqual(1_490);
  });

  it('wait while the worker is paused, but for those it was about to take', async () => {
    const sent = Array.from({ length: 3 * CONCURRENCY }, (_, at) => `paused-${at}`);
    await consumer.pause();
    for (const id of sent) await wake(id);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const paused = () => heard.filter(({ id }) => id.startsWith('paused'));
    const before = paused().length;

    consumer.resume();

    await until(() => paused().length === sent.length);
    expect(before).toBeLessThanOrEqual(CONCURRENCY);
  });

  it('work again after the store was emptied', async () => {
    await wake('lost', 60_000);
    await store.wipe();
    await until(async () => {
      await wake('found');
      return heardOf('found').length > 0;
    });
    expect(heardOf('lost')).toEqual([]);
  });

  it('that find no store are refused within about a second', async () => {
    const nowhere = new BullmqWakeQueue(
      queueBackend(
        readConfig(
          { ...store.settings, ...('REDIS_URL' in store.settings ? { REDIS_URL: 'redis://127.0.0.1:1' } : {}) },
          '/nonexistent',
        ),
        'postgres://nobody@127.0.0.1:1/nothing',
      ),
    );
    const startedMs = Date.now();
    expect(await nowhere.wake('delivery', { id: 'x', hintId: 'd-x-1', delayMs: 0 })).toBe(false);
    expect(Date.now() - startedMs).toBeLessThan(3_000);
    await nowhere.onApplicationShutdown();
  });
});

async function postgresStore(): Promise<Store> {
  const database: TestDatabase = await makeTestDatabase();
  return {
    settings: {},
    databaseUrl: database.url,
    async wipe() {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        await dropQueue(client);
      } finally {
        await client.end();
      }
      await migrateQueue(database.url);
    },
    stop: () => database.drop(),
  };
}

/** The worker goes on reading meanwhile; of two that wait for each other PostgreSQL may stop the one that drops. */
async function dropQueue(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('DROP SCHEMA bullmq CASCADE');
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== DEADLOCK || attempt === 5) throw error;
    }
  }
}

async function redisStore(): Promise<Store> {
  const port = await freePort();
  const server: ChildProcess = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: 'ignore',
  });
  const { Redis } = await import('ioredis');
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  return {
    settings: { REDIS_URL: `redis://127.0.0.1:${port}` },
    databaseUrl: '',
    wipe: async () => void (await client.flushall()),
    async stop() {
      client.disconnect();
      server.kill('SIGKILL');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

/** Waits, at most half a minute. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error('It did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
