import { setTimeout as sleep } from 'node:timers/promises';
import { NetworkProxy, type Weather } from '../network-proxy.js';
import { atMost, findingOf, type Scenario } from '../scenario.js';
import { copiesByToken, judge } from '../verdict.js';
import { World } from '../world.js';

/** a storm, how long it lasts, and which wires it hits */
interface Storm {
  readonly weather: Weather;
  readonly ms: number;
}

const FULL: readonly Storm[] = [
  { weather: 'cut', ms: 10_000 },
  { weather: 'blackhole', ms: 20_000 },
  { weather: 'stall', ms: 60_000 },
  { weather: 'slow', ms: 15_000 },
];
const SHORT: readonly Storm[] = [{ weather: 'cut', ms: 3_000 }];
/** between storms: time to come back, which is what is measured */
const CALM_MS = 40_000;
const RESUMES_WITHIN_S = 30;

/** Database, mail server and queue are reached through wires that are cut, swallow, stall and slow down. */
export const theNetworkFails: Scenario = {
  id: 'F5',
  title: 'network cut, blackhole, stall, latency on database, mail and queue',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const storms = setting.short ? SHORT : FULL;
      const calmMs = setting.short ? 6_000 : CALM_MS;
      const totalMs = storms.reduce((sum, { ms }) => sum + ms + calmMs, calmMs);
      const seconds = Math.round(totalMs / 1_000);
      const reminders = setting.short ? 100 : seconds * 10;
      const wires = {
        database: await NetworkProxy.before(Number(new URL(world.postgres.url).port)),
        mail: await NetworkProxy.before(world.mail.port),
        ...(world.redis ? { queue: await NetworkProxy.before(world.redis.port) } : {}),
      };
      try {
        const url = new URL(world.postgres.url);
        url.port = String(wires.database.port);
        const environment = {
          DATABASE_URL: url.href,
          SMTP_URL: `smtp://127.0.0.1:${wires.mail.port}`,
          ...(wires.queue ? { REDIS_URL: `redis://127.0.0.1:${wires.queue.port}` } : {}),
        };
        await world.startWorkers(2, { environment });
        const firstDueAtMs = world.soonMs(reminders);
        const promised = await world.promise({ reminders, firstDueAtMs, seconds });
        await sleep(Math.max(0, firstDueAtMs + calmMs - Date.now()));
        const healedAtMs: number[] = [];
        for (const { weather, ms } of storms) {
          world.say(`${weather} for ${ms / 1_000} s`);
          for (const wire of Object.values(wires)) wire?.become(weather);
          await sleep(ms);
          for (const wire of Object.values(wires)) wire?.become('clear');
          healedAtMs.push(Date.now());
          await sleep(calmMs);
        }
        await world.arrival(promised);
        const accepted = world.accepted();
        const copies = copiesByToken(accepted);
        const firstOf = (token: string) => Math.min(...(copies.get(token) ?? []).map(({ at }) => at));
        // how long after each healing the last of what was due by then had arrived
        const backAfterS = Math.max(
          ...healedAtMs.map((healedMs) => {
            const waiting = promised.filter(({ token, dueAtMs }) => dueAtMs < healedMs && firstOf(token) > healedMs);
            return waiting.reduce((last, { token }) => Math.max(last, firstOf(token) - healedMs), 0) / 1_000;
          }),
        );
        const figures = {
          ...judge(promised, accepted),
          notices: await world.notices(reminders),
          backAfterS,
          starts: world.workers.reduce((sum, { starts }) => sum + starts, 0),
        };
        return findingOf(figures, {
          lost: 0,
          early: 0,
          foreignCopies: 0,
          notices: reminders,
          mostCopies: atMost(3),
          starts: 2,
          ...(setting.short ? {} : { backAfterS: atMost(RESUMES_WITHIN_S) }),
        });
      } finally {
        for (const wire of Object.values(wires)) wire?.stop();
      }
    }),
};
