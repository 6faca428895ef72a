import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from './system-errors.js';
import { processIdentity } from './processes.js';
import { unfinishedPath } from './unfinished.js';

const NAME = 'postgres.owner';

/**
 * Who owns the database, for the moments in which no server runs that could hold the lock: while the owner
 * restarts a server that died, another start must not take the directory over.
 */
export class OwnerFile {
  readonly #path: string;

  /** @param directory with every link resolved; a copy of the directory does not have the same owner */
  constructor(private readonly directory: string) {
    this.#path = join(directory, NAME);
  }

  /** The process id of an owner that certainly still runs. */
  async findLivingOwner(): Promise<number | undefined> {
    const text = await unlessMissing(readFile(this.#path, 'utf8'));
    const [pid, identity, directory] = text?.split('\n') ?? [];
    if (pid === undefined || directory !== this.directory) return undefined;
    return processIdentity(Number(pid)) === identity ? Number(pid) : undefined;
  }

  async write(): Promise<void> {
    const identity = processIdentity(process.pid);
    if (identity === undefined) return;
    const draft = unfinishedPath(this.directory, NAME);
    await writeFile(draft, [process.pid, identity, this.directory, ''].join('\n'));
    await rename(draft, this.#path);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}
