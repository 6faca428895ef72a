import { NestFactory } from '@nestjs/core';
import { MIGRATIONS } from '../migrations/index.js';
import { AppModule } from './app.module.js';
import type { AssembledProgram } from './assembled-program.js';
import { ENTITIES } from './entities.js';
import { FirstStart } from './first-start.js';
import type { Config } from './platform/config/config.schema.js';
import { demandDatabase } from './platform/database/demand-database.js';
import { migrate } from './platform/database/migrate.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.js';
import { demandFreePort } from './platform/http/free-port.js';
import { migrateQueue } from './platform/queue/migrate-queue.js';
import { ProgramLogger } from './program-logger.js';

export interface RunningProgram {
  /** lets what is under way finish, then the database goes */
  stop(): Promise<void>;
}

/**
 * Database, migrations, first data, HTTP: in this order, each only when the one before it is done.
 *
 * @param say one line for the person at the terminal
 * @param interrupted Ctrl-C before the end of the start
 */
export async function startProgram(
  config: Config,
  say: (line: string) => void,
  interrupted: AbortSignal,
): Promise<RunningProgram> {
  if (config.ROLE !== 'worker') await demandFreePort(config.HOST, config.PORT);
  if (config.DATABASE_URL) await demandDatabase(config.DATABASE_URL);
  const embedded = config.DATABASE_URL ? null : await startEmbedded(config, say, interrupted);
  try {
    const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? '';
    const run = await migrate({ url: databaseUrl, poolSize: 2, entities: ENTITIES, migrations: MIGRATIONS });
    if (!config.REDIS_URL) await migrateQueue(databaseUrl);
    if (run.length > 0) say(`Database: brought up to date (${run.length} ${run.length === 1 ? 'change' : 'changes'})`);
    const { app, openDoors } = await assemble(config, databaseUrl);
    // the doors open only when there is something behind them
    for (const line of await app.get(FirstStart).prepare()) say(line);
    await openDoors();
    return {
      async stop() {
        await app.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function startEmbedded(
  config: Config,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ directory: config.VAR_DIR, log: say, signal });
  say(
    `Database: embedded PostgreSQL 18 under ${config.VAR_DIR}${embedded.adopted ? ', still running from before' : ''}`,
  );
  return embedded;
}

/** A worker has no doors, and does not load what serves them. */
async function assemble(config: Config, databaseUrl: string): Promise<AssembledProgram> {
  const root = await AppModule.forRoot(config, databaseUrl);
  const options = { logger: new ProgramLogger(config.LOG_LEVEL), abortOnError: false };
  if (config.ROLE === 'worker') {
    const app = await NestFactory.createApplicationContext(root, options);
    return { app, openDoors: async () => {} };
  }
  const { assembleServer } = await import('./server.js');
  return assembleServer(root, config, options);
}
