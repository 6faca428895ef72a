import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { majorVersion } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { systemErrorCode, unlessMissing } from './system-errors.js';
import { DATA_DIRECTORY_NAME, type Place } from './place.js';
import { commandFor, type RunAs } from './run-as.js';
import { makeUnfinishedDirectory, removeUnfinished } from './unfinished.js';

export const SUPERUSER = 'pobratym';
/** Inside the data directory, so that a password and its database are made, moved, copied and lost together. */
const PASSWORD_NAME = 'pobratym.password';
const NECESSARY = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'pg_xact', 'pg_hba.conf', PASSWORD_NAME];
const EMPTY_TOLERATED_MODE = 0o700;

/**
 * Trigrams and full text take the letters of a word from this locale of the system; under plain `C` they would
 * know no Cyrillic letter. Sorting and case come from PostgreSQL itself and are the same on every machine.
 */
const LETTER_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

export async function hasData(dataDirectory: string): Promise<boolean> {
  const entries = await unlessMissing(readdir(dataDirectory));
  return entries !== undefined && entries.length > 0;
}

/**
 * Makes the data directory in one step: all is written beside it and then renamed, so a start killed at any
 * moment leaves either nothing or everything. Of two starts at the same moment one makes it, both find it.
 *
 * @param syncToDisk false only for tests, where a power cut does not matter
 */
export async function initialise(place: Place, syncToDisk: boolean, signal?: AbortSignal): Promise<void> {
  const draft = await makeUnfinishedDirectory(place.home, DATA_DIRECTORY_NAME);
  try {
    const data = join(draft, 'data');
    const passwordFile = join(draft, PASSWORD_NAME);
    await mkdir(data, { mode: EMPTY_TOLERATED_MODE });
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: syncToDisk });
    await giveTo(place.runAs, draft, data, passwordFile);
    await runInitdb(place, data, passwordFile, syncToDisk, signal);
    await rename(passwordFile, join(data, PASSWORD_NAME));
    await syncDirectory(data);
    await rename(data, join(place.home, DATA_DIRECTORY_NAME)).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemErrorCode(error) ?? '')) throw error;
    });
    await syncDirectory(place.home);
  } finally {
    await removeUnfinished(draft).catch(() => undefined);
  }
  if (!(await hasData(join(place.home, DATA_DIRECTORY_NAME)))) {
    throw new EmbeddedPostgresError(
      'cannot_start',
      `The new database could not be moved to ${join(place.home, DATA_DIRECTORY_NAME)}: ` +
        `move away what is there, or choose another directory.`,
    );
  }
}

/** @throws EmbeddedPostgresError incomplete, version */
export async function checkData(dataDirectory: string, serverVersion: string): Promise<void> {
  const found = await Promise.all(NECESSARY.map((name) => unlessMissing(stat(join(dataDirectory, name)))));
  const missing = NECESSARY.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    throw new EmbeddedPostgresError(
      'incomplete',
      `The database directory ${dataDirectory} is incomplete (missing: ${missing.join(', ')}): put a complete copy back, ` +
        `or move the directory away to start with an empty database; nothing in it was changed.`,
    );
  }
  const dataVersion = (await readFile(join(dataDirectory, 'PG_VERSION'), 'utf8')).trim();
  const programVersion = majorVersion(serverVersion);
  if (dataVersion !== programVersion) {
    throw new EmbeddedPostgresError(
      'version',
      `The database in ${dataDirectory} was written by PostgreSQL ${dataVersion} but this release brings PostgreSQL ` +
        `${programVersion}: start the release that wrote it and move the data over with pg_dump, or set DATABASE_URL.`,
    );
  }
}

export async function readPassword(dataDirectory: string): Promise<string> {
  return (await readFile(join(dataDirectory, PASSWORD_NAME), 'utf8')).trim();
}

async function runInitdb(
  place: Place,
  data: string,
  passwordFile: string,
  syncToDisk: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const letters of LETTER_LOCALES) {
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`];
    const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const args = ['-D', data, '--encoding=UTF8', ...locale, ...access, '--no-instructions'];
    const {
      file,
      args: allArgs,
      options,
    } = commandFor(place.runAs, place.binaries.initdb, [...args, ...(syncToDisk ? [] : ['--no-sync'])]);
    const output = await new Promise<string | undefined>((resolve, reject) => {
      const child = spawn(file, allArgs, { ...options, cwd: place.home, stdio: ['ignore', 'pipe', 'pipe'], signal });
      let printed = '';
      const collect = (chunk: Buffer): void => {
        printed += chunk.toString('utf8');
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.once('error', reject);
      child.once('close', (code) => {
        resolve(code === 0 ? undefined : printed);
      });
    });
    signal?.throwIfAborted();
    if (output === undefined) return;
    if (output.includes('invalid locale name')) continue;
    const reason = /(?:PANIC|FATAL|ERROR|error): +(.+)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
    throw new EmbeddedPostgresError(
      'cannot_start',
      `The database could not be prepared in ${place.home} (${reason ?? 'no reason given'}): ` +
        `check free disk space and the rights on that directory, then start again.`,
    );
  }
}

async function giveTo(runAs: RunAs, ...paths: string[]): Promise<void> {
  if (runAs.kind !== 'system-user') return;
  for (const path of paths) await chown(path, runAs.uid, runAs.gid);
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
