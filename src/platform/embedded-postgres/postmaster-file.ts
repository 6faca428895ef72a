import { link, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from './system-errors.js';

/** What a running PostgreSQL says about itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly text: string;
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Null when the server has none, or is just writing its first line. */
export async function findPostmasterFile(dataDirectory: string): Promise<PostmasterFile | null> {
  const text = await unlessMissing(readFile(pathIn(dataDirectory), 'utf8'));
  if (text === undefined) return null;
  // Lines: pid, data directory, start time, port, socket directory, listen address, shared memory, status.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { text, pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Takes away a file of a server that has ended. Moved first and compared after, lest it be a newer file of a server that has just begun.
 */
export async function removeStalePostmasterFile(dataDirectory: string, stale: PostmasterFile): Promise<void> {
  const path = pathIn(dataDirectory);
  const aside = `${path}.stale-${process.pid}`;
  await unlessMissing(rename(path, aside));
  const moved = await unlessMissing(readFile(aside, 'utf8'));
  if (moved === undefined) return;
  if (moved !== stale.text) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

function pathIn(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
