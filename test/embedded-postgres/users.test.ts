import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnerProcess } from './owner-process.js';
import { clearPlayground, makeDirectory, query, removeWithServer } from './playground.js';
import { makeStandAloneCopy } from './stand-alone-copy.js';

jest.setTimeout(30_000);

const SYSTEM_HOME = '/var/lib/pobratym';
const PLAIN_USER = { uid: 65_534, gid: 65_534 };

/** Only root can be somebody else; and the other user must be able to run this Node. */
const canSwitchUser =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['-v'], { ...PLAIN_USER, cwd: '/' }).status === 0;
if (!canSwitchUser)
  process.stderr.write('\nSKIPPED: starting PostgreSQL as root and as a plain user (run the tests as root)\n\n');
const whenRoot = canSwitchUser ? describe : describe.skip;

const canUseNamespaces = spawnSync('unshare', ['-U', '--map-user=1', '--map-group=1', 'true']).status === 0;
if (canSwitchUser && !canUseNamespaces)
  process.stderr.write('\nSKIPPED: PostgreSQL in a user namespace (refused here)\n\n');
const itInNamespace = canUseNamespaces ? it : it.skip;

whenRoot('users', () => {
  /** As a clone in root's home: nobody else may enter. */
  let privateHome: string;
  let copy: string;
  let withoutNamespaces: string;
  let systemHomeBefore: string[] | undefined;

  beforeAll(async () => {
    privateHome = await makeDirectory();
    copy = join(privateHome, 'clone');
    await makeStandAloneCopy(copy);
    withoutNamespaces = join(privateHome, 'refusing');
    await mkdir(withoutNamespaces);
    await writeFile(
      join(withoutNamespaces, 'unshare'),
      '#!/bin/sh\necho "unshare failed: Operation not permitted" >&2\nexit 1\n',
      { mode: 0o755 },
    );
    systemHomeBefore = await readdir(SYSTEM_HOME).catch(() => undefined);
  });
  afterEach(() => OwnerProcess.killAll());
  afterAll(async () => {
    await clearPlayground();
    for (const name of await readdir(SYSTEM_HOME).catch(() => [])) {
      if (!systemHomeBefore?.includes(name)) await removeWithServer(join(SYSTEM_HOME, name));
    }
    if (systemHomeBefore === undefined) await rm(SYSTEM_HOME, { recursive: true, force: true });
  });

  it('runs as a plain user', async () => {
    await chmod(privateHome, 0o755);
    const directory = await makeDirectory();
    await chown(directory, PLAIN_USER.uid, PLAIN_USER.gid);
    const owner = OwnerProcess.start({ copy, directory, ...PLAIN_USER });
    const { url } = await owner.wait('up');
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(join(directory, 'postgres'))).uid).toBe(PLAIN_USER.uid);
    await owner.interruptGroup();
  });

  itInNamespace(
    'runs as root in place and adopts, restarts and stops there, in a home that nobody else may enter',
    async () => {
      await chmod(privateHome, 0o700);
      const directory = join(copy, 'var');
      const first = OwnerProcess.start({ copy, directory });
      const { url } = await first.wait('up');
      await first.kill();
      const second = OwnerProcess.start({ copy, directory });
      expect(await second.wait('up')).toMatchObject({ url, adopted: true });
      await second.interruptGroup();
      await second.wait('stopped');
      await removeWithServer(directory);
    },
  );

  it('runs as root with data and programs in a system directory where namespaces are refused', async () => {
    await chmod(privateHome, 0o700);
    const directory = join(copy, 'var');
    const start = (): OwnerProcess => OwnerProcess.start({ copy, directory, programsFirst: withoutNamespaces });
    const first = start();
    const { url } = await first.wait('up');
    await query(url, 'CREATE TABLE note (text text)');
    expect(await readdir(directory)).not.toContain('postgres');
    const home = (await readFile(join(directory, 'postgres-is-elsewhere.txt'), 'utf8')).trim().split('\n').at(-1) ?? '';
    expect(home.startsWith(`${SYSTEM_HOME}/`)).toBe(true);
    expect((await stat(join(home, 'postgres'))).uid).not.toBe(0);
    await first.kill();
    const second = start();
    expect(await second.wait('up')).toMatchObject({ url, adopted: true });
    expect(await start().wait('refused')).toMatchObject({ reason: 'in_use' });
    await second.interruptGroup();
    const third = start();
    const again = await third.wait('up');
    expect(await query(again.url, 'SELECT * FROM note')).toEqual([]);
    await third.interruptGroup();
    await rm(directory, { recursive: true });
  });

  it('keeps the data in place where namespaces are refused but the directory can be entered', async () => {
    await chmod(privateHome, 0o755);
    const directory = join(copy, 'var');
    const owner = OwnerProcess.start({ copy, directory, programsFirst: withoutNamespaces });
    await owner.wait('up');
    expect(await readdir(directory)).toContain('postgres');
    expect((await stat(join(directory, 'postgres'))).uid).not.toBe(0);
    await owner.interruptGroup();
    // With namespaces allowed again, the data still belongs to the system user and is used as his.
    const next = OwnerProcess.start({ copy, directory });
    await next.wait('up');
    await next.interruptGroup();
    await rm(directory, { recursive: true });
  });

  itInNamespace('tells a plain user that the data is root’s', async () => {
    await chmod(privateHome, 0o755);
    const directory = await makeDirectory();
    await chmod(directory, 0o777);
    const root = OwnerProcess.start({ copy, directory });
    await root.wait('up');
    await root.interruptGroup();
    const plain = OwnerProcess.start({ copy, directory, ...PLAIN_USER });
    expect(await plain.wait('refused')).toMatchObject({
      reason: 'not_permitted',
      message: expect.stringContaining('belongs to user 0 but this process runs as user 65534'),
    });
  });

  it('leaves no process behind', () => {
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
    expect(
      processes.filter((line) => line.includes(`-D ${privateHome}`) || line.includes(`-D ${SYSTEM_HOME}`)),
    ).toEqual([]);
  });
});
