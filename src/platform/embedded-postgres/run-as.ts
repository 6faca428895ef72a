import { execFile, type SpawnOptions } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** For whom PostgreSQL runs; it refuses to run for root. */
export type RunAs =
  | { readonly kind: 'self' }
  /** Root outside, this id inside: the files stay root's and stay where they are. */
  | { readonly kind: 'user-namespace'; readonly insideId: number }
  | { readonly kind: 'system-user'; readonly uid: number; readonly gid: number };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

const run = promisify(execFile);
const SYSTEM_USERS = ['postgres', '_postgres', 'pobratym'];
const CREATED_USER = 'pobratym';
const LAST_RESORT_USER = 'nobody';

/** The given program as it must be spawned to run for that user. The process id stays that of the program. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]): Command {
  const options: SpawnOptions = { env: environment(), windowsHide: true };
  switch (runAs.kind) {
    case 'self':
      return { file: program, args, options };
    case 'user-namespace': {
      const ids = [`--map-user=${runAs.insideId}`, `--map-group=${runAs.insideId}`];
      return { file: 'unshare', args: ['-U', ...ids, program, ...args], options };
    }
    case 'system-user':
      return { file: program, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  }
}

/** Whether PostgreSQL would run for that user and could use the directory. */
export async function canRunAs(runAs: RunAs, postgres: string, directory: string): Promise<boolean> {
  const need = runAs.kind === 'system-user' ? '-x' : '-w';
  const script = `"$1" --version && test ${need} "$2" && test -x "$2"`;
  const { file, args, options } = commandFor(runAs, '/bin/sh', ['-c', script, 'sh', postgres, directory]);
  try {
    await run(file, [...args], { env: options.env, uid: options.uid, gid: options.gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** A user namespace in which root wears the id of another user that the system knows: initdb looks its name up. */
export async function userNamespace(): Promise<RunAs> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const ids = users.split('\n').map((line) => Number(line.split(':')[2]));
  const known = ids.find((id) => Number.isInteger(id) && id > 0 && id < 65_534);
  return { kind: 'user-namespace', insideId: known ?? 1000 };
}

/** An ordinary system user for PostgreSQL, created when there is none. */
export async function systemUser(): Promise<RunAs | undefined> {
  for (const name of SYSTEM_USERS) {
    const found = await lookUp(name);
    if (found) return found;
  }
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  await run('useradd', [...flags, '--shell', '/usr/sbin/nologin', CREATED_USER]).catch(() => undefined);
  return (await lookUp(CREATED_USER)) ?? (await lookUp(LAST_RESORT_USER));
}

async function lookUp(name: string): Promise<RunAs | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const user = { kind: 'system-user', uid: Number(uid.stdout), gid: Number(gid.stdout) } as const;
    return user.uid > 0 ? user : undefined;
  } catch {
    return undefined;
  }
}

/** Only what PostgreSQL needs: passwords of ours do not belong in its environment, nor PG… variables that would steer it. */
function environment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {};
  for (const name of ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR']) {
    if (process.env[name] !== undefined) kept[name] = process.env[name];
  }
  return { ...kept, LC_ALL: 'C', TZ: 'UTC' };
}
