import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** See `matching/speed.ts`. */
export async function run(options) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'bench/tsconfig.json'], { stdio: 'inherit' });
  const { speedFigures } = await import('../dist/bench/matching/speed.js');
  return speedFigures(options);
}
