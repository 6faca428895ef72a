import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, link, mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, binariesRoot } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { unlessMissing } from './system-errors.js';
import { canRunAs, type RunAs, systemUser, userNamespace } from './run-as.js';
import { makeUnfinishedDirectory, removeAbandoned, removeUnfinished, unfinishedPath } from './unfinished.js';

/** For whom PostgreSQL runs, and from where: root's files are often out of reach of the user it must run for. */
export interface Place {
  readonly runAs: RunAs;
  readonly binaries: Binaries;
  /** The directory that holds the data directory `postgres`. */
  readonly home: string;
}

export const DATA_DIRECTORY_NAME = 'postgres';
const SIGNPOST_NAME = 'postgres-is-elsewhere.txt';
const SYSTEM_HOME = '/var/lib/pobratym';
const ANYWHERE = '/';

const run = promisify(execFile);

/**
 * @param directory the caller's directory, with every link resolved
 * @throws EmbeddedPostgresError not_permitted
 */
export async function choosePlace(directory: string, binaries: Binaries, version: string): Promise<Place> {
  const elsewhere = await readSignpost(directory);
  const home = elsewhere ?? directory;
  const owner = await ownerOfData(home);
  const self = process.geteuid?.();
  if (self !== 0) {
    if (owner !== undefined && self !== undefined && owner !== self) throw belongsToAnother(home, owner, self);
    if (elsewhere !== undefined && owner === undefined) throw belongsToRoot(elsewhere);
    return { runAs: { kind: 'self' }, binaries, home };
  }

  if (owner === 0 || (owner === undefined && elsewhere === undefined)) {
    const runAs = await userNamespace();
    if (await canRunAs(runAs, binaries.postgres, home)) return { runAs, binaries, home };
    if (owner === 0) throw namespaceNeeded(home);
  }
  const runAs: RunAs | undefined =
    owner === undefined ? await systemUser() : { kind: 'system-user', uid: owner, gid: await groupOfData(home) };
  if (!runAs) throw noSystemUser();
  const reachable = (await canRunAs(runAs, binaries.postgres, ANYWHERE))
    ? binaries
    : await copyBinaries(binaries, version);
  if (await canRunAs(runAs, reachable.postgres, home)) return { runAs, binaries: reachable, home };
  if (owner !== undefined || elsewhere !== undefined) throw outOfReach(home);
  return { runAs, binaries: reachable, home: await makeSystemHome(directory) };
}

/** The directory that the signpost names, if an earlier start had to go elsewhere. */
export async function readSignpost(directory: string): Promise<string | undefined> {
  const text = await unlessMissing(readFile(join(directory, SIGNPOST_NAME), 'utf8'));
  return text?.trim().split('\n').at(-1);
}

/** The path carries chance as well: whoever deletes the directory to begin anew must not meet the old data. */
async function makeSystemHome(directory: string): Promise<string> {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const home = join(SYSTEM_HOME, `${hash}-${randomBytes(3).toString('hex')}`);
  const text =
    `PostgreSQL does not run for root and its system user cannot enter this directory,\n` +
    `so the database is kept in the directory below. Whoever moves or backs up this copy needs both.\n${home}\n`;
  const draft = unfinishedPath(directory, SIGNPOST_NAME);
  await writeFile(draft, text);
  // A start at the same moment may have been quicker: the first signpost counts.
  await link(draft, join(directory, SIGNPOST_NAME)).catch(() => undefined);
  await unlink(draft);
  const agreed = (await readSignpost(directory)) ?? home;
  await makeEnterable(SYSTEM_HOME);
  await makeEnterable(agreed);
  return agreed;
}

async function copyBinaries(binaries: Binaries, version: string): Promise<Binaries> {
  const hash = createHash('sha256')
    .update(await readFile(binaries.postgres))
    .digest('hex')
    .slice(0, 8);
  const name = `postgresql-${version}-${hash}`;
  const target = join(SYSTEM_HOME, name);
  await makeEnterable(SYSTEM_HOME);
  await removeAbandoned(SYSTEM_HOME);
  if (!(await unlessMissing(stat(target)))) {
    const draft = await makeUnfinishedDirectory(SYSTEM_HOME, name);
    await cp(binariesRoot(binaries), draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX,go-w', draft]);
    // Somebody else may have finished the same copy first; then theirs stays.
    await rename(draft, target).catch(() => removeUnfinished(draft));
  }
  const inTarget = (program: string): string => join(target, 'bin', basename(program));
  return { postgres: inTarget(binaries.postgres), initdb: inTarget(binaries.initdb), pgCtl: inTarget(binaries.pgCtl) };
}

async function makeEnterable(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'not_permitted',
      `PostgreSQL does not run for root, and its place ${path} cannot be made: start the program as an ordinary user, ` +
        `or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/** The user id of the data directory, or undefined when there is no data yet. */
async function ownerOfData(home: string): Promise<number | undefined> {
  const path = join(home, DATA_DIRECTORY_NAME);
  const found = await unlessMissing(stat(path));
  if (!found || found.uid !== process.geteuid?.()) return found?.uid;
  return (await readdir(path)).length === 0 ? undefined : found.uid;
}

async function groupOfData(home: string): Promise<number> {
  return (await stat(join(home, DATA_DIRECTORY_NAME))).gid;
}

function belongsToAnother(home: string, owner: number, self: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not_permitted',
    `The database in ${join(home, DATA_DIRECTORY_NAME)} belongs to user ${owner} but this process runs as user ${self}: ` +
      `start the program as that user, or give the directory to this one with chown -R.`,
  );
}

function belongsToRoot(home: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not_permitted',
    `The database of this copy is kept in ${home} because root started it first: start the program as root again, ` +
      `or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function namespaceNeeded(home: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not_permitted',
    `The database in ${join(home, DATA_DIRECTORY_NAME)} belongs to root and this system refuses the user namespace in which ` +
      `PostgreSQL could run for root: give the directory to an ordinary user with chown -R, or allow user namespaces.`,
  );
}

function outOfReach(home: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not_permitted',
    `The owner of the database in ${join(home, DATA_DIRECTORY_NAME)} cannot enter ${home}: ` +
      `make every directory above it enterable (chmod o+x), or start the program as that owner.`,
  );
}

function noSystemUser(): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not_permitted',
    `PostgreSQL does not run for root and there is no other user to run it for: start the program as an ordinary user, ` +
      `or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}
