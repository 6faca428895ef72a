import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const STAMPS = 'dist/.stamps';

/** The two halves of the program: what each is built from, how, and what shows that it is there. */
const PARTS = {
  server: {
    sources: ['src', 'migrations', 'demo', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    result: 'dist/src/main.js',
    command: [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    cwd: '.',
  },
  web: {
    sources: ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json', 'package-lock.json'],
    result: 'web/dist/index.html',
    command: [join(dirname(require.resolve('vite/package.json')), 'bin/vite.js'), 'build', '--logLevel', 'warn'],
    cwd: 'web',
  },
};

/** Builds what has changed since the last build; says so only when there is something to do. */
export function build(parts = Object.keys(PARTS)) {
  for (const name of parts) {
    const part = PARTS[name];
    const stamp = stampOf(part.sources);
    const stampFile = join(STAMPS, name);
    if (existsSync(part.result) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) continue;
    console.log(`Building the ${name}…`);
    const { status } = spawnSync(process.execPath, part.command, { cwd: part.cwd, stdio: 'inherit' });
    if (status !== 0) throw new Error(`The ${name} could not be built.`);
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(stampFile, stamp);
  }
}

/** Names, sizes and times of all source files. */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const path of sources.filter((source) => existsSync(source)).flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
