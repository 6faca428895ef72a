import pg from 'pg';

const OLDEST_MAJOR = 15;
const CONNECT_LIMIT_MS = 5_000;

/** The given database cannot be used; the message is one sentence for an administrator. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** @throws DatabaseError when the given server does not answer, lets us not in, or is too old */
export async function demandDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  client.on('error', () => undefined);
  const where = new URL(url).host;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
    );
    const { version, number } = rows[0] ?? { version: 'unknown', number: 0 };
    if (number < OLDEST_MAJOR * 10_000) {
      throw new DatabaseError(
        `The database at ${where} is PostgreSQL ${version}, but ${OLDEST_MAJOR} or newer is needed.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const { message, code } = error as { message?: string; code?: string };
    throw new DatabaseError(
      `The database at ${where} cannot be reached (${message || code || 'no reason given'}): check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
