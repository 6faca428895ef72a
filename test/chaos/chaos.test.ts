import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Backend, Finding } from './scenario.js';
import { SCENARIOS } from './scenarios/index.js';

const run = promisify(execFile);
const LIMIT_MS = 300_000;
const SEED = '20261126';

/** The short form of `npm run chaos`: real processes that fail, judged by what the mail server took. */
async function chaos(id: string, backend: Backend): Promise<Finding> {
  const environment = { ...process.env };
  delete environment['NODE_OPTIONS'];
  const { stdout } = await run(
    process.execPath,
    ['dist/test/chaos/run.js', '--short', '--scenario', id, '--backend', backend, '--seed', SEED],
    { env: environment, timeout: LIMIT_MS },
  ).catch((error: { stdout?: string; stderr?: string }) => ({
    stdout: `${error.stdout ?? ''}${error.stderr ?? ''}`,
  }));
  const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (!line) throw new Error(`No result:\n${stdout}`);
  return JSON.parse(line) as Finding;
}

const redis = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));
if (!redis && process.env['CI'] !== 'true') {
  console.warn('SKIPPED: no redis-server on the PATH, so the queue on Redis is not tested. Install redis-server.');
}
/** those that the queue has a part in are run on both of its backends */
const ON_REDIS = ['F1', 'F4', 'F13'];

describe('reminders while things fail', () => {
  beforeAll(async () => {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    await run(process.execPath, [tsc, '-p', 'test/chaos/tsconfig.json']);
  }, LIMIT_MS);

  const short = SCENARIOS.filter(({ inShort }) => inShort);

  it.each(short.map(({ id, title }) => [id, title]))(
    '%s: %s, with the queue on PostgreSQL',
    async (id) => {
      expect((await chaos(id, 'pg')).misses).toEqual([]);
    },
    LIMIT_MS,
  );

  (redis || process.env['CI'] === 'true' ? it : it.skip).each(
    short.filter(({ id }) => ON_REDIS.includes(id)).map(({ id, title }) => [id, title]),
  )(
    '%s: %s, with the queue on Redis',
    async (id) => {
      expect((await chaos(id, 'redis')).misses).toEqual([]);
    },
    LIMIT_MS,
  );
});
