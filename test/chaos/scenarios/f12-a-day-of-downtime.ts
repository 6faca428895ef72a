import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge, percentileS } from '../verdict.js';
import { World } from '../world.js';

const DAY_S = 24 * 3_600;
const LIMIT_MS = 15 * 60_000;

/** Nothing ran for a day: what is left of use comes in order, gathered for each person, never as a flood. */
export const aDayOfDowntime: Scenario = {
  id: 'F12',
  title: 'nothing ran for 24 hours',
  backends: ['pg'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [reminders, people, workers] = setting.short ? [200, 10, 1] : [10_000, 500, 2];
      const firstDueAtMs = Date.now() - DAY_S * 1_000;
      const promised = await world.promise({ reminders, people, firstDueAtMs, seconds: DAY_S });
      const startedAtMs = Date.now();
      await world.startWorkers(workers);
      await world.quiet(LIMIT_MS);
      const drainedS = (Date.now() - startedAtMs) / 1_000;
      const accepted = world.accepted();
      const byPerson = new Map<string, number[]>();
      for (const { to, at } of accepted) byPerson.set(to, [...(byPerson.get(to) ?? []), at]);
      const gapsMs = [...byPerson.values()].flatMap((times) => times.slice(1).map((at, n) => at - (times[n] ?? at)));
      const { lost, early, duplicates, mostCopies } = judge(promised, accepted);
      const figures = {
        promised: reminders,
        lost,
        early,
        duplicates,
        mostCopies,
        messages: accepted.length,
        people: byPerson.size,
        mostMessagesOfAPerson: Math.max(0, ...[...byPerson.values()].map((times) => times.length)),
        shortestGapS:
          gapsMs.length > 0
            ? percentileS(
                [...gapsMs].sort((a, b) => a - b),
                0,
              )
            : 300,
        drainedS,
        notices: await world.notices(reminders),
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        duplicates: 0,
        notices: reminders,
        people,
        drainedS: atMost(15 * 60),
        mostMessagesOfAPerson: atMost(3),
      });
    }),
};
