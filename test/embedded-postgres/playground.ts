import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { isAlive } from '../../src/platform/embedded-postgres/processes.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { OwnerProcess, pause } from './owner-process.js';

const made: string[] = [];
const started: EmbeddedPostgres[] = [];

export async function makeDirectory(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'pobratym-postgres-')));
  // Where root may not use user namespaces, PostgreSQL's own user has to get in.
  await chmod(directory, 0o755);
  made.push(directory);
  return directory;
}

/** Makes a directory with the same content, a stopped database above all: making a new one takes most of a second. */
export async function copyOf(original: string): Promise<string> {
  const directory = await makeDirectory();
  await promisify(execFile)('cp', ['-a', `${original}/.`, directory]);
  return directory;
}

/** Starts a database that no failing test can leave running. */
export async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ settings: { fsync: 'off' }, ...options });
  started.push(database);
  return database;
}

/** Ends what this file has started, and removes its directories. */
export async function clearPlayground(): Promise<void> {
  await OwnerProcess.killAll();
  for (const database of started.splice(0)) await database.stop();
  for (const directory of made.splice(0)) await removeWithServer(directory);
}

export async function removeWithServer(directory: string): Promise<void> {
  const pid = await findServerPid(directory);
  if (pid !== undefined && isAlive(pid)) {
    process.kill(pid, 'SIGQUIT');
    await waitUntilGone(pid);
  }
  await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** The process id in `postmaster.pid`, whether or not the process lives. */
export async function serverPid(directory: string): Promise<number> {
  const pid = await findServerPid(directory);
  if (pid === undefined) throw new Error(`No server has run in ${directory}`);
  return pid;
}

async function findServerPid(directory: string): Promise<number | undefined> {
  const text = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  return pid > 1 ? pid : undefined;
}

export async function waitUntilGone(pid: number): Promise<void> {
  for (const deadlineMs = Date.now() + 10_000; isAlive(pid); await pause(10)) {
    if (Date.now() > deadlineMs) throw new Error(`Process ${pid} is still there`);
  }
}

export async function unfinishedIn(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => name.includes('.new-'));
}

/** Runs the statements on a connection of their own and gives the rows of the last one. */
export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** As an application's pool does: tries until the server answers again. */
export async function queryWhenBack(url: string, statement: string): Promise<Record<string, unknown>[]> {
  for (const deadlineMs = Date.now() + 10_000; ; await pause(50)) {
    try {
      return await query(url, statement);
    } catch (error) {
      if (Date.now() > deadlineMs) throw error;
    }
  }
}
