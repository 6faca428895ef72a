import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 20;

/** Starts the program by its own command and waits for the first answered query. */
export async function startProgram(environment) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  while (!(await answers(environment.PORT))) {
    if (child.exitCode !== null || performance.now() - begun > START_LIMIT_MS)
      throw new Error(`The program did not start: ${said}`);
    await sleep(LOOK_EVERY_MS);
  }
  return {
    firstAnswerS: (performance.now() - begun) / 1000,
    residentMb: () => residentMb(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** One GraphQL query as anybody may ask it. */
async function answers(port) {
  try {
    const response = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ instance { networkName version } }' }),
    });
    return (await response.json()).data?.instance !== undefined;
  } catch {
    return false;
  }
}

/** Resident memory of a process, MB, as the system counts it. */
function residentMb(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });
}
