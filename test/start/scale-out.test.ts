import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type GivenPostgres, startGivenPostgres } from './given-postgres.js';
import { MailSink } from './mail-sink.js';
import { ask, freePort, Program } from './program.js';

const run = promisify(execFile);
const ADMINISTRATOR = 'head@example.org';
const PASSWORD = 'чотири слова для входу';
const INVITE = `mutation($email: String!) {
  inviteUser(input: { email: $email, name: "Ганна Приклад", role: COORDINATOR }) { email }
}`;
/** longer than a lease is handed from a killed worker to another */
const SECOND_DELIVERY_MS = 4_000;

const redisIsThere = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'redis-server')));
if (!redisIsThere)
  console.error('\n>>> MISSING: redis-server is not on the PATH: the scale-out suite is skipped <<<\n');
const suite = redisIsThere ? describe : describe.skip;

suite('Two api and two worker on one PostgreSQL and one Redis', () => {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-scale-'));
  let postgres: GivenPostgres;
  let redis: ChildProcess;
  let mail: MailSink;
  let settings: Record<string, string>;
  let apiPorts: readonly [number, number];
  let apis: Program[] = [];
  let workers: Program[] = [];
  let cookie = '';

  beforeAll(async () => {
    postgres = await startGivenPostgres();
    console.info(`The scale-out suite runs on ${postgres.description}`);
    const redisPort = await freePort();
    redis = spawn('redis-server', ['--port', String(redisPort), '--save', '', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
    });
    mail = await MailSink.start();
    apiPorts = [await freePort(), await freePort()];
    settings = {
      DATABASE_URL: postgres.url,
      REDIS_URL: `redis://127.0.0.1:${redisPort}`,
      SMTP_URL: mail.url,
      ADMIN_EMAIL: ADMINISTRATOR,
      PUBLIC_URL: `http://localhost:${apiPorts[0]}`,
      VAR_DIR: directory,
    };
    apis = apiPorts.map((port) => new Program({ ...settings, ROLE: 'api', PORT: String(port) }));
    workers = [1, 2].map(() => new Program({ ...settings, ROLE: 'worker' }));
    await Promise.all([...apis, ...workers].map((program) => program.runs()));
  }, 90_000);

  afterAll(async () => {
    await Promise.all([...apis, ...workers].map((program) => program.stop()));
    redis?.kill('SIGKILL');
    await mail?.stop();
    await postgres?.stop();
    rmSync(directory, { recursive: true, force: true });
  }, 60_000);

  it('start at the same moment on an empty database and invite one administrator once', async () => {
    const letter = await mail.letterTo(ADMINISTRATOR);
    await sleep(SECOND_DELIVERY_MS);

    expect(letter.text).toContain(settings['PUBLIC_URL']);
    expect(mail.to(ADMINISTRATOR)).toHaveLength(1);
  }, 40_000);

  it('let a person who signed in at one api ask the other', async () => {
    const token = /[?/=#]([\w-]{20,})\s/.exec((await mail.letterTo(ADMINISTRATOR)).text)?.[1];
    const accepted = await ask(
      apiPorts[0],
      'mutation($token: String!, $password: String!) { acceptInvitation(input: { token: $token, password: $password }) { user { email } } }',
      { token, password: PASSWORD },
    );
    ({ cookie } = accepted);
    const elsewhere = await ask(apiPorts[1], '{ viewer { user { email role } } }', {}, cookie);

    expect(accepted.errors).toEqual([]);
    expect(elsewhere.data).toEqual({ viewer: { user: { email: ADMINISTRATOR, role: 'ADMINISTRATOR' } } });
  }, 20_000);

  it('send an invitation once, whichever api takes it', async () => {
    const answers = [
      await ask(apiPorts[0], INVITE, { email: 'one@example.org' }, cookie),
      await ask(apiPorts[1], INVITE, { email: 'two@example.org' }, cookie),
    ];
    await mail.letterTo('one@example.org');
    await mail.letterTo('two@example.org');
    await sleep(SECOND_DELIVERY_MS);

    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(mail.to('one@example.org')).toHaveLength(1);
    expect(mail.to('two@example.org')).toHaveLength(1);
  }, 60_000);

  it('are found in order by the doctor', async () => {
    const { stdout } = await run(process.execPath, ['dist/src/doctor.js'], {
      env: { PATH: process.env['PATH'], LANG: 'C', ...settings },
    });

    expect(stdout).toMatch(/✔ Database .*schema in step/);
    expect(stdout).toMatch(/✔ Queue +Redis/);
    expect(stdout).toMatch(/✔ Worker +2 running/);
    expect(stdout).toMatch(/✔ Mail .* answers/);
    expect(stdout).toMatch(/✔ Public address/);
  }, 30_000);

  it('go on when one of each is killed', async () => {
    await apis[0]?.stop('SIGKILL');
    await workers[0]?.stop('SIGKILL');

    const answer = await ask(apiPorts[1], INVITE, { email: 'three@example.org' }, cookie);
    await mail.letterTo('three@example.org');
    await sleep(SECOND_DELIVERY_MS);

    expect(answer.errors).toEqual([]);
    expect(mail.to('three@example.org')).toHaveLength(1);
  }, 60_000);
});
