import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { systemErrorCode } from './system-errors.js';

/** Whether a process with this id runs now; one that has ended but was not yet collected counts as gone. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') {
    const state = linuxStatusFields(pid)?.[0];
    return state !== undefined && state !== 'Z' && state !== 'X';
  }
  return isIdTaken(pid);
}

/** Whether the system still knows the id, if only of a process that has ended and was not yet collected. */
export function isIdTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/**
 * A text that differs as soon as the id belongs to another process (also after a reboot), or undefined
 * when the process is gone or the system does not tell.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'win32' || !isAlive(pid)) return undefined;
  if (process.platform !== 'linux') return processListing(pid, 'lstart');
  const startedAtTicks = linuxStatusFields(pid)?.[19];
  const bootId = readOrNothing('/proc/sys/kernel/random/boot_id');
  return startedAtTicks === undefined ? undefined : `${startedAtTicks}@${bootId?.trim() ?? ''}`;
}

/** Whether this process is the PostgreSQL of this data directory; `unknown` where the system does not tell. */
export function runsPostgresOn(pid: number, dataDirectory: string): 'yes' | 'no' | 'unknown' {
  if (!isAlive(pid)) return 'no';
  if (process.platform === 'win32') return 'unknown';
  if (process.platform !== 'linux') {
    const command = processListing(pid, 'command');
    if (command === undefined) return 'unknown';
    return command.includes(dataDirectory) ? 'yes' : 'no';
  }
  // The arguments name the directory even where the links of another user's process may not be read;
  // the link still leads to it when the directory was renamed while the server ran.
  if (readOrNothing(`/proc/${pid}/cmdline`)?.split('\0').includes(dataDirectory)) return 'yes';
  return linkTarget(`/proc/${pid}/cwd`) === dataDirectory ? 'yes' : 'no';
}

/** The fields of /proc/PID/stat after the program's name, which may itself contain spaces and brackets. */
function linuxStatusFields(pid: number): string[] | undefined {
  const status = readOrNothing(`/proc/${pid}/stat`);
  return status?.slice(status.lastIndexOf(')') + 2).split(' ');
}

function processListing(pid: number, column: 'lstart' | 'command'): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-ww', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
