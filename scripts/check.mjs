import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';

/** What must hold before a change is taken, in the order from quick to slow. All are run; the list of failures comes last. */
const CHECKS = [
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['types of the server', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web application', 'npm', ['run', '-s', '-w', 'web', 'typecheck']],
  ['lint', 'npx', ['eslint', '--max-warnings', '0', '.']],
  ['boundaries', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'migrations', 'web/src']],
  ['the boundary check itself', process.execPath, ['scripts/check-boundaries-canary.mjs']],
  ['dead code', 'npx', ['knip', '--no-progress']],
  ['schema.graphql', process.execPath, ['scripts/print-schema.mjs', '--check']],
  ['generated types of the web application', 'npm', ['run', '-s', '-w', 'web', 'codegen', '--', '--check']],
  ['translations', 'npm', ['run', '-s', '-w', 'web', 'check:messages']],
  ['migrations in step with the entities', process.execPath, ['scripts/check-migrations.mjs']],
];

build(['server']);
const only = process.argv.slice(2);
const failed = [];
for (const [name, command, parameters] of CHECKS) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const started = performance.now();
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nNot in order: ${failed.join(', ')}`);
  process.exit(1);
}
