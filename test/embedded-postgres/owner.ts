import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { EmbeddedPostgresError } from '../../src/platform/embedded-postgres/embedded-postgres-error.js';

/**
 * A program that owns an embedded PostgreSQL, as a process of its own so that a test can kill it:
 * `node owner.js DIRECTORY [stay|leave]`. It prints one JSON object a line (see OwnerMessage) and stops in order on SIGINT.
 */
export type OwnerMessage =
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'up'; readonly url: string; readonly adopted: boolean; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly message: string }
  | { readonly kind: 'stopped' };

function tell(message: OwnerMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

const [directory = '', afterwards = 'stay'] = process.argv.slice(2);
try {
  const beganAtMs = performance.now();
  const database = await startEmbeddedPostgres({
    directory,
    settings: { fsync: 'off' },
    log: (line) => {
      tell({ kind: 'log', line });
    },
  });
  if (afterwards === 'stay') {
    const stay = setInterval(() => undefined, 60_000);
    process.once('SIGINT', () => {
      clearInterval(stay);
      void database.stop().then(() => {
        tell({ kind: 'stopped' });
      });
    });
  }
  // Only now: whoever reads this may interrupt us at once.
  tell({
    kind: 'up',
    url: database.url,
    adopted: database.adopted,
    tookMs: Math.round(performance.now() - beganAtMs),
  });
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  tell({ kind: 'refused', reason: error.reason, message: error.message });
}
