import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** See `reminders-figures.ts`, which is compiled together with the fault harness that it uses. */
export async function run(options) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'test/chaos/tsconfig.json'], { stdio: 'inherit' });
  const { remindersFigures } = await import('../dist/bench/reminders-figures.js');
  return remindersFigures(options);
}
