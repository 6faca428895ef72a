import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/platform/config/config.schema.js';
import { ConfigError, readConfig } from '../../src/platform/config/read-config.js';

const directory = mkdtempSync(join(tmpdir(), 'pobratym-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Reads an environment above a `.env` with these lines. */
function read(environment: Record<string, string>, lines: readonly string[] = []): Config {
  const file = join(directory, '.env');
  writeFileSync(file, lines.join('\n'));
  return readConfig(environment, file);
}

function complaints(environment: Record<string, string>, lines: readonly string[] = []): readonly string[] {
  try {
    read(environment, lines);
  } catch (error) {
    if (error instanceof ConfigError) return error.complaints;
    throw error;
  }
  return [];
}

describe('The settings', () => {
  it('are complete without any variable', () => {
    const config = read({});

    expect(config).toMatchObject({ ROLE: 'all', PORT: 3000, PUBLIC_URL: 'http://localhost:3000', DEMO: true });
  });

  it('come from .env where the environment says nothing, and from the environment where both speak', () => {
    const config = read({ PORT: '4000' }, ['PORT=5000', 'NETWORK_NAME=Мережа громад']);

    expect(config).toMatchObject({ PORT: 4000, NETWORK_NAME: 'Мережа громад' });
  });

  it('take an empty value for none', () => {
    expect(read({ REDIS_URL: '', DEMO: '' }, ['ROLE='])).toMatchObject({ ROLE: 'all', DEMO: true });
  });

  it('follow each other: the public address the port, the demonstration the database', () => {
    const config = read({ PORT: '4000', DATABASE_URL: 'postgres://somewhere/pobratym' });

    expect(config).toMatchObject({ PUBLIC_URL: 'http://localhost:4000', DEMO: false });
  });

  it('keep the public address without a slash at its end', () => {
    expect(read({ PUBLIC_URL: 'https://twins.example.org/' }).PUBLIC_URL).toBe('https://twins.example.org');
  });
});

describe('Wrong settings', () => {
  it('are all listed at once', () => {
    const found = complaints({
      PORT: 'three thousand',
      LOG_LEVEL: 'loud',
      NETWORK_TIME_ZONE: 'Kyiv',
      REDIS_URL: 'localhost:6379',
    });

    expect(found).toHaveLength(4);
    expect(found.join('\n')).toContain('PORT must be a whole number');
    expect(found.join('\n')).toContain('LOG_LEVEL must be error, warn, log or debug');
    expect(found.join('\n')).toContain('NETWORK_TIME_ZONE must be an IANA time zone');
    expect(found.join('\n')).toContain('REDIS_URL must be an address that begins with redis:// or rediss://');
  });

  it('in .env may not have an unknown name', () => {
    expect(complaints({}, ['COLOUR=blue'])).toEqual([expect.stringContaining('COLOUR')]);
  });

  it('in the environment are found where a name of ours is misspelt, and other programs keep theirs', () => {
    const found = complaints({
      DATABSE_URL: 'postgres://somewhere/pobratym',
      HOME: '/root',
      EDITOR: 'vi',
      PGHOST: 'db',
    });

    expect(found).toEqual(['DATABSE_URL in the environment is not known; did you mean DATABASE_URL?']);
  });

  it('are found together with unknown ones and contradictions', () => {
    const found = complaints({ ROLE: 'api', PORT: '-1' }, ['SMPT_URL=smtp://mail.example.org']);

    expect(found).toHaveLength(3);
    expect(found.join('\n')).toContain('did you mean SMTP_URL?');
    expect(found.join('\n')).toContain('PORT must be at least 0');
    expect(found.join('\n')).toContain('ROLE=api needs DATABASE_URL');
  });

  it.each(['api', 'worker'])('are ROLE=%s without a database of its own', (role) => {
    expect(complaints({ ROLE: role })).toEqual([expect.stringContaining('needs DATABASE_URL')]);
  });

  it('make one message with a line for each', () => {
    expect(() => read({ DEMO: 'perhaps', PORT: '70000' })).toThrow(
      'These settings are wrong, nothing was started:\n  - PORT must be at most 65535\n  - DEMO must be true or false',
    );
  });
});
