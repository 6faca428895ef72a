import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import { createDatabaseIfMissing } from './application-database.js';
import { locateBinaries, readVersion } from './binaries.js';
import { checkData, hasData, initialise, readPassword, SUPERUSER } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { OwnerFile } from './owner-file.js';
import { OwnerLock } from './owner-lock.js';
import { choosePlace } from './place.js';
import { PostgresServer } from './postgres-server.js';
import { isAlive } from './processes.js';
import { ServerLog } from './server-log.js';
import { Supervisor } from './supervisor.js';
import { removeAbandoned } from './unfinished.js';

export interface EmbeddedPostgresOptions {
  /** Holds the data, the log and the owner's mark; made when missing. */
  readonly directory: string;
  readonly database?: string;
  /** More settings of PostgreSQL, e.g. `fsync: 'off'` for tests; a server that is adopted keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  /** Gives the start up (Ctrl-C before the end of the start); what was begun is undone. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedPostgres {
  /** postgres://… of the application's database. */
  readonly url: string;
  /** True when the server of an earlier, killed run was still there and is used on. */
  readonly adopted: boolean;
  /** Stops the server as well; to be called last. */
  stop(): Promise<void>;
}

/** How long another start may take to show whether it owns the database. */
const UNSETTLED_MS = 10_000;
const LOOK_EVERY_MS = 100;
const LAUNCH_ATTEMPTS = 40;

/**
 * Starts the PostgreSQL that lives in the directory (making it at the first start), or uses the one that a
 * killed run has left behind, and keeps it running until `stop`.
 *
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { signal } = options;
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    if (signal?.aborted) {
      throw new EmbeddedPostgresError(
        'interrupted',
        'The start of the database was interrupted; start again when ready.',
        {
          cause: error,
        },
      );
    }
    throw new EmbeddedPostgresError(
      'cannot_start',
      `The database in ${options.directory} cannot be started (${types.isNativeError(error) ? error.message : String(error)}): ` +
        `check free disk space and the rights on that directory, then start again.`,
      { cause: error },
    );
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'pobratym', settings = {}, log = () => undefined, signal } = options;
  await mkdir(options.directory, { recursive: true });
  const directory = await realpath(options.directory);
  const binaries = await locateBinaries();
  const version = await readVersion(binaries);
  const place = await choosePlace(directory, binaries, version);
  const server = new PostgresServer(place, new ServerLog(join(directory, 'log', 'postgres.log')), settings, log);

  await removeAbandoned(place.home);
  if (!(await hasData(server.dataDirectory))) {
    log(`Preparing a new database in ${server.dataDirectory}.`);
    await initialise(place, settings['fsync'] !== 'off', signal);
  }
  await checkData(server.dataDirectory, version);
  const password = await readPassword(server.dataDirectory);

  const ownerFile = new OwnerFile(directory);
  const { port, pid, lock, adopted } = await becomeOwner(server, directory, ownerFile, password, signal);
  try {
    await createDatabaseIfMissing(lock.connection, database);
    await ownerFile.write();
  } catch (error) {
    if (!adopted) await server.shutDown();
    await lock.release();
    throw error;
  }
  log(
    adopted
      ? `Using PostgreSQL of an earlier run (process ${pid}) on port ${port}.`
      : `PostgreSQL ${version} runs on port ${port}.`,
  );
  server.serverLog.keepRotating();
  const supervisor = new Supervisor(server, port, password, log, pid, lock);

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await supervisor.end();
    server.serverLog.stopRotating();
    // The lock goes last: nobody may take over a server that is about to end.
    if (!(await server.shutDown()))
      log(`PostgreSQL is still running in ${server.dataDirectory}; the next start will use it.`);
    await supervisor.releaseLock();
    await ownerFile.remove();
  };
  return {
    url: `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    adopted,
    stop: () => (stopped ??= stop()),
  };
}

interface Ownership {
  readonly port: number;
  readonly pid: number;
  readonly lock: OwnerLock;
  readonly adopted: boolean;
}

/** Finds or starts the server and gets its owner's lock; of several starts at one moment one succeeds. */
async function becomeOwner(
  server: PostgresServer,
  directory: string,
  ownerFile: OwnerFile,
  password: string,
  signal: AbortSignal | undefined,
): Promise<Ownership> {
  const deadlineMs = Date.now() + UNSETTLED_MS;
  let launchedPid: number | undefined;
  let holder: number | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const livingOwner = await ownerFile.findLivingOwner();
    const running = await server.findRunning(signal);
    if (running) {
      const claim = await OwnerLock.claim(running.port, password);
      if (claim.kind === 'claimed') {
        if (livingOwner === undefined) {
          return { port: running.port, pid: running.pid, lock: claim.lock, adopted: running.pid !== launchedPid };
        }
        // Its owner lives and will have its lock back in a moment.
        await claim.lock.release();
      } else if (claim.kind === 'held') {
        holder = claim.pid;
        // A process killed a moment ago loses its lock as soon as PostgreSQL has seen it go.
        if (holder !== undefined && isAlive(holder)) throw inUse(directory, holder);
      }
    } else if (livingOwner === undefined) {
      launchedPid = await launchOnFreePort(server, signal);
      continue;
    }
    if (Date.now() > deadlineMs) throw inUse(directory, holder ?? livingOwner);
    await sleep(LOOK_EVERY_MS);
  }
}

/** The new server's process id, or undefined when another start was quicker. */
async function launchOnFreePort(server: PostgresServer, signal: AbortSignal | undefined): Promise<number | undefined> {
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
    // Another program took the port first, or processes of a killed server are still ending.
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
