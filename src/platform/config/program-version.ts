import { readFileSync } from 'node:fs';

const PACKAGE = new URL('../../../../package.json', import.meta.url);

/** The version in package.json; the file is read from dist/src/platform/config and from src/platform/config alike. */
export const PROGRAM_VERSION: string =
  versionIn(PACKAGE) ?? versionIn(new URL('../../../package.json', import.meta.url)) ?? '0.0.0';

function versionIn(file: URL): string | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read && 'version' in read ? String(read.version) : null;
  } catch {
    return null;
  }
}
