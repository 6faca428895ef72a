import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge, tokenOf } from '../verdict.js';
import { World } from '../world.js';

/** One reminder kills every process that tries to send it, in the middle of good ones. */
export const aPoisonousReminder: Scenario = {
  id: 'F11',
  title: 'a reminder that kills its process, among good ones',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [reminders, seconds] = setting.short ? [60, 3] : [1_001, 20];
      const poisoned = tokenOf(Math.floor(reminders / 2));
      await world.startWorkers(2, { faults: { poison: [poisoned] } });
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const good = promised.filter(({ token }) => token !== poisoned);
      await world.arrival(good);
      for (let tries = 0; tries < 12 && (await setAside(world)) === 0; tries += 1) {
        await world.jumpPastLeases();
        await new Promise((resolve) => setTimeout(resolve, 6_000));
      }
      const figures = {
        ...judge(good, world.accepted()),
        setAside: await setAside(world),
        kills: world.workers.reduce((sum, { starts }) => sum + starts - 1, 0),
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        foreignCopies: 0,
        mostCopies: atMost(3),
        setAside: 1,
        kills: atMost(5),
      });
    }),
};

async function setAside(world: World): Promise<number> {
  const [row] = await world.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM delivery WHERE state = 'dead'`,
  );
  return row?.count ?? 0;
}
