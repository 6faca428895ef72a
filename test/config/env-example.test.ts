import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configSchema } from '../../src/platform/config/config.schema.js';
import { readConfig } from '../../src/platform/config/read-config.js';

const example = readFileSync('.env.example', 'utf8');
const shown = Object.fromEntries(
  [...example.matchAll(/^# ([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
);

describe('.env.example', () => {
  it('names exactly the variables that the program reads', () => {
    expect(Object.keys(shown).sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it('shows the default of each', () => {
    const defaults = Object.entries(configSchema.shape).map(([name, rule]) => {
      const value = rule.parse(undefined);
      return [name, value === undefined ? '' : `${value}`];
    });

    expect(shown).toEqual(Object.fromEntries(defaults));
  });

  it('explains each in the lines above it', () => {
    const unexplained = [...example.matchAll(/\n\n# ([A-Z][A-Z_]+)=/g)].map(([, name]) => name);

    expect(unexplained).toEqual([]);
  });

  it('changes nothing when every line is switched on', () => {
    const directory = mkdtempSync(join(tmpdir(), 'pobratym-env-'));
    const file = join(directory, '.env');
    writeFileSync(file, example.replaceAll(/^# (?=[A-Z][A-Z_]+=)/gm, '').replaceAll(/^## .*$/gm, ''));

    const config = readConfig({}, file);

    expect(config).toEqual(readConfig({}, join(directory, 'missing')));
    rmSync(directory, { recursive: true });
  });
});
