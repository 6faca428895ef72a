import { findingOf, type Scenario } from '../scenario.js';
import { judge } from '../verdict.js';
import { World } from '../world.js';

/**
 * A rolling upgrade: the database is ahead (a column and a state that the old version does not know), and a worker of the
 * old version, which cannot write reminders yet, works beside new ones. It leaves to them what it does not understand.
 */
export const twoVersions: Scenario = {
  id: 'F15',
  title: 'workers of two versions at once',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [reminders, seconds] = setting.short ? [60, 4] : [2_000, 60];
      await world.query(`ALTER TABLE delivery ADD COLUMN of_the_future text, DROP CONSTRAINT delivery_state`);
      await world.startWorkers(1, { faults: { ignoresTopic: 'reminder' } });
      await world.startWorkers(1);
      const firstDueAtMs = world.soonMs(reminders);
      const promised = await world.promise({ reminders, firstDueAtMs, seconds });
      const unknown = await world.promise({ reminders: 5, firstDueAtMs, seconds, from: reminders });
      await world.query(`
        UPDATE delivery SET state = 'of the future' WHERE ref_id IN (
          SELECT o.id FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id JOIN task t ON t.id = r.record_id
          WHERE t.title IN (${unknown.map(({ token }) => `'крок ${token}'`).join(', ')}))`);
      // what the old version puts off for a minute comes to the new one
      await world.arrival(promised);
      const accepted = world.accepted();
      const figures = {
        ...judge(promised, accepted),
        touched: unknown.length - judge(unknown, accepted).lost,
        starts: world.workers.reduce((sum, { starts }) => sum + starts, 0),
      };
      return findingOf(figures, { lost: 0, early: 0, duplicates: 0, touched: 0, starts: 2 });
    }),
};
