import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { FAILPOINTS, type Failpoint } from '../faults.js';
import { findingOf, type Scenario } from '../scenario.js';
import { judge, type Promised } from '../verdict.js';
import { World } from '../world.js';

const IN_SHORT: readonly Failpoint[] = ['after-claim', 'before-sending', 'after-sending', 'after-recording'];
/** the mail server has taken it and nothing says so: the only place from which a copy can come (RFC 5321 §6.1) */
const TWICE: readonly Failpoint[] = ['after-sending', 'before-recording'];

/** A worker dies at each step of a delivery; the number of copies is known beforehand. */
export const failpoints: Scenario = {
  id: 'F14',
  title: 'death at each step of a delivery',
  backends: ['pg'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const points = setting.short ? IN_SHORT : FAILPOINTS;
      const figures: Record<string, number> = { lost: 0, early: 0, duplicates: 0 };
      const expected: Record<string, number> = { lost: 0, early: 0, duplicates: points.filter(twice).length };
      for (const [at, point] of points.entries()) {
        const promised = await dieAt(world, point, at);
        const { lost, early, duplicates } = judge(promised, world.accepted());
        world.say(`${point}: ${duplicates} copies too many`);
        figures['lost'] = (figures['lost'] ?? 0) + lost;
        figures['early'] = (figures['early'] ?? 0) + early;
        figures['duplicates'] = (figures['duplicates'] ?? 0) + duplicates;
        figures[point] = duplicates;
        expected[point] = twice(point) ? 1 : 0;
      }
      figures['promised'] = points.length;
      figures['notices'] = await world.notices(points.length);
      expected['notices'] = points.length;
      return findingOf(figures, expected);
    }),
};

const twice = (point: Failpoint) => TWICE.includes(point);

async function dieAt(world: World, point: Failpoint, number: number): Promise<Promised[]> {
  const file = join(world.directory, `died-${point}`);
  const promised = await world.promise({
    reminders: 1,
    firstDueAtMs: Date.now() - 1_000,
    seconds: 0,
    from: number,
  });
  const worker = world.addWorker({ faults: { dieAt: { point, file } } });
  await world.until(async () => existsSync(file), `the worker has died ${point}`);
  // the next start finds the mark and lives
  await world.until(async () => worker.starts > 1, 'the worker is back');
  await world.jumpPastLeases();
  await world.quiet();
  worker.stop();
  return promised;
}
