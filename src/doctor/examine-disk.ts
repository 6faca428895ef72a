import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../platform/config/config.schema.js';
import { type Finding, reasonOf } from './finding.js';
import { SUBJECTS } from './subjects.js';

const GIGABYTE = 1024 ** 3;
const LEAST_FREE_BYTES = GIGABYTE;

/** Room left where the embedded database and kept mail live. */
export async function examineDisk({ VAR_DIR }: Config): Promise<Finding> {
  try {
    return judgeDisk(VAR_DIR, await freeBytes(resolve(VAR_DIR)));
  } catch (error) {
    return {
      subject: SUBJECTS.disk,
      verdict: 'bad',
      says: { uk: '{directory} недоступна ({reason})', en: '{directory} cannot be reached ({reason})' },
      advice: { uk: 'перевірте VAR_DIR і права на неї', en: 'check VAR_DIR and the rights on it' },
      values: { directory: VAR_DIR, reason: reasonOf(error) },
    };
  }
}

export function judgeDisk(directory: string, bytes: number): Finding {
  const values = { directory, free: (bytes / GIGABYTE).toFixed(1) };
  if (bytes < LEAST_FREE_BYTES) {
    return {
      subject: SUBJECTS.disk,
      verdict: 'warning',
      says: { uk: 'лише {free} ГБ вільно для {directory}', en: 'only {free} GB free for {directory}' },
      advice: { uk: 'звільніть місце або перенесіть VAR_DIR', en: 'make room, or move VAR_DIR' },
      values,
    };
  }
  return {
    subject: SUBJECTS.disk,
    verdict: 'good',
    says: { uk: '{free} ГБ вільно для {directory}', en: '{free} GB free for {directory}' },
    values,
  };
}

/** Of the file system that holds the directory, or will once it is made. */
async function freeBytes(directory: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(directory) === directory) throw error;
    return freeBytes(dirname(directory));
  }
}
