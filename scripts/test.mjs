import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from './build.mjs';

/**
 * Every suite: unit and integration (Jest, real PostgreSQL, both queue backends), then the browser (Playwright, system
 * Chromium). Words after `npm test --` choose test files. The last line counts the tests of all suites.
 */
const words = process.argv.slice(2);
const inCi = process.env.CI === 'true';
const LONGEST_SUITE_MS = 35 * 60_000;
const results = mkdtempSync(join(tmpdir(), 'pobratym-results-'));
const total = { passed: 0, failed: 0, skipped: 0 };

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const missing = [
  ...(process.env.REDIS_URL || onPath('redis-server')
    ? []
    : ['redis-server is not on the PATH: the suites on Redis are skipped']),
  ...(onPath('soffice') && onPath('pdftotext')
    ? []
    : ['soffice or pdftotext is not on the PATH: what is printed is not opened by other programs']),
  ...(existsSync(chromium) ? [] : [`no Chromium at ${chromium} (CHROMIUM_PATH): the browser suite is skipped`]),
];
for (const line of missing) console.error(`\n>>> MISSING: ${line} <<<\n`);
if (inCi && missing.length > 0) process.exit(1);

build();
runJest(['unit', 'integration']);
runJest(['faults']);
if (existsSync(chromium)) runBrowser(chromium);
else total.skipped += 1;
rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** A suite that hangs is ended, so that the others are still counted. */
function run(command, parameters, env) {
  return spawnSync(process.execPath, [command, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    timeout: LONGEST_SUITE_MS,
    killSignal: 'SIGKILL',
  }).status;
}

/** Adds a suite's counts; a suite that ended badly without counting a failure counts as one. */
function add({ passed, failed, skipped }, status) {
  total.passed += passed;
  total.failed += failed === 0 && status !== 0 ? 1 : failed;
  total.skipped += skipped;
}

function runJest(projects) {
  const file = join(results, `${projects[0]}.json`);
  const parameters = ['--selectProjects', ...projects, '--json', `--outputFile=${file}`];
  parameters.push('--passWithNoTests', '--forceExit', ...words);
  const status = run('node_modules/jest/bin/jest.js', parameters, {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
  });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  add(
    {
      passed: counts.numPassedTests ?? 0,
      failed: (counts.numFailedTests ?? 0) + (counts.numRuntimeErrorTestSuites ?? 0),
      skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
    },
    status,
  );
}

function runBrowser(executable) {
  const file = join(results, 'browser.json');
  const status = run('node_modules/@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...words], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : {};
  add(
    { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed: stats.unexpected ?? 0, skipped: stats.skipped ?? 0 },
    status,
  );
}
