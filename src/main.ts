import 'reflect-metadata';
import { ConfigError, readConfig } from './platform/config/read-config.js';
import { DatabaseError } from './platform/database/demand-database.js';
import { EmbeddedPostgresError } from './platform/embedded-postgres/embedded-postgres-error.js';
import { PortError } from './platform/http/free-port.js';
import { startProgram } from './start.js';
import { welcome } from './welcome.js';

const say = (line: string): void => console.log(line);
const interruption = new AbortController();
let stop: (() => Promise<void>) | null = null;
let stopping = false;

/** More than draining (25 s) and the end of the embedded PostgreSQL take together. */
const LONGEST_END_MS = 60_000;

/** First signal: an orderly end. Second, or when it takes too long: at once; what was left is found at the next start. */
function end(signal: NodeJS.Signals): void {
  if (stopping) process.exit(130);
  stopping = true;
  interruption.abort();
  if (!stop) return;
  say(`${signal}: finishing what is under way…`);
  setTimeout(() => fail(`It did not end in ${LONGEST_END_MS / 1000} s: stopping at once.`), LONGEST_END_MS).unref();
  stop().then(
    () => process.exit(0),
    (error: unknown) => fail(error),
  );
}

/** Errors whose message is a sentence for the person who starts the program. */
const KNOWN_TROUBLE = [ConfigError, DatabaseError, EmbeddedPostgresError, PortError];

/** One clear sentence where we know what is wrong; the whole error where we do not. */
function fail(error: unknown): never {
  const known = KNOWN_TROUBLE.some((kind) => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exit(1);
}

process.on('SIGINT', end);
process.on('SIGTERM', end);

try {
  const config = readConfig(process.env);
  const program = await startProgram(config, say, interruption.signal);
  stop = () => program.stop();
  if (interruption.signal.aborted) {
    await program.stop();
    process.exit(130);
  }
  for (const line of welcome(config)) say(line);
} catch (error) {
  if (interruption.signal.aborted) process.exit(130);
  fail(error);
}
