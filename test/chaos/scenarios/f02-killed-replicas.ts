import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { ApiClient, CREATE_TASK } from '../api-client.js';
import { freePort } from '../processes.js';
import { Random } from '../random.js';
import { findingOf, type Scenario } from '../scenario.js';
import { copiesByToken, tokenOf } from '../verdict.js';
import { World } from '../world.js';

const UPDATE = `mutation ($input: UpdateTaskInput!) { task: updateTask(input: $input) { id version } }`;
const MOVE = `mutation ($input: MoveTaskInput!) { task: moveTask(input: $input) { id version } }`;
const ZONE = 'Europe/Kyiv';
const DAYS_AHEAD = 10;
/** refusals that a person meets with trying again */
const UNAVAILABLE = ['UNAVAILABLE'];
const REST_MS = 1_000;
const WRITING_LIMIT_MS = 120_000;
/** tokens of a writer */
const TOKENS = 10_000;
const TASKS_AN_OWNER = 15;

/** What the API has said about a task; `sure` is false from the first answer on that did not come. */
interface Acknowledged {
  readonly token: string;
  readonly id: string;
  version: number;
  dueTime: string;
  cancelled: boolean;
  sure: boolean;
}

/** Replicas of the API die while people write through them: what was acknowledged stands whole, the rest not at all. */
export const killedReplicas: Scenario = {
  id: 'F2',
  title: 'kill -9 of two API replicas while people create, move and cancel',
  backends: ['pg', 'redis'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const random = new Random(setting.seed);
      const [writers, operations, kills, workers] = setting.short ? [3, 25, 2, 1] : [6, 250, 20, 3];
      const ports = [await freePort(), await freePort()];
      const replicas = ports.map((port) => world.addApi(port));
      const services = await world.services();
      const client = await ApiClient.signedIn(services, 'writer@sink.example');
      // so many that no letter has more to tell than it names
      const owners = await Promise.all(
        Array.from({ length: Math.ceil((writers * operations) / TASKS_AN_OWNER) }, (_, owner) =>
          ApiClient.signedIn(services, `owner${owner}@sink.example`),
        ),
      );
      const ownerIds = owners.map(({ userId }) => userId);
      await Promise.all(ports.map((port) => world.until(() => client.answers(port), `the replica on ${port} answers`)));
      const tasks: Acknowledged[] = [];
      let writing = true;
      const killing = (async () => {
        for (let kill = 0; kill < kills && writing; kill += 1) {
          await sleep(500 + random.below(2_500));
          const victim = random.below(2);
          world.say(`kill -9 of replica ${victim}`);
          replicas[victim]?.kill();
        }
      })();
      await Promise.all(
        Array.from({ length: writers }, (_, writer) =>
          write({ client, ownerIds, ports }, new Random(setting.seed + writer), operations, writer * TOKENS, tasks),
        ),
      );
      writing = false;
      await killing;
      await world.startWorkers(workers);
      // to an hour at which every “in an hour” has come and none has passed
      await world.moveClock(`interval '${DAYS_AHEAD} days' + interval '1 hour'`);
      const unfinished = await world.quiet();
      const copies = copiesByToken(world.accepted());
      const sure = tasks.filter((task) => task.sure);
      const rows = await world.query<{
        id: string;
        cancelled: boolean;
        dueTime: string;
        planned: number;
        told: number;
      }>(`
        SELECT t.id, t.state = 'CANCELLED' AS cancelled, to_char(t.due_time, 'HH24:MI') AS "dueTime",
          (SELECT count(*)::int FROM reminder r JOIN reminder_occurrence o ON o.reminder_id = r.id
            WHERE r.record_id = t.id AND o.key = 'hour-before') AS planned,
          (SELECT count(*)::int FROM history_entry h WHERE h.record_id = t.id) AS told
        FROM task t`);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const agrees = ({ id, cancelled, dueTime }: Acknowledged) => {
        const row = byId.get(id);
        return row !== undefined && row.cancelled === cancelled && row.dueTime === dueTime;
      };
      const figures = {
        acknowledged: sure.length,
        unanswered: tasks.length - sure.length,
        kills,
        forgotten: sure.filter((task) => !agrees(task)).length,
        halfWritten: rows.filter(({ planned, told }) => planned === 0 || told === 0).length,
        lost: sure.filter(({ cancelled, token }) => !cancelled && !copies.has(token)).length,
        sentThoughCancelled: sure.filter(({ cancelled, token }) => cancelled && copies.has(token)).length,
        unfinished,
      };
      return findingOf(figures, { forgotten: 0, halfWritten: 0, lost: 0, sentThoughCancelled: 0, unfinished: 0 });
    }),
};

