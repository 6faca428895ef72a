import { readFileSync } from 'node:fs';

/** A reminder whose writing was acknowledged. */
export interface Promised {
  /** the mailbox made for it alone */
  readonly address: string;
  readonly dueAtMs: number;
}

interface Accepted {
  readonly at: number;
  readonly to: string;
  readonly messageId: string;
}

export interface Verdict {
  readonly promised: number;
  readonly lost: number;
  readonly early: number;
  /** copies beyond the first */
  readonly duplicates: number;
  readonly mostCopies: number;
  /** reminders whose copies did not share one Message-ID */
  readonly foreignCopies: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export function readAccepted(file: string): Accepted[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as Accepted);
}

/** Joins what was promised with what the mail sink wrote down; the program's own tables have no say. */
export function judge(promised: readonly Promised[], accepted: readonly Accepted[]): Verdict {
  const copies = new Map<string, Accepted[]>();
  for (const message of accepted) copies.set(message.to, [...(copies.get(message.to) ?? []), message]);
  const of = ({ address }: Promised) => copies.get(address) ?? [];
  const lateness = promised
    .filter((reminder) => of(reminder).length > 0)
    .map((reminder) => Math.min(...of(reminder).map(({ at }) => at)) - reminder.dueAtMs)
    .sort((a, b) => a - b);
  const percentile = (share: number) =>
    lateness[Math.min(lateness.length - 1, Math.floor(lateness.length * share))] ?? NaN;
  return {
    promised: promised.length,
    lost: promised.filter((reminder) => of(reminder).length === 0).length,
    early: lateness.filter((ms) => ms < 0).length,
    duplicates: promised.reduce((sum, reminder) => sum + Math.max(0, of(reminder).length - 1), 0),
    mostCopies: Math.max(0, ...promised.map((reminder) => of(reminder).length)),
    foreignCopies: promised.filter((reminder) => new Set(of(reminder).map(({ messageId }) => messageId)).size > 1)
      .length,
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    maxMs: lateness.at(-1) ?? NaN,
  };
}
