import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import { createDatabaseIfMissing } from './application-database.js';
import { locateBinaries, readVersion } from './binaries.js';
import { checkData, hasData, initialise, readPassword } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { OwnerFile } from './owner-file.js';
import { becomeOwner } from './ownership.js';
import { choosePlace } from './place.js';
import { PostgresServer } from './postgres-server.js';
import { databaseUrl } from './server-address.js';
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

  for (const parent of new Set([directory, place.home])) await removeAbandoned(parent);
  if (!(await hasData(server.dataDirectory))) {
    log(`Preparing a new database in ${server.dataDirectory}.`);
    await initialise(place, settings['fsync'] !== 'off', signal);
  }
  await checkData(server.dataDirectory, version);
  const password = await readPassword(server.dataDirectory);

  const ownerFile = new OwnerFile(directory);
  const { port, pid, lock, adopted } = await becomeOwner(server, { directory, ownerFile, password, log, signal });
  try {
    signal?.throwIfAborted();
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
    url: databaseUrl(port, password, database),
    adopted,
    stop: () => (stopped ??= stop()),
  };
}
