import { during, type Event } from '../events.js';
import { findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

const OFFSETS_MS = [25_000, 3_600_000, -3_600_000] as const;

/** Machines whose clocks are wrong, and one whose clock jumps while it works. The database's clock decides. */
export const wrongClocks: Scenario = {
  id: 'F6',
  title: 'clocks of workers +1.5 s, +25 s, +1 h, −1 h, and jumping',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [reminders, seconds] = setting.short ? [60, 6] : [3_000, 90];
      await world.startWorkers(1, { faults: { clockOffsetMs: 1_500 } });
      await world.startWorkers(1);
      for (const clockOffsetMs of OFFSETS_MS) world.addWorker({ faults: { clockOffsetMs } });
      await world.until(async () => (await paused(world)) === OFFSETS_MS.length, 'the wrong clocks are noticed');
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const jumping = world.workers[1];
      const jumps = setting.short ? [-3_600_000] : [-3_600_000, 0, 7_000, 0];
      const events = jumps.map((clockOffsetMs, at): Event => ({
        atMs: ((at + 1) * seconds * 1_000) / (jumps.length + 1),
        what: `a clock jumps to ${clockOffsetMs / 1_000} s`,
        act: () => jumping?.suffer({ clockOffsetMs }),
      }));
      await Promise.all([during(world, firstDueAtMs, events), world.arrival(promised)]);
      const [sent] = await world.query<{ byPaused: number }>(`
        SELECT count(*)::int AS "byPaused" FROM delivery_attempt a JOIN worker_seen w ON w.id = a.worker_id
        WHERE abs(w.clock_offset_ms) > 20000 AND w.swept_at IS NULL`);
      const figures = {
        ...judge(promised, world.accepted()),
        notices: await world.notices(reminders),
        paused: await paused(world),
        sentByPaused: sent?.byPaused ?? NaN,
      };
      return findingOf(figures, { lost: 0, early: 0, duplicates: 0, notices: reminders, sentByPaused: 0 });
    }),
};

async function paused(world: World): Promise<number> {
  const [row] = await world.query<{ count: number }>(`SELECT count(*)::int AS count FROM worker_seen WHERE paused`);
  return row?.count ?? 0;
}
