import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type Config, configSchema } from './config.schema.js';

/** The start cannot go on; the message lists everything that is wrong. */
export class ConfigError extends Error {
  constructor(readonly complaints: readonly string[]) {
    super(
      `These settings are wrong, nothing was started:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

const KNOWN = Object.keys(configSchema.shape);

/**
 * Reads `.env` (if there is one) under the environment, which wins.
 *
 * @throws ConfigError listing every wrong and every unknown variable. In `.env` any unknown name is an error; in the
 *   environment, which holds other programs' variables too, a name that looks like a misspelt one of ours.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, envFile = '.env'): Config {
  const fromFile: Record<string, string | undefined> = existsSync(envFile)
    ? parseEnv(readFileSync(envFile, 'utf8'))
    : {};
  const complaints = [
    ...Object.keys(fromFile)
      .filter((name) => !KNOWN.includes(name))
      .map((name) => unknown(name, envFile)),
    ...Object.keys(environment)
      .filter((name) => !KNOWN.includes(name) && !(name in fromFile) && misspelt(name) !== null)
      .map((name) => unknown(name, 'the environment')),
  ];
  const given = Object.fromEntries(
    KNOWN.map((name): [string, string | undefined] => [name, environment[name] ?? fromFile[name]]).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    complaints.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  complaints.push(...contradictions(given));
  if (!parsed.success || complaints.length > 0) throw new ConfigError(complaints);
  const { PUBLIC_URL, DEMO, ...values } = parsed.data;
  return {
    ...values,
    PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    DEMO: DEMO ?? values.DATABASE_URL === undefined,
  };
}

/** Settings that are fine one by one and cannot be together. */
function contradictions(given: Readonly<Record<string, string | undefined>>): string[] {
  const split = given['ROLE'] === 'api' || given['ROLE'] === 'worker';
  return split && given['DATABASE_URL'] === undefined
    ? [`ROLE=${given['ROLE']} needs DATABASE_URL: the embedded database belongs to one process with ROLE=all`]
    : [];
}

function unknown(name: string, where: string): string {
  const meant = misspelt(name);
  return `${name} in ${where} is not known${meant ? `; did you mean ${meant}?` : ''}`;
}

/** The known name that this one is a slip of: at most two letters off, for names long enough to tell. */
function misspelt(name: string): string | null {
  return (
    KNOWN.find(
      (known) => known.length >= 8 && Math.abs(known.length - name.length) <= 2 && distance(name, known) <= 2,
    ) ?? null
  );
}

/** Levenshtein distance. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
