import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
const RUNNING = /is running/;

/** The built program as a process of its own, with nothing in its environment but what the test gives. */
export class Program {
  private readonly child: ChildProcess;
  private output = '';

  constructor(settings: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, ['dist/src/main.js'], {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        LOG_LEVEL: 'error',
        PLACE_CATALOGUE: 'false',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  get said(): string {
    return this.output;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until it has said this; fails when it ends or stays silent. */
  async says(words: RegExp, withinMs = 40_000): Promise<void> {
    for (let waitedMs = 0; !words.test(this.output); waitedMs += LOOK_EVERY_MS) {
      if (this.hasEnded || waitedMs > withinMs) throw new Error(`It did not say ${words}, but: ${this.output}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  runs(): Promise<void> {
    return this.says(RUNNING);
  }

  /** @returns its exit code; null: ended by a signal. @throws when it goes on; it is killed then */
  async ends(withinMs = 30_000): Promise<number | null> {
    for (let waitedMs = 0; !this.hasEnded; waitedMs += LOOK_EVERY_MS) {
      if (waitedMs > withinMs) {
        this.child.kill('SIGKILL');
        throw new Error(`It did not end, and said: ${this.output}`);
      }
      await sleep(LOOK_EVERY_MS);
    }
    return this.child.exitCode;
  }

  /** @returns its exit code */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.hasEnded) this.child.kill(signal);
    return this.ends();
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

export interface HttpAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string }[];
  /** the sign-in, as a browser would send it back */
  readonly cookie: string;
}

/** A GraphQL question over real HTTP. */
export async function ask(port: number, query: string, variables: object = {}, cookie = ''): Promise<HttpAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<HttpAnswer>;
  const [pair = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { data: body.data ?? null, errors: body.errors ?? [], cookie: pair };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
