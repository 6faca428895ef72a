import { Socket } from 'node:net';
import pg from 'pg';
import { SUPERUSER } from './data-directory.js';

/** Any two numbers, the same in every release. */
const LOCK_KEYS = [1_886_347_890, 1] as const;
const NAME_PREFIX = 'pobratym owner ';
const CONNECT_TIMEOUT_MS = 5_000;

export type Claim =
  | { readonly kind: 'claimed'; readonly lock: OwnerLock }
  /** `pid` is undefined when somebody without our name holds it. */
  | { readonly kind: 'held'; readonly pid: number | undefined }
  | { readonly kind: 'unreachable'; readonly error: unknown };

/**
 * The right to run on this database: a lock of PostgreSQL itself, held by a connection of its own, so that it
 * ends with this process however the process ends.
 */
export class OwnerLock {
  /** Settles when the connection has ended, by whatever cause. */
  readonly ended: Promise<void>;

  private constructor(
    readonly connection: pg.Client,
    private readonly socket: Socket,
  ) {
    this.ended = new Promise((resolve) => {
      connection.once('end', () => {
        resolve();
      });
    });
  }

  static async claim(port: number, password: string): Promise<Claim> {
    const socket = new Socket();
    const connection = new pg.Client({
      stream: () => socket,
      host: '127.0.0.1',
      port,
      user: SUPERUSER,
      password,
      database: 'postgres',
      ssl: false,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: `${NAME_PREFIX}${process.pid}`,
    });
    // Without a listener a broken connection would end the program; `ended` tells all there is to know.
    connection.on('error', () => undefined);
    const lock = new OwnerLock(connection, socket);
    try {
      await connection.connect();
      const answer = await connection.query<{ claimed: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS claimed', [
        ...LOCK_KEYS,
      ]);
      if (answer.rows[0]?.claimed) return { kind: 'claimed', lock };
      const pid = await lock.#holder();
      await lock.release();
      return { kind: 'held', pid };
    } catch (error) {
      await lock.release();
      return { kind: 'unreachable', error };
    }
  }

  /** Holding the lock is no reason for the process to go on when it has nothing else to do. */
  letProcessEnd(): void {
    this.socket.unref();
  }

  async release(): Promise<void> {
    this.socket.ref();
    await this.connection.end().catch(() => undefined);
  }

  async #holder(): Promise<number | undefined> {
    const answer = await this.connection.query<{ name: string }>(
      `SELECT activity.application_name AS name
         FROM pg_locks AS held JOIN pg_stat_activity AS activity USING (pid)
        WHERE held.locktype = 'advisory' AND held.granted AND held.classid = $1 AND held.objid = $2`,
      [...LOCK_KEYS],
    );
    const name = answer.rows[0]?.name;
    return name?.startsWith(NAME_PREFIX) ? Number(name.slice(NAME_PREFIX.length)) : undefined;
  }
}
