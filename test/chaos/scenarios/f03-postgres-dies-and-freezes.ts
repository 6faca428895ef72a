import { setTimeout as sleep } from 'node:timers/promises';
import { during, type Event } from '../events.js';
import { Random } from '../random.js';
import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

/** The database is killed, and stands still for a while as on a machine that swaps. */
export const postgresDiesAndFreezes: Scenario = {
  id: 'F3',
  title: 'kill -9 of the postmaster, SIGSTOP of PostgreSQL, kill -9 of workers',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const random = new Random(setting.seed);
      const [reminders, seconds, workers, kills, crashes, freezes, frozenMs] = setting.short
        ? [100, 6, 2, 1, 1, 0, 0]
        : [6_000, 150, 3, 10, 5, 2, 30_000];
      await world.startWorkers(workers);
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const spanMs = seconds * 1_000;
      const events: Event[] = [
        ...random.moments(kills, spanMs).map((atMs) => {
          const worker = random.below(workers);
          return { atMs, what: `kill -9 of worker ${worker}`, act: () => world.workers[worker]?.kill() };
        }),
        ...random.moments(crashes, spanMs).map((atMs) => ({
          atMs,
          what: 'kill -9 of the postmaster',
          act: async () => process.kill((await world.postgresPids())[0] ?? 0, 'SIGKILL'),
        })),
        ...random.moments(freezes, spanMs).map((atMs) => ({
          atMs,
          what: `PostgreSQL stands still for ${frozenMs / 1_000} s`,
          act: () => freeze(world, frozenMs),
        })),
      ];
      await Promise.all([during(world, firstDueAtMs, events), world.arrival(promised)]);
      const figures = {
        ...judge(promised, world.accepted()),
        notices: await world.notices(reminders),
        kills: kills + crashes + freezes,
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        foreignCopies: 0,
        notices: reminders,
        mostCopies: atMost(3),
        duplicates: atMost(Math.max(2 * (kills + crashes + freezes), reminders * 0.005)),
        ...(setting.short ? {} : { maxS: atMost(75 + frozenMs / 1_000) }),
      });
    }),
};

async function freeze(world: World, ms: number): Promise<void> {
  const pids = await world.postgresPids();
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // it has gone since
      }
    }
  };
  tell('SIGSTOP');
  await sleep(ms);
  tell('SIGCONT');
}
