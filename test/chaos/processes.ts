import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';

const START_LIMIT_MS = 20_000;
const RESPAWN_MS = 300;

export interface SmtpSink {
  readonly port: number;
  stop(): void;
}

/** @param file where every accepted message is written down, a line each */
export function startSmtpSink(file: string): Promise<SmtpSink> {
  const child = spawn(process.execPath, [compiled('smtp-sink.js'), file], { stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('The mail sink did not start')), START_LIMIT_MS);
    child.once('exit', (code) => reject(new Error(`The mail sink ended with ${code}`)));
    child.stdout.once('data', (line: Buffer) => {
      clearTimeout(limit);
      resolve({ port: Number(line.toString().trim()), stop: () => void child.kill('SIGKILL') });
    });
  });
}

/** One worker that is started again whenever it ends. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly environment: Readonly<Record<string, string>>,
    private readonly logFile: string,
  ) {
    this.start();
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  stop(): void {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    this.kill();
  }

  private start(): void {
    const child = spawn(process.execPath, [compiled('worker-process.js')], {
      env: { PATH: process.env['PATH'] ?? '', ...this.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const log = createWriteStream(this.logFile, { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    child.once('exit', () => {
      if (!this.stopping) this.timer = setTimeout(() => this.start(), RESPAWN_MS);
    });
    this.child = child;
  }
}

export interface PrivateRedis {
  readonly url: string;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of our own on a free port that keeps nothing on disk. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'],
    {
      stdio: 'ignore',
    },
  );
  const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('redis-server did not start')), START_LIMIT_MS).unref();
  });
  await Promise.race([client.ping(), limit]);
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      child.kill('SIGKILL');
    },
  };
}

function compiled(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function freePort(): Promise<number> {
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
