import { resolve } from 'node:path';
import pg from 'pg';
import type { Config } from '../platform/config/config.schema.js';
import { findRunningPostgres } from '../platform/embedded-postgres/find-running.js';
import { type Finding, reasonOf } from './finding.js';
import { SUBJECTS } from './subjects.js';

const LIMIT_MS = 4_000;
const EMBEDDED_DATABASE = 'pobratym';

export type Connection = { readonly client: pg.Client } | { readonly obstacle: Finding };

/** A connection to the given database, or to the embedded one where it runs; never starts it. */
export async function connectToDatabase(config: Config): Promise<Connection> {
  try {
    const url = config.DATABASE_URL ?? (await findRunningPostgres(config.VAR_DIR, EMBEDDED_DATABASE));
    if (url === null) return { obstacle: notRunning(config) };
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: LIMIT_MS,
      query_timeout: LIMIT_MS,
      application_name: 'pobratym-doctor',
    });
    client.on('error', () => undefined);
    await client.connect();
    return { client };
  } catch (error) {
    return { obstacle: unreachable(config, error) };
  }
}

function notRunning({ VAR_DIR }: Config): Finding {
  return {
    subject: SUBJECTS.database,
    verdict: 'bad',
    says: {
      uk: 'вбудований PostgreSQL ({directory}) не працює',
      en: 'the embedded PostgreSQL ({directory}) is not running',
    },
    advice: { uk: 'запустіть програму: npm start', en: 'start the program: npm start' },
    values: { directory: resolve(VAR_DIR) },
  };
}

function unreachable({ DATABASE_URL, VAR_DIR }: Config, error: unknown): Finding {
  return {
    subject: SUBJECTS.database,
    verdict: 'bad',
    says: { uk: '{where} недоступна ({reason})', en: '{where} cannot be used ({reason})' },
    advice:
      DATABASE_URL === undefined
        ? { uk: 'запустіть перевірку від користувача програми', en: 'run the doctor as the user who runs the program' }
        : {
            uk: 'перевірте DATABASE_URL, мережу та права користувача',
            en: 'check DATABASE_URL, the network and the rights of its user',
          },
    values: {
      where: DATABASE_URL === undefined ? resolve(VAR_DIR) : new URL(DATABASE_URL).host,
      reason: reasonOf(error),
    },
  };
}
