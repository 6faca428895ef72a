import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { ChaosResult } from './chaos.js';

const run = promisify(execFile);
const LIMIT_MS = 300_000;
const SHORT = [
  '--reminders',
  '150',
  '--seconds',
  '6',
  '--workers',
  '2',
  '--kills',
  '2',
  '--hurry',
  '--seed',
  '20261126',
];

/** The short form of `npm run chaos`: real processes, killed; judged by what the mail server took. */
async function chaos(backend: 'pg' | 'redis', ...more: string[]): Promise<ChaosResult> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', 'test/chaos/tsconfig.json']);
  const environment = { ...process.env };
  delete environment['NODE_OPTIONS'];
  const { stdout } = await run(process.execPath, ['dist/test/chaos/run.js', '--backend', backend, ...SHORT, ...more], {
    env: environment,
    timeout: LIMIT_MS,
  }).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`The plan failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
  });
  const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
  if (!line) throw new Error(`No result:\n${stdout}`);
  return JSON.parse(line) as ChaosResult;
}

const NOTHING_LOST = { promised: 150, lost: 0, early: 0, foreignCopies: 0, notices: 150 };
const redis = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));
if (!redis && process.env['CI'] !== 'true') {
  console.warn('SKIPPED: no redis-server on the PATH, so the queue on Redis is not tested. Install redis-server.');
}

describe('reminders while processes are killed', () => {
  it(
    'none is lost, early or told twice in the application, with the queue on PostgreSQL',
    async () => {
      const result = await chaos('pg', '--pg-kills', '1');

      expect(result).toMatchObject(NOTHING_LOST);
      expect(result.mostCopies).toBeLessThanOrEqual(3);
    },
    LIMIT_MS,
  );

  (redis || process.env['CI'] === 'true' ? it : it.skip)(
    'none is lost, early or told twice in the application, with the queue on Redis and Redis wiped',
    async () => {
      const result = await chaos('redis', '--pg-kills', '0', '--flush', '1');

      expect(result).toMatchObject(NOTHING_LOST);
      expect(result.mostCopies).toBeLessThanOrEqual(3);
    },
    LIMIT_MS,
  );
});
