import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readPassword } from './data-directory.js';
import { DATA_DIRECTORY_NAME, readSignpost } from './place.js';
import { findPostmasterFile } from './postmaster-file.js';
import { runsPostgresOn } from './processes.js';
import { databaseUrl } from './server-address.js';
import { unlessMissing } from './system-errors.js';

/**
 * The address of the database of a server that runs on this directory now. Looks only: nothing is started, stopped,
 * waited for or claimed. Null when none takes connections.
 *
 * @throws an error of the file system (EACCES) where this account may not read the directory
 */
export async function findRunningPostgres(directory: string, database: string): Promise<string | null> {
  const real = await unlessMissing(realpath(directory));
  if (real === undefined) return null;
  const dataDirectory = join((await readSignpost(real)) ?? real, DATA_DIRECTORY_NAME);
  const found = await findPostmasterFile(dataDirectory);
  if (!found?.isReady || runsPostgresOn(found.pid, dataDirectory) === 'no') return null;
  return databaseUrl(found.port, await readPassword(dataDirectory), database);
}
