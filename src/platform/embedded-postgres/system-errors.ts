import { types } from 'node:util';

/** The code of a failed call of the system (`ENOENT`, `EACCES`, …) or of PostgreSQL (`42P04`), or undefined for any other value. */
export function systemErrorCode(error: unknown): string | undefined {
  // Not instanceof: errors of the file system may come from another realm (Jest runs modules in one of its own).
  if (!types.isNativeError(error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Awaits a file operation and gives undefined when the file is not there; other errors pass. */
export async function unlessMissing<T>(operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
