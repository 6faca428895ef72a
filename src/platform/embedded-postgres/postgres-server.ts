import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DATA_DIRECTORY_NAME, type Place } from './place.js';
import { findPostmasterFile, type PostmasterFile, removeStalePostmasterFile } from './postmaster-file.js';
import { isAlive, isIdTaken, runsPostgresOn } from './processes.js';
import { commandFor } from './run-as.js';
import type { ServerLog } from './server-log.js';
import { settingArguments } from './server-settings.js';

const LOOK_EVERY_MS = 15;
const TELL_EVERY_MS = 10_000;
const FAST_STOP_MS = 10_000;
const IMMEDIATE_STOP_MS = 10_000;

export type Launch =
  | { readonly kind: 'ready'; readonly pid: number }
  /** `line` is PostgreSQL's own words. */
  | { readonly kind: 'failed'; readonly cause: LaunchFailure; readonly line: string };

export type LaunchFailure = 'port_taken' | 'already_running' | 'old_processes' | 'stopped' | 'other';

const run = promisify(execFile);

/** The PostgreSQL of one data directory: finding it, starting it, stopping it. */
export class PostgresServer {
  readonly dataDirectory: string;

  constructor(
    readonly place: Place,
    readonly serverLog: ServerLog,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly log: (line: string) => void,
  ) {
    this.dataDirectory = join(place.home, DATA_DIRECTORY_NAME);
  }

  /** The server that runs on our data and takes connections; waits while one is starting or stopping. */
  async findRunning(signal?: AbortSignal): Promise<PostmasterFile | null> {
    for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
      signal?.throwIfAborted();
      const found = await this.#findLiving();
      if (!found || found.isReady) return found;
      if (waitedMs > 0 && waitedMs % TELL_EVERY_MS < LOOK_EVERY_MS) {
        this.log(`Waiting for PostgreSQL (process ${found.pid}), which is starting or stopping.`);
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Starts the server and waits until it takes connections; recovery after a crash may take its time. */
  async launch(port: number, signal?: AbortSignal): Promise<Launch> {
    const { file: logFile, lengthBytes } = await this.serverLog.openForServer();
    const { file, args, options } = commandFor(this.place.runAs, this.place.binaries.postgres, [
      '-D',
      this.dataDirectory,
      ...settingArguments(port, this.settings),
    ]);
    // Detached: Ctrl-C in the terminal reaches the whole group, but the database must stop last, by our own order.
    const stdio = ['ignore' as const, logFile.fd, logFile.fd];
    const child = spawn(file, args, { ...options, cwd: this.place.home, detached: true, stdio });
    child.unref();
    let spawnError: Error | undefined;
    child.once('error', (error) => {
      spawnError = error;
    });
    await logFile.close();

    for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
      if (spawnError) return { kind: 'failed', cause: 'other', line: spawnError.message };
      if (child.exitCode !== null || child.signalCode !== null) return this.#failure(lengthBytes);
      if (signal?.aborted) {
        await stopChild(child);
        return { kind: 'failed', cause: 'stopped', line: 'the start was given up' };
      }
      const found = await findPostmasterFile(this.dataDirectory);
      if (child.pid !== undefined && found?.pid === child.pid && found.isReady)
        return { kind: 'ready', pid: child.pid };
      if (waitedMs > 0 && waitedMs % TELL_EVERY_MS < LOOK_EVERY_MS) {
        this.log(`PostgreSQL is still starting; it may be recovering after a crash (see ${this.serverLog.path}).`);
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Ends the server, open transactions are rolled back; true when it has gone. */
  async shutDown(): Promise<boolean> {
    const found = await this.#findLiving();
    if (!found) return true;
    if (process.platform === 'win32') {
      const stop = ['stop', '-D', this.dataDirectory, '-w', '-t', String(FAST_STOP_MS / 1000)];
      await run(this.place.binaries.pgCtl, [...stop, '-m', 'fast'], { windowsHide: true }).catch(() =>
        run(this.place.binaries.pgCtl, [...stop, '-m', 'immediate'], { windowsHide: true }).catch(() => undefined),
      );
      return !isAlive(found.pid);
    }
    send(found.pid, 'SIGINT');
    if (await hasGone(found.pid, FAST_STOP_MS)) return true;
    this.log(`PostgreSQL (process ${found.pid}) does not stop in ${FAST_STOP_MS / 1000} s: stopping it at once.`);
    send(found.pid, 'SIGQUIT');
    return hasGone(found.pid, IMMEDIATE_STOP_MS);
  }

  async #findLiving(): Promise<PostmasterFile | null> {
    const found = await findPostmasterFile(this.dataDirectory);
    if (!found) return null;
    if (isAlive(found.pid) && runsPostgresOn(found.pid, this.dataDirectory) !== 'no') return found;
    // When the id is free, PostgreSQL clears the file itself; but it refuses to start over one whose id now
    // belongs to a stranger, or to a dead process that nobody has collected.
    if (isIdTaken(found.pid)) await removeStalePostmasterFile(this.dataDirectory, found);
    return null;
  }

  async #failure(logOffsetBytes: number): Promise<Launch> {
    const lines = await this.serverLog.linesSince(logOffsetBytes);
    const text = lines.join('\n');
    const line =
      lines.findLast((candidate) => /FATAL|PANIC|error/i.test(candidate)) ?? lines.at(-1) ?? 'no reason given';
    return { kind: 'failed', cause: causeIn(text), line: line.replace(/^.*?(FATAL|PANIC):\s*/, '') };
  }
}

function causeIn(text: string): LaunchFailure {
  if (text.includes('lock file "postmaster.pid"')) return 'already_running';
  if (text.includes('pre-existing shared memory block')) return 'old_processes';
  if (/could not bind|could not create any TCP\/IP sockets/.test(text)) return 'port_taken';
  return 'other';
}

async function stopChild(child: ChildProcess): Promise<void> {
  child.ref();
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
  if (child.exitCode === null && child.signalCode === null) await gone;
  clearTimeout(timer);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

async function hasGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(LOOK_EVERY_MS);
  }
  return true;
}
