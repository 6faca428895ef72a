import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

const FREEZE_MS = 60_000;

/** A worker stands still for longer than its lease, with deliveries in its hands; others take them over meanwhile. */
export const aFrozenWorker: Scenario = {
  id: 'F16',
  title: 'the event loop of a worker stands still for 60 s',
  backends: ['pg', 'redis'],
  inShort: false,
  run: (setting) =>
    World.live(setting, async (world) => {
      const reminders = 200;
      const seconds = 10;
      await world.startWorkers(1, { faults: { blockMs: FREEZE_MS } });
      await world.startWorkers(1);
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      await world.arrival(promised);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, firstDueAtMs + FREEZE_MS + 15_000 - Date.now())));
      const figures = { ...judge(promised, world.accepted()), notices: await world.notices(reminders) };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        foreignCopies: 0,
        notices: reminders,
        duplicates: atMost(1),
        maxS: atMost(75),
      });
    }),
};
