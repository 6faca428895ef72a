import { migrateQueue } from '../../../src/platform/queue/migrate-queue.js';
import { QUEUE_SCHEMA } from '../../../src/platform/queue/queue-backend.js';
import { during, type Event } from '../events.js';
import { Random } from '../random.js';
import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

/** The queue forgets everything: it holds no truth, so nothing is lost and the sweeper goes on. */
export const theQueueIsWiped: Scenario = {
  id: 'F4',
  title: 'Redis killed and flushed; schema of the queue dropped and made again',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const random = new Random(setting.seed);
      const [reminders, seconds, workers, crashes, wipes] = setting.short ? [120, 6, 2, 1, 1] : [5_000, 100, 3, 5, 3];
      await world.startWorkers(workers);
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const at = (count: number, what: string, act: () => unknown): Event[] =>
        random.moments(count, seconds * 1_000).map((atMs) => ({ atMs, what, act }));
      const { redis } = world;
      const events = redis
        ? [
            ...at(crashes, 'kill -9 of Redis', () => redis.crash()),
            ...at(wipes, 'FLUSHALL', () => redis.flush().catch(() => undefined)),
          ]
        : at(wipes, 'the schema of the queue is dropped and made again', async () => {
            await world.query(`DROP SCHEMA ${QUEUE_SCHEMA} CASCADE`);
            await migrateQueue(world.postgres.url);
          });
      await Promise.all([during(world, firstDueAtMs, events), world.arrival(promised)]);
      const figures = {
        ...judge(promised, world.accepted()),
        notices: await world.notices(reminders),
        kills: events.length,
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        duplicates: 0,
        notices: reminders,
        ...(setting.short ? {} : { maxS: atMost(60) }),
      });
    }),
};
