import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import sql from 'sql-template-tag';
import { MIGRATIONS } from '../migrations/index.js';
import { AppModule } from '../src/app.module.js';
import { ENTITIES } from '../src/entities.js';
import { newId } from '../src/kernel/identifiers.js';
import { systemViewer } from '../src/platform/access/viewer.js';
import { readConfig } from '../src/platform/config/read-config.js';
import { migrate } from '../src/platform/database/migrate.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/start-embedded-postgres.js';
import { migrateQueue } from '../src/platform/queue/migrate-queue.js';
import { WakeQueue } from '../src/platform/queue/wake-queue.js';
import { ReminderPlanner } from '../src/features/reminders/index.js';
import { judge, type Verdict } from '../test/chaos/verdict.js';
import { World } from '../test/chaos/world.js';

const CONCURRENCY = 10;
const MS = 1_000;
const DEFAULT_BURST = '2000';

/**
 * Deliveries a second against bare jobs on the same queue, lateness, and planning. `--burst 10000` sets how many fall due
 * in the minute of the burst.
 */
export async function remindersFigures(options: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const { values } = parseArgs({ args: [...options], options: { burst: { type: 'string', default: DEFAULT_BURST } } });
  const idle = await calm(120, 60);
  const flood = await calm(Number(values.burst), 60);
  const atOnce = await calm(1_000, 0);
  const { noopsPerSecond, planned100kS } = await alone();
  // a reminder is two deliveries: one in the application, one by mail
  const deliveriesPerSecond = (2 * atOnce.promised) / atOnce.maxS;
  return {
    ratio: deliveriesPerSecond / noopsPerSecond,
    latenessP99IdleS: idle.p99S,
    latenessP99BurstS: flood.p99S,
    planned100kS,
    deliveriesPerSecond,
    noopsPerSecond,
  };
}

/** So many reminders over so many seconds while nothing fails, sent by two workers. */
function calm(reminders: number, seconds: number): Promise<Verdict> {
  const setting = { backend: 'pg', seed: 1, short: false, say: () => undefined } as const;
  return World.live(setting, async (world) => {
    await world.startWorkers(2);
    const promised = await world.promise({ reminders, firstDueAtMs: world.soonMs(reminders), seconds });
    await world.arrival(promised);
    return judge(promised, world.accepted());
  });
}

/** What is measured in one process on a database of its own: the bare queue, and planning. */
async function alone(): Promise<{ noopsPerSecond: number; planned100kS: number }> {
  const directory = await mkdtemp(join(tmpdir(), 'pobratym-bench-'));
  const postgres = await startEmbeddedPostgres({ directory });
  try {
    await migrate({ url: postgres.url, poolSize: 2, entities: ENTITIES, migrations: MIGRATIONS });
    await migrateQueue(postgres.url);
    const config = readConfig({ ROLE: 'api', DATABASE_URL: postgres.url, VAR_DIR: directory }, '/nonexistent');
    const application = await NestFactory.createApplicationContext(await AppModule.forRoot(config, postgres.url), {
      logger: ['error'],
    });
    const figures = {
      noopsPerSecond: await bareQueue(application.get(WakeQueue)),
      planned100kS: await planning(application.get(UnitOfWork), application.get(ReminderPlanner)),
    };
    await application.close();
    return figures;
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Jobs a second that do nothing, through the same queue. */
async function bareQueue(queue: WakeQueue): Promise<number> {
  const jobs = 2_000;
  for (let job = 0; job < jobs; job += 1) await queue.wake('bench', { id: 'x', hintId: `bench-${job}`, delayMs: 0 });
  let done = 0;
  const started = performance.now();
  const consumer = queue.consume('bench', CONCURRENCY, async () => void (done += 1));
  while (done < jobs) await new Promise((resolve) => setTimeout(resolve, 10));
  const seconds = (performance.now() - started) / MS;
  await consumer.stop(5 * MS);
  return jobs / seconds;
}

/** Seconds to plan the reminders of 100 000 tasks, worked out from a part of them. */
async function planning(unitOfWork: UnitOfWork, planner: ReminderPlanner): Promise<number> {
  const tasks = 2_000;
  const batch = 100;
  const owner = newId();
  await unitOfWork.run(systemViewer(), async () => {
    await unitOfWork.rows(sql`
      INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
      VALUES (${owner}, 'bench@example.org', 'Тарас Приклад', 'COORDINATOR', TRUE, 'ACTIVE', 'uk', 'Europe/Kyiv', '09:00', 1)`);
    await unitOfWork.rows(sql`
      INSERT INTO task (id, title, owner_id, due_on, priority, state, version)
      SELECT gen_random_uuid(), 'крок', ${owner}, (app_now() + interval '30 days')::date, 'NORMAL', 'OPEN', 1
      FROM generate_series(1, ${tasks})`);
  });
  const ids = (await unitOfWork.rows<{ id: string }>(sql`SELECT id FROM task`)).map(({ id }) => id);
  const started = performance.now();
  for (let from = 0; from < tasks; from += batch) {
    const records = ids.slice(from, from + batch).map((id) => ({ type: 'TASK' as const, id }));
    await unitOfWork.run(systemViewer(), () => planner.replanAll(records));
  }
  return ((performance.now() - started) / MS) * (100_000 / tasks);
}
