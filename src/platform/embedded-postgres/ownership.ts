import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import type { OwnerFile } from './owner-file.js';
import { OwnerLock } from './owner-lock.js';
import type { PostgresServer } from './postgres-server.js';
import { isAlive } from './processes.js';
import { systemErrorCode } from './system-errors.js';

export interface Ownership {
  readonly port: number;
  readonly pid: number;
  readonly lock: OwnerLock;
  readonly adopted: boolean;
}

interface Claimant {
  readonly directory: string;
  readonly ownerFile: OwnerFile;
  readonly password: string;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

/** How long another start may take to show whether it owns the database. */
const UNSETTLED_MS = 10_000;
const LOOK_EVERY_MS = 100;
/** Half a minute: a query that was running when its server was killed may go on for a while. */
const LAUNCH_ATTEMPTS = 200;
const INVALID_PASSWORD = '28P01';

/** Finds or starts the server and gets its owner's lock; of several starts at one moment one succeeds. */
export async function becomeOwner(server: PostgresServer, claimant: Claimant): Promise<Ownership> {
  const { directory, ownerFile, password, signal } = claimant;
  const deadlineMs = Date.now() + UNSETTLED_MS;
  let launchedPid: number | undefined;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const livingOwner = await ownerFile.findLivingOwner();
      const running = await server.findRunning(signal);
      let obstacle = livingOwner === undefined ? undefined : inUse(directory, livingOwner);
      if (running) {
        const claim = await OwnerLock.claim(running.port, password);
        if (claim.kind === 'claimed' && livingOwner === undefined) {
          return { port: running.port, pid: running.pid, lock: claim.lock, adopted: running.pid !== launchedPid };
        }
        switch (claim.kind) {
          case 'claimed':
            // Its owner lives and will have its lock back in a moment.
            await claim.lock.release();
            break;
          case 'held':
            obstacle = inUse(directory, claim.pid);
            // A process killed a moment ago loses its lock as soon as PostgreSQL has seen it go.
            if (claim.pid !== undefined && isAlive(claim.pid)) throw obstacle;
            break;
          case 'unreachable':
            obstacle ??= noAnswer(server, claim.error);
            if (systemErrorCode(claim.error) === INVALID_PASSWORD) throw obstacle;
        }
      } else if (livingOwner === undefined) {
        launchedPid = await launchOnFreePort(server, claimant);
        if (launchedPid !== undefined) continue;
      }
      if (Date.now() > deadlineMs) throw obstacle ?? noAnswer(server, 'it ended again');
      await sleep(LOOK_EVERY_MS);
    }
  } catch (error) {
    const isAnothers = error instanceof EmbeddedPostgresError && error.reason === 'in_use';
    if (launchedPid !== undefined && !isAnothers) await server.shutDown();
    throw error;
  }
}

/** The new server's process id, or undefined when another start was quicker. */
async function launchOnFreePort(server: PostgresServer, { log, signal }: Claimant): Promise<number | undefined> {
  for (let attempt = 1; ; attempt++) {
    const launch = await server.launch(await freePort(), signal);
    if (launch.kind === 'ready') return launch.pid;
    signal?.throwIfAborted();
    if (launch.cause === 'already_running') return undefined;
    if (launch.cause === 'other' || attempt === LAUNCH_ATTEMPTS) {
      throw new EmbeddedPostgresError(
        'cannot_start',
        `PostgreSQL cannot start on ${server.dataDirectory} (${launch.line}): see ${server.serverLog.path} and start again.`,
      );
    }
    // Otherwise another program took the port first, and the next one is tried.
    if (launch.cause === 'old_processes' && attempt === 1)
      log('Waiting for the processes of a killed PostgreSQL to end.');
    await sleep(LOOK_EVERY_MS);
  }
}

function inUse(directory: string, pid: number | undefined): EmbeddedPostgresError {
  const holder = pid === undefined ? 'Another program' : `Another copy of the program (process ${pid})`;
  return new EmbeddedPostgresError(
    'in_use',
    `${holder} is already using the database in ${directory}: stop it first, ` +
      `or give this copy a directory of its own or a DATABASE_URL.`,
  );
}

function noAnswer(server: PostgresServer, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'cannot_start',
    `PostgreSQL on ${server.dataDirectory} runs but cannot be used (${String(cause)}): see ${server.serverLog.path}; ` +
      `if the password is refused, put the pobratym.password back that belongs to this directory.`,
    { cause },
  );
}
