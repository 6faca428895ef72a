import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ask, freePort, Program } from './program.js';

const run = promisify(execFile);
const INSTANCE = '{ instance { networkName version demoAccounts { userId } } }';
const QUICK_MS = 15_000;

const directories: string[] = [];
const programs: Program[] = [];

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-start-'));
  directories.push(directory);
  return directory;
}

function start(settings: Readonly<Record<string, string>>): Program {
  const program = new Program(settings);
  programs.push(program);
  return program;
}

afterAll(async () => {
  for (const program of programs) await program.stop();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
}, 30_000);

/** The sentences that a failed start leaves behind: no stack, no more than a few lines. */
function expectOneSentence(said: string): void {
  expect(said).not.toMatch(/^\s+at /m);
  expect(said.trim().split('\n').length).toBeLessThanOrEqual(3);
}

describe('The first start', () => {
  const directory = newDirectory();
  let settings: Record<string, string>;

  beforeAll(async () => {
    settings = { VAR_DIR: directory, PORT: String(await freePort()), DEMO: 'true' };
  });

  it('prepares everything and answers; the second keeps the data and is quick', async () => {
    const first = start(settings);
    await first.runs();
    const answer = await ask(Number(settings['PORT']), INSTANCE);
    const people = (answer.data?.['instance'] as { demoAccounts: unknown[] }).demoAccounts.length;
    const firstCode = await first.stop();

    const begun = performance.now();
    const second = start(settings);
    await second.runs();
    const again = await ask(Number(settings['PORT']), INSTANCE);
    const tookMs = performance.now() - begun;

    expect(firstCode).toBe(0);
    expect(people).toBeGreaterThan(0);
    expect(again.data).toEqual(answer.data);
    expect(second.said).not.toMatch(/Preparing a new database|Demonstration: loaded/);
    expect(tookMs).toBeLessThan(QUICK_MS);
  }, 60_000);

  it('is checked by the doctor while it runs, and a second copy on its directory is refused', async () => {
    const doctor = await run(process.execPath, ['dist/src/doctor.js'], {
      env: { PATH: process.env['PATH'], LANG: 'C', ...settings },
    });
    const copy = start({ ...settings, PORT: String(await freePort()) });
    const code = await copy.ends();

    expect(doctor.stdout).not.toContain('✖');
    expect(doctor.stdout).toContain('schema in step with the program');
    expect(code).toBe(1);
    expect(copy.said).toMatch(/Another copy of the program \(process \d+\) is already using the database/);
    expectOneSentence(copy.said);
  }, 40_000);

  it('ends by kill -9 and begins again on the same data', async () => {
    const running = programs.at(-2);
    await running?.stop('SIGKILL');

    const next = start(settings);
    await next.runs();
    const answer = await ask(Number(settings['PORT']), INSTANCE);
    await next.stop();

    expect(answer.errors).toEqual([]);
    expect(next.said).not.toContain('Preparing a new database');
  }, 60_000);

  it('refuses a data directory that lost a part, in one sentence, and touches nothing', async () => {
    rmSync(join(directory, 'postgres', 'global', 'pg_control'));

    const broken = start(settings);
    const code = await broken.ends();

    expect(code).toBe(1);
    expect(broken.said).toMatch(/is incomplete \(missing: global\/pg_control\)/);
    expectOneSentence(broken.said);
    expect(existsSync(join(directory, 'postgres', 'PG_VERSION'))).toBe(true);
  }, 20_000);

  it('is told by the doctor not to run, in words', async () => {
    const answer = run(process.execPath, ['dist/src/doctor.js'], {
      env: { PATH: process.env['PATH'], LANG: 'C', ...settings },
    });

    await expect(answer).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/✖ Database +the embedded PostgreSQL .* is not running/),
    });
  }, 20_000);
});

describe('A start that cannot go on', () => {
  it('names the taken port and what to do', async () => {
    const port = await freePort();
    const stranger = createServer().listen(port, '127.0.0.1');
    const directory = newDirectory();

    const program = start({ VAR_DIR: directory, PORT: String(port) });
    const code = await program.ends();
    stranger.close();

    expect(code).toBe(1);
    expect(program.said).toContain(`Port ${port} is taken by another program`);
    expectOneSentence(program.said);
    expect(existsSync(join(directory, 'postgres'))).toBe(false);
  }, 20_000);

  it('lists all wrong settings', async () => {
    const program = start({
      VAR_DIR: newDirectory(),
      PORT: 'x',
      ROLE: 'everything',
      DATABSE_URL: 'postgres://somewhere',
    });
    const code = await program.ends();

    expect(code).toBe(1);
    expect(program.said.match(/^ {2}- /gm)).toHaveLength(3);
    expect(program.said).toContain('did you mean DATABASE_URL?');
  }, 20_000);

  it('names a database that does not answer', async () => {
    const program = start({
      VAR_DIR: newDirectory(),
      PORT: String(await freePort()),
      DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none`,
    });
    const code = await program.ends();

    expect(code).toBe(1);
    expect(program.said).toMatch(/database .* (cannot be reached|does not answer)/i);
    expectOneSentence(program.said);
  }, 30_000);
});

describe('A first start that is interrupted', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s is followed by one that works',
    async (signal) => {
      const settings = { VAR_DIR: newDirectory(), PORT: String(await freePort()), DEMO: 'true' };
      const interrupted = start(settings);
      await interrupted.says(/Preparing a new database/);
      await sleep(400);
      await interrupted.stop(signal);

      const next = start(settings);
      await next.runs();
      const { data, errors } = await ask(Number(settings.PORT), INSTANCE);
      await next.stop();

      expect(errors).toEqual([]);
      expect((data?.['instance'] as { demoAccounts: unknown[] }).demoAccounts.length).toBeGreaterThan(0);
      expectOneSentence(interrupted.said);
    },
    60_000,
  );

  it('by kill -9 while the demonstration is loaded is followed by one that has all of it', async () => {
    const settings = { VAR_DIR: newDirectory(), PORT: String(await freePort()), DEMO: 'true' };
    const interrupted = start(settings);
    await interrupted.says(/Database: brought up to date/);
    await sleep(1_500);
    await interrupted.stop('SIGKILL');

    const next = start(settings);
    await next.runs();
    const port = Number(settings.PORT);
    const { data } = await ask(port, INSTANCE);
    const [account] = (data?.['instance'] as { demoAccounts: { userId: string }[] }).demoAccounts;
    const { cookie } = await ask(port, 'mutation($id: ID!) { signInToDemo(userId: $id) { user { id } } }', {
      id: account?.userId,
    });
    const list = await ask(port, '{ partnerships { totalCount } }', {}, cookie);
    await next.stop();

    const loaded = /loaded \d+ municipalities, (\d+) partnerships/.exec(interrupted.said + next.said)?.[1];
    expect(list.data).toEqual({ partnerships: { totalCount: Number(loaded) } });
  }, 60_000);
});

describe('The program', () => {
  it('says its version as package.json does', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const settings = {
      VAR_DIR: newDirectory(),
      PORT: String(await freePort()),
      DEMO: 'false',
      ADMIN_EMAIL: 'admin@example.org',
    };
    const program = start(settings);
    await program.runs();
    const { data } = await ask(Number(settings.PORT), INSTANCE);
    await program.stop();

    expect(data?.['instance']).toMatchObject({ version, demoAccounts: [] });
    expect(program.said).toContain('First administrator: a one-time link goes to admin@example.org');
  }, 60_000);
});
