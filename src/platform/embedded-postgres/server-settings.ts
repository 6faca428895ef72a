const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',

  // What has been answered is on the disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',

  // A few thousand partnerships need little memory and no parallel plans (which also need a large /dev/shm).
  shared_buffers: '48MB',
  maintenance_work_mem: '32MB',
  max_parallel_workers_per_gather: '0',
  max_wal_size: '256MB',
  jit: 'off',
  io_method: 'sync',

  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%a ',
};

/**
 * Settings go on the command line rather than into postgresql.conf, so that a new release of the program
 * brings its own without touching the data directory.
 */
export function settingArguments(port: number, extra: Readonly<Record<string, string>>): string[] {
  const all = { ...SETTINGS, ...extra, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
