import { Random } from '../random.js';
import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { during, type Event } from '../events.js';
import { World } from '../world.js';

/** Workers die again and again, in the middle of whatever they do. */
export const killedWorkers: Scenario = {
  id: 'F1',
  title: 'kill -9 of workers at random',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const random = new Random(setting.seed);
      const [reminders, seconds, workers, kills] = setting.short ? [150, 6, 2, 4] : [10_000, 100, 3, 50];
      await world.startWorkers(workers);
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const events = random.moments(kills, seconds * 1_000).map((atMs): Event => {
        const worker = random.below(workers);
        return { atMs, what: `kill -9 of worker ${worker}`, act: () => world.workers[worker]?.kill() };
      });
      await Promise.all([during(world, firstDueAtMs, events), world.arrival(promised)]);
      const figures = {
        ...judge(promised, world.accepted()),
        notices: await world.notices(reminders),
        kills,
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        foreignCopies: 0,
        notices: reminders,
        duplicates: atMost(Math.max(2 * kills, reminders * 0.005)),
        mostCopies: atMost(3),
        ...(setting.short ? {} : { p99S: atMost(15), maxS: atMost(75) }),
      });
    }),
};
