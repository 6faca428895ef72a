import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ApiClient, CREATE_TASK } from '../api-client.js';
import { freePort } from '../processes.js';
import { findingOf, type Scenario } from '../scenario.js';
import { judge, tokenOf } from '../verdict.js';
import { World } from '../world.js';

const run = promisify(execFile);
const DISK = '400m';
const PIECE = Buffer.alloc(1 << 20, 'x');
const FULL_MS = 15_000;

/** The disk of the database fills up while people write, and is freed again. Needs the right to mount a tmpfs. */
export const aFullDisk: Scenario = {
  id: 'F10',
  title: 'the disk of the database is full, then free again',
  backends: ['pg'],
  inShort: false,
  run: async (setting) => {
    const disk = await mkdtemp(join(tmpdir(), 'pobratym-disk-'));
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=0777`, 'tmpfs', disk]);
    try {
      return await World.live(
        setting,
        async (world) => {
          const port = await freePort();
          world.addApi(port);
          await world.startWorkers(1);
          const client = await ApiClient.signedIn(await world.services(), 'writer@sink.example');
          await world.until(() => client.answers(port), 'the API answers');
          const ballast = join(disk, 'ballast');
          await fill(ballast);
          world.say('the disk is full');
          const acknowledged: string[] = [];
          const refusals: string[] = [];
          let number = 0;
          const write = async () => {
            const input = { title: `крок ${tokenOf(number)}`, ownerId: client.userId, dueOn: '2030-01-15' };
            number += 1;
            try {
              const { data, errors } = await client.ask(port, CREATE_TASK, input);
              const id = data?.['task']?.id;
              if (id) acknowledged.push(id);
              refusals.push(...(errors ?? []).map(({ extensions }) => extensions.code));
              return id !== undefined;
            } catch {
              refusals.push('no answer');
              return false;
            }
          };
          for (const fullUntilMs = Date.now() + FULL_MS; Date.now() < fullUntilMs;) {
            if (await write()) await fill(ballast);
            await sleep(100);
          }
          await rm(ballast);
          const freedMs = Date.now();
          await world.until(write, 'something can be written again');
          const backAfterS = (Date.now() - freedMs) / 1_000;
          const promised = await world.promise({
            reminders: 50,
            firstDueAtMs: Date.now() + 3_000,
            seconds: 2,
            from: 500_000,
          });
          await world.arrival(promised);
          const [row] = await world.query<{ kept: number }>(`
            SELECT count(*)::int AS kept FROM task WHERE id IN (${acknowledged.map((id) => `'${id}'`).join(', ')})`);
          const { lost, early } = judge(promised, world.accepted());
          return findingOf(
            {
              acknowledged: acknowledged.length,
              refused: refusals.length,
              otherAnswers: refusals.filter((code) => code !== 'UNAVAILABLE').length,
              forgotten: acknowledged.length - (row?.kept ?? 0),
              backAfterS,
              lost,
              early,
            },
            { forgotten: 0, otherAnswers: 0, lost: 0, early: 0 },
          );
        },
        join(disk, 'postgres'),
      );
    } finally {
      await run('umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  },
};

/** Writes until nothing more goes in. */
async function fill(file: string): Promise<void> {
  const ballast = await open(file, 'a');
  try {
    for (let piece = PIECE; piece.length > 0;) {
      try {
        await ballast.appendFile(piece);
      } catch {
        piece = piece.subarray(0, Math.floor(piece.length / 16));
      }
    }
  } finally {
    await ballast.close();
  }
}
