/** PostgreSQL class 08 (connection), 57P0x (shutdown), 53 (resources), and sockets that answer nothing. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(08|53|57P0)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code) ||
    /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable/.test(error.message)
  );
}

/** PostgreSQL 53100 (disk_full): the server answers, and can keep nothing more. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53100';
}
