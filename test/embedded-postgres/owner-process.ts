import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { OwnerMessage } from './owner.js';

export interface OwnerOptions {
  readonly copy: string;
  readonly directory: string;
  readonly afterwards?: 'stay' | 'leave';
  readonly uid?: number;
  readonly gid?: number;
  /** Searched for programs before the usual places. */
  readonly programsFirst?: string;
}

type MessageOf<K extends OwnerMessage['kind']> = Extract<OwnerMessage, { kind: K }>;

/** One running copy of `owner.ts`. */
export class OwnerProcess {
  static readonly #all: OwnerProcess[] = [];
  readonly messages: OwnerMessage[] = [];
  readonly #child: ChildProcess;
  #complaints = '';

  private constructor(options: OwnerOptions) {
    const script = join(options.copy, 'test/embedded-postgres/owner.js');
    const usualPlaces = process.env['PATH'] ?? '';
    this.#child = spawn(process.execPath, [script, options.directory, options.afterwards ?? 'stay'], {
      // Like a program started from a shell, it leads its own process group: that is what Ctrl-C reaches.
      detached: true,
      cwd: '/',
      env: { PATH: options.programsFirst ? `${options.programsFirst}:${usualPlaces}` : usualPlaces },
      stdio: ['ignore', 'pipe', 'pipe'],
      uid: options.uid,
      gid: options.gid,
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#complaints += chunk.toString('utf8');
    });
    if (this.#child.stdout) {
      createInterface(this.#child.stdout).on('line', (line) => {
        this.messages.push(JSON.parse(line) as OwnerMessage);
      });
    }
  }

  static start(options: OwnerOptions): OwnerProcess {
    const owner = new OwnerProcess(options);
    OwnerProcess.#all.push(owner);
    return owner;
  }

  /** Kills what a failed test has left running. */
  static async killAll(): Promise<void> {
    for (const owner of OwnerProcess.#all.splice(0)) await owner.kill();
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The owner could not be spawned');
    return this.#child.pid;
  }

  async wait<K extends OwnerMessage['kind']>(kind: K): Promise<MessageOf<K>> {
    return this.#waitFor((message): message is MessageOf<K> => message.kind === kind);
  }

  /** How the start ended. */
  async outcome(): Promise<MessageOf<'up' | 'refused'>> {
    return this.#waitFor(
      (message): message is MessageOf<'up' | 'refused'> => message.kind === 'up' || message.kind === 'refused',
    );
  }

  async waitForLog(part: string): Promise<void> {
    await this.#waitFor(
      (message): message is MessageOf<'log'> => message.kind === 'log' && message.line.includes(part),
    );
  }

  async kill(): Promise<void> {
    await this.#end(() => this.#child.kill('SIGKILL'));
  }

  /** What Ctrl-C in a terminal does. */
  async interruptGroup(): Promise<void> {
    await this.#end(() => process.kill(-this.pid, 'SIGINT'));
  }

  async ended(): Promise<number | null> {
    await this.#end(() => undefined);
    return this.#child.exitCode;
  }

  async #waitFor<M extends OwnerMessage>(isWanted: (message: OwnerMessage) => message is M): Promise<M> {
    for (const deadlineMs = Date.now() + 15_000; Date.now() < deadlineMs; await pause(10)) {
      const found = this.messages.find(isWanted);
      if (found) return found;
      if (this.#hasEnded && this.#child.stdout?.readableEnded) break;
    }
    throw new Error(`The owner only said ${JSON.stringify(this.messages)} ${this.#complaints}`);
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #end(cause: () => unknown): Promise<void> {
    if (this.#hasEnded) return;
    const gone = once(this.#child, 'exit');
    cause();
    await gone;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