/** Where a person writes. */
interface Desk {
  readonly client: ApiClient;
  /** whose tasks they make */
  readonly ownerIds: readonly string[];
  readonly ports: readonly number[];
}

/** Creates tasks with a time of day, moves some to another time, cancels some; writes down only what was answered. */
async function write(
  { client, ownerIds, ports }: Desk,
  random: Random,
  operations: number,
  firstToken: number,
  tasks: Acknowledged[],
): Promise<void> {
  const mine: Acknowledged[] = [];
  const { day, times } = anHourAfter(DAYS_AHEAD);
  const aTime = () => times[random.below(times.length)] ?? '';
  const deadlineMs = Date.now() + WRITING_LIMIT_MS;
  // what is not answered is tried no more, as a person would look first; another takes its place
  for (let operation = 0, answered = 0; answered < operations && Date.now() < deadlineMs; operation += 1) {
    const port = ports[random.below(ports.length)] ?? 0;
    const known = mine[random.below(Math.max(1, mine.length))];
    const choice = random.next();
    if (!known || choice < 0.6) {
      const token = tokenOf(firstToken + operation);
      const dueTime = aTime();
      const input = {
        title: `крок ${token}`,
        ownerId: ownerIds[operation % ownerIds.length] ?? '',
        dueOn: day,
        dueTime,
        dueTimeZone: ZONE,
      };
      const task = await answer(client, port, CREATE_TASK, input);
      if (task) {
        answered += 1;
        const acknowledged = { token, ...task, dueTime, cancelled: false, sure: true };
        mine.push(acknowledged);
        tasks.push(acknowledged);
      }
    } else if (known.sure && !known.cancelled) {
      const dueTime = aTime();
      const change = choice < 0.8 ? { dueTime } : { state: 'CANCELLED', reason: 'відпало' };
      const input = { id: known.id, expectedVersion: known.version, ...change };
      const task = await answer(client, port, choice < 0.8 ? UPDATE : MOVE, input);
      if (!task) known.sure = false;
      else {
        answered += 1;
        Object.assign(known, task, choice < 0.8 ? { dueTime } : { cancelled: true });
      }
    }
    await sleep(random.below(150));
  }
}

/** The scenario itself is wrong. */
class NonsenseError extends Error {}

/** Null: no answer, or nothing was written. */
async function answer(client: ApiClient, port: number, query: string, input: Readonly<Record<string, unknown>>) {
  try {
    const { data, errors } = await client.ask(port, query, input);
    if (errors && !errors.every(({ extensions }) => UNAVAILABLE.includes(extensions.code))) {
      throw new NonsenseError(JSON.stringify(errors));
    }
    return data?.['task'] ?? null;
  } catch (error) {
    if (error instanceof NonsenseError) throw error;
    await sleep(REST_MS);
    return null;
  }
}

/** Wall-clock times in Kyiv so many days ahead, from one and a quarter to one and three quarters of an hour after now. */
function anHourAfter(days: number): { readonly day: string; readonly times: readonly string[] } {
  const wall = (minutes: number) => {
    const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
      timeZone: ZONE,
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(Date.now() + minutes * 60_000)
      .split(' ');
    return { date, time };
  };
  const moments = [75, 80, 85, 90, 95, 100, 105].map(wall);
  const day = moments[0]?.date ?? '';
  return { day: addDays(day, days), times: moments.filter(({ date }) => date === day).map(({ time }) => time) };
}
