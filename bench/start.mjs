import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startProgram } from './program.mjs';

const SECOND_STARTS = 3;
const IDLE_MS = 20_000;

/**
 * From the second `npm start` to the first answered query (the median of three), and the resident memory of all roles
 * besides PostgreSQL after 20 s without work. The first start, which makes the database and the demonstration, is told too.
 */
export async function run() {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-bench-'));
  const environment = {
    VAR_DIR: directory,
    PORT: await freePort(),
    DATABASE_URL: '',
    REDIS_URL: '',
    ROLE: '',
    PUBLIC_URL: '',
  };
  try {
    const first = await startProgram(environment);
    await first.stop();
    const times = [];
    let memory = 0;
    for (let round = 1; round <= SECOND_STARTS; round += 1) {
      const program = await startProgram(environment);
      times.push(program.firstAnswerS);
      if (round === SECOND_STARTS) {
        await sleep(IDLE_MS);
        memory = program.residentMb();
      }
      await program.stop();
    }
    const median = times.sort((one, other) => one - other)[Math.floor(SECOND_STARTS / 2)];
    return { firstAnswerS: seconds(median), residentMb: memory, firstStartS: seconds(first.firstAnswerS) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const seconds = (value) => Number(value.toFixed(2));
