import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { freePort } from './program.js';

const DEBIAN_ROOT = '/usr/lib/postgresql';
const OLDEST_MAJOR = 15;

/** A PostgreSQL that is not the program's own. */
export interface GivenPostgres {
  readonly url: string;
  /** for the test's output */
  readonly description: string;
  stop(): Promise<void>;
}

/** The oldest supported server that Debian has installed; where there is none, an embedded one plays its part. */
export async function startGivenPostgres(): Promise<GivenPostgres> {
  const majors = existsSync(DEBIAN_ROOT) ? readdirSync(DEBIAN_ROOT).map(Number) : [];
  const [major] = majors
    .filter((found) => found >= OLDEST_MAJOR && existsSync(join(DEBIAN_ROOT, String(found), 'bin/postgres')))
    .sort((one, other) => one - other);
  return major === undefined ? startEmbedded() : startDebian(major);
}

async function startEmbedded(): Promise<GivenPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-given-'));
  const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } });
  return {
    url: server.url,
    description: `the embedded PostgreSQL (no PostgreSQL ${OLDEST_MAJOR} or newer in ${DEBIAN_ROOT})`,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startDebian(major: number): Promise<GivenPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-given-'));
  const identity: Identity = process.getuid?.() === 0 ? userIds('postgres') : {};
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(directory, identity.uid, identity.gid);
  const binaries = join(DEBIAN_ROOT, String(major), 'bin');
  const data = join(directory, 'data');
  const port = await freePort();
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'pobratym', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    {
      ...identity,
      cwd: directory,
      stdio: 'ignore',
    },
  );
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 200,
  };
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: directory, stdio: 'ignore' },
  );
  const url = `postgres://pobratym@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  return {
    url,
    description: `PostgreSQL ${major} of Debian`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

function userIds(name: string): Required<Identity> {
  const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}
