import { SUPERUSER } from './data-directory.js';

/** postgres://… of a database on the embedded server. */
export function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
