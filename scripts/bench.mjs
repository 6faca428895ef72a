import { existsSync } from 'node:fs';
import { build } from './build.mjs';

/** `npm run bench -- NAME [--json]`: the figures of one benchmark; with --json the last line is for programs. */
const [name, ...options] = process.argv.slice(2);
const file = new URL(`../bench/${name}.mjs`, import.meta.url);
if (!name || !existsSync(file)) {
  console.error('Say which: npm run bench -- start | lists | reminders | matching | matching-quality [--json]');
  process.exit(1);
}
build(name === 'start' ? undefined : ['server']);
const { run } = await import(file.href);
const figures = await run(options.filter((option) => option !== '--json'));
if (options.includes('--json')) console.log(JSON.stringify({ bench: name, figures }));
else for (const [figure, value] of Object.entries(figures)) console.log(`${figure}: ${value}`);
process.exit();
