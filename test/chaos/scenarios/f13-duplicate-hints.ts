import { WakeQueue } from '../../../src/platform/queue/wake-queue.js';
import { DELIVERY_QUEUE } from '../../../src/platform/delivery/deliveries.js';
import { findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

const TIMES = 5;

/** Every hint comes five times more, and every worker sweeps: the claim decides, so nothing is told twice. */
export const duplicateHints: Scenario = {
  id: 'F13',
  title: 'each hint five times, several sweepers',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [reminders, seconds] = setting.short ? [80, 4] : [3_000, 60];
      await world.startWorkers(3);
      const firstDueAtMs = world.soonMs(reminders * 2);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const rows = await world.query<{ id: string; delay: number }>(`
        SELECT id, (extract(epoch FROM due_at - clock_timestamp()) * 1000)::float8 AS delay FROM delivery`);
      const queue = (await world.services()).get(WakeQueue);
      for (const { id, delay } of rows) {
        await Promise.all(
          Array.from({ length: TIMES }, (_, time) =>
            queue.wake(DELIVERY_QUEUE, { id, hintId: `x-${id}-${time}`, delayMs: Math.max(0, delay) }),
          ),
        );
      }
      await world.arrival(promised);
      const figures = { ...judge(promised, world.accepted()), notices: await world.notices(reminders) };
      return findingOf(figures, { lost: 0, early: 0, duplicates: 0, notices: reminders });
    }),
};
