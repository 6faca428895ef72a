import { readFileSync } from 'node:fs';
import { KIND_NAMES } from '../../src/features/reminders/domain/kind-names.js';
import { TIMING_REGISTRY } from '../../src/features/reminders/domain/timing-registry.js';

const PAGE = 'docs/reminder-kinds.md';

/** One row a line of timing, in the order of the settings page. */
function tableOf(language: 'uk' | 'en'): string {
  const rows = TIMING_REGISTRY.map(({ kind, name, countsFrom, unit, offsets, to }) => {
    const days = offsets.map((offset) => String(offset).replace('-', '−')).join(', ');
    return `| ${KIND_NAMES[kind][language]} | \`${kind}\` \`${name}\` | ${countsFrom[language]} | ${days} | ${unit} | ${to} |`;
  });
  return rows.join('\n');
}

it.each(['uk', 'en'] as const)('the page of reminder kinds lists the timing of every rule (%s)', (language) => {
  expect(readFileSync(PAGE, 'utf8')).toContain(tableOf(language));
});
