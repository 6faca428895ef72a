import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { SnakeCaseNaming } from './snake-case.naming.js';

// A calendar date must not become an instant on its way out of the database.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// bigint counts and sums stay exact only as text; queries cast counts to int themselves.
pg.types.setTypeParser(pg.types.builtins.TIME, (text) => text.slice(0, 5));

export type EntityClass = abstract new (...args: never[]) => unknown;
export type MigrationClass = new () => unknown;

export interface DatabaseOptions {
  readonly url: string;
  /** connections of this process */
  readonly poolSize: number;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** IANA name of the network's zone, which `app_today()` follows; absent: Europe/Kyiv */
  readonly timeZone?: string;
  /** absent: 5 s; 0: none, for migrations */
  readonly statementTimeoutMs?: number;
}

const STATEMENT_TIMEOUT_MS = 5_000;
/** what the client waits longer than the server, so that the server's own answer comes first */
const ANSWER_GRACE_MS = 3_000;

/**
 * The data source of the application. The schema changes by migrations only.
 * The time-outs are what brings a pool back after a network cut that sends no reset.
 */
export function makeDataSource(options: DatabaseOptions): DataSource {
  const statementTimeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...options.entities] as MixedList<EntityClass & (new () => unknown)>,
    migrations: [...options.migrations] as MixedList<new () => unknown> as never,
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeCaseNaming(),
    logging: false,
    poolSize: options.poolSize,
    installExtensions: false,
    extra: {
      connectionTimeoutMillis: 4_000,
      query_timeout: statementTimeoutMs && statementTimeoutMs + ANSWER_GRACE_MS,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      application_name: 'pobratym',
      ...(options.timeZone ? { options: `-c pobratym.time_zone=${options.timeZone}` } : {}),
    },
  });
}
