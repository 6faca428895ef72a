import { copyFile, mkdir, open, rename, stat, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unlessMissing } from './system-errors.js';

const LARGEST_BYTES = 10 * 1024 * 1024;
const OLDEST_MS = 7 * 24 * 60 * 60 * 1000;
const KEPT_FILES = 4;
const CHECK_EVERY_MS = 60 * 60 * 1000;

/**
 * What PostgreSQL prints, in `postgres.log`, `postgres.log.1` … `.4`. The server holds the file itself, so it
 * keeps writing when this process dies; therefore a full file is copied and emptied, never renamed.
 */
export class ServerLog {
  #timer: NodeJS.Timeout | undefined;

  constructor(readonly path: string) {}

  /** The file for a server that is about to start, and its length in bytes so far. */
  async openForServer(): Promise<{ file: FileHandle; lengthBytes: number }> {
    await mkdir(dirname(this.path), { recursive: true });
    await this.rotateWhenDue();
    const file = await open(this.path, 'a', 0o600);
    return { file, lengthBytes: (await file.stat()).size };
  }

  async linesSince(offsetBytes: number): Promise<string[]> {
    const file = await unlessMissing(open(this.path, 'r'));
    if (!file) return [];
    try {
      const { size } = await file.stat();
      const text = Buffer.alloc(Math.max(0, size - offsetBytes));
      await file.read(text, 0, text.length, offsetBytes);
      return text.toString('utf8').split(/\r?\n/).filter(Boolean);
    } finally {
      await file.close();
    }
  }

  keepRotating(): void {
    this.#timer = setInterval(() => {
      // A log that cannot be rotated (disk full) must not end the program that serves people.
      this.rotateWhenDue().catch(() => undefined);
    }, CHECK_EVERY_MS).unref();
  }

  stopRotating(): void {
    clearInterval(this.#timer);
  }

  async rotateWhenDue(): Promise<void> {
    const current = await unlessMissing(stat(this.path));
    if (!current || current.size === 0) return;
    const previous = await unlessMissing(stat(`${this.path}.1`));
    const beganAtMs = (previous?.mtime ?? current.birthtime).getTime();
    if (current.size < LARGEST_BYTES && Date.now() - beganAtMs < OLDEST_MS) return;
    for (let n = KEPT_FILES - 1; n >= 1; n--) {
      await unlessMissing(rename(`${this.path}.${n}`, `${this.path}.${n + 1}`));
    }
    await copyFile(this.path, `${this.path}.1`);
    await truncate(this.path);
  }
}
