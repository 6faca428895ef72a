import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from './system-errors.js';
import { isAlive } from './processes.js';

const UNFINISHED = /\.new-(\d+)-[0-9a-f]+$/;
const SURELY_ABANDONED_MS = 60 * 60 * 1000;
const inUseHere = new Set<string>();

/**
 * Where something is written that will become `name` by renaming. The path carries our process id, so that the
 * next start knows whether anybody still works on it.
 */
export function unfinishedPath(parent: string, name: string): string {
  return join(parent, `${name}.new-${process.pid}-${randomBytes(4).toString('hex')}`);
}

export async function makeUnfinishedDirectory(parent: string, name: string): Promise<string> {
  const path = unfinishedPath(parent, name);
  inUseHere.add(path);
  await mkdir(path, { mode: 0o700 });
  return path;
}

export async function removeUnfinished(path: string): Promise<void> {
  // A program of a killed start may still be writing into it for a moment.
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  inUseHere.delete(path);
}

/** Removes what starts that were killed have left behind. */
export async function removeAbandoned(parent: string): Promise<void> {
  for (const name of (await unlessMissing(readdir(parent))) ?? []) {
    const pid = Number(UNFINISHED.exec(name)?.[1]);
    const path = join(parent, name);
    if (!pid || inUseHere.has(path)) continue;
    const madeAtMs = (await unlessMissing(stat(path)))?.mtimeMs ?? Date.now();
    const makerMayLive = pid !== process.pid && isAlive(pid);
    if (makerMayLive && Date.now() - madeAtMs < SURELY_ABANDONED_MS) continue;
    // What cannot be removed now (still being written) goes at a later start.
    await removeUnfinished(path).catch(() => undefined);
  }
}
