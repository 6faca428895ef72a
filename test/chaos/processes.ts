import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import type { Faults } from './faults.js';

const START_LIMIT_MS = 20_000;
const RESPAWN_MS = 300;

export interface Sink {
  readonly port: number;
  /** everything that it prints after its port, line by line */
  onLine(listener: (line: string) => void): void;
  stop(): void;
}

/** @param file where every accepted message is written down, a line each */
export function startSink(program: 'smtp-sink.js', file: string): Promise<Sink> {
  const child = spawn(process.execPath, [compiled(program), file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const listeners: ((line: string) => void)[] = [];
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${program} did not start`)), START_LIMIT_MS);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    child.stdout.once('data', (line: Buffer) => {
      clearTimeout(limit);
      child.stdout.on('data', (more: Buffer) => {
        for (const word of more.toString().split('\n').filter(Boolean)) listeners.forEach((tell) => tell(word));
      });
      resolve({
        port: Number(line.toString().trim()),
        onLine: (listener) => void listeners.push(listener),
        stop: () => void child.kill('SIGKILL'),
      });
    });
  });
}

/** A process of the program that is started again whenever it ends, as a service manager would. */
export class ProgramProcess {
  /** how often it has been started */
  starts = 0;
  private child: ChildProcess | null = null;
  private stopping = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly program: 'worker-process.js' | '../../src/main.js',
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFile: string,
    private readonly faults: Faults = {},
  ) {
    this.start();
  }

  get running(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** Changes what is wrong with the running process; its successor is as it was born. */
  suffer(faults: Faults): void {
    this.child?.stdin?.write(`${JSON.stringify(faults)}\n`);
  }

  stop(): void {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    this.kill();
  }

  private start(): void {
    this.starts += 1;
    const child = spawn(process.execPath, [compiled(this.program), JSON.stringify(this.faults)], {
      env: { PATH: process.env['PATH'] ?? '', ...this.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const log = createWriteStream(this.logFile, { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.stdin.on('error', () => undefined);
    child.once('exit', () => {
      if (!this.stopping) this.timer = setTimeout(() => this.start(), RESPAWN_MS);
    });
    this.child = child;
  }
}

export interface PrivateRedis {
  readonly url: string;
  readonly port: number;
  flush(): Promise<void>;
  /** kill -9; back at once with what its append-only file holds, which may be nothing */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of our own on a free port that keeps nothing on disk. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const port = await freePort();
  const begin = () =>
    spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
    });
  let child = begin();
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('redis-server did not start')), START_LIMIT_MS).unref();
  });
  await Promise.race([client.ping(), limit]);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    flush: async () => void (await client.flushall()),
    crash: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      child = begin();
    },
    stop: async () => {
      client.disconnect();
      child.kill('SIGKILL');
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

function compiled(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
