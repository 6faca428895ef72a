import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { Backend, Finding, Scenario } from './scenario.js';
import { SCENARIOS } from './scenarios/index.js';

/**
 * `npm run chaos -- --scenario F1,F13 --backend pg --seed 7 [--short]`; without `--scenario` all of them, without
 * `--backend` on both. Prints a table; ends with 1 when something was not as promised.
 */
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: SCENARIOS.map(({ id }) => id).join(',') },
    backend: { type: 'string', default: 'pg,redis' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 100_000)) },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');
const chosen = values.scenario.split(',').map((id) => {
  const scenario = SCENARIOS.find((known) => known.id === id.trim().toUpperCase());
  if (!scenario) throw new Error(`--scenario is one or more of ${SCENARIOS.map((known) => known.id).join(',')}`);
  return scenario;
});
const backends = values.backend.split(',').map((name): Backend => {
  if (name !== 'pg' && name !== 'redis') throw new Error('--backend is pg, redis or both, with a comma');
  return name;
});

console.log(`Seed ${seed} (replay it with --seed ${seed})`);
const lines: string[] = [];
let missed = false;
for (const scenario of chosen) {
  for (const backend of backends.filter((name) => scenario.backends.includes(name))) {
    console.log(`${scenario.id} on ${backend}: ${scenario.title}`);
    const finding = await scenario.run({ backend, seed, short: values.short, say: (line) => console.log(`  ${line}`) });
    missed ||= finding.misses.length > 0;
    lines.push(lineOf(scenario, backend, finding));
    console.log(`RESULT ${JSON.stringify({ scenario: scenario.id, backend, seed, ...finding })}`);
  }
}
console.log(['', '| # | Queue | Seed | What was seen | Verdict |', '|---|---|---|---|---|', ...lines].join('\n'));
process.exit(missed ? 1 : 0);

function lineOf({ id, title }: Scenario, backend: Backend, { figures, misses }: Finding): string {
  const seen = Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  const verdict = misses.length === 0 ? 'as promised' : misses.join('; ');
  return `| ${id} ${title} | ${backend} | ${seed} | ${seen} | ${verdict} |`;
}
