import { setTimeout as sleep } from 'node:timers/promises';
import { OwnerLock } from './owner-lock.js';
import type { PostgresServer } from './postgres-server.js';
import { isAlive } from './processes.js';

const RESTART_DELAYS_MS = [200, 1_000, 3_000, 5_000, 10_000];
const LOOK_EVERY_MS = 500;
const STEADY_AFTER_MS = 60_000;

/** Keeps the server running on the same port, and the lock of its owner held, until it is stopped. */
export class Supervisor {
  readonly #stopping = new AbortController();
  #restoring: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #runningSinceMs = 0;
  #attempts = 0;

  constructor(
    private readonly server: PostgresServer,
    private readonly port: number,
    private readonly password: string,
    private readonly log: (line: string) => void,
    private pid: number,
    private lock: OwnerLock,
  ) {
    this.#watch();
  }

  /** Ends the watch and gives the lock back, but leaves the server as it is. */
  async end(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#timer);
    await this.#restoring;
  }

  async releaseLock(): Promise<void> {
    await this.lock.release();
  }

  #watch(): void {
    this.#runningSinceMs = Date.now();
    clearInterval(this.#timer);
    // The end of the lock's connection tells of a dead server at once; the look covers a server
    // that died while nobody was connected.
    this.#timer = setInterval(() => {
      if (!isAlive(this.pid)) this.#restore();
    }, LOOK_EVERY_MS).unref();
    const { lock } = this;
    lock.letProcessEnd();
    void lock.ended.then(() => {
      if (lock === this.lock) this.#restore();
    });
  }

  #restore(): void {
    if (this.#restoring || this.#stopping.signal.aborted) return;
    clearInterval(this.#timer);
    if (Date.now() - this.#runningSinceMs > STEADY_AFTER_MS) this.#attempts = 0;
    this.#restoring = this.#restoreUntilHeld()
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) this.log(`The watch over PostgreSQL failed: ${String(error)}`);
      })
      .finally(() => {
        this.#restoring = undefined;
        if (!this.#stopping.signal.aborted) this.#watch();
      });
  }

  async #restoreUntilHeld(): Promise<void> {
    const { signal } = this.#stopping;
    if (!isAlive(this.pid)) {
      this.log(`PostgreSQL (process ${this.pid}) has ended unexpectedly; starting it again on port ${this.port}.`);
    }
    for (;;) {
      await sleep(this.#nextDelayMs(), undefined, { signal, ref: false });
      const problem = await this.#tryToRestore(signal);
      if (problem === undefined) return;
      signal.throwIfAborted();
      this.log(problem);
    }
  }

  /** What is still wrong, in words for the log; nothing when the server runs and the lock is held. */
  async #tryToRestore(signal: AbortSignal): Promise<string | undefined> {
    let running = await this.server.findRunning(signal);
    if (!running) {
      const launch = await this.server.launch(this.port, signal);
      if (launch.kind === 'failed') return `PostgreSQL did not start (${launch.line}); trying again.`;
      running = await this.server.findRunning(signal);
    }
    if (!running) return 'PostgreSQL ended as soon as it had started; trying again.';
    if (running.port !== this.port) {
      return `PostgreSQL now runs on port ${running.port} instead of ${this.port}: stop the other copy of the program that started it.`;
    }
    this.pid = running.pid;
    await this.lock.release();
    const claim = await OwnerLock.claim(this.port, this.password);
    if (claim.kind === 'unreachable') return `PostgreSQL does not answer (${String(claim.error)}); trying again.`;
    if (claim.kind === 'held')
      return `Another copy of the program (process ${claim.pid ?? 'unknown'}) took the database over: stop it.`;
    this.lock = claim.lock;
    this.log(`PostgreSQL (process ${this.pid}) runs again on port ${this.port}.`);
    return undefined;
  }

  #nextDelayMs(): number {
    const delayMs = RESTART_DELAYS_MS[Math.min(this.#attempts, RESTART_DELAYS_MS.length - 1)];
    this.#attempts += 1;
    return delayMs ?? 0;
  }
}
