import { readFileSync } from 'node:fs';

/** A reminder whose writing was acknowledged. */
export interface Promised {
  /** stands in the title of its task and nowhere else */
  readonly token: string;
  readonly dueAtMs: number;
}

/** A message that a sink has taken. */
export interface Accepted {
  readonly at: number;
  readonly to: string;
  /** Message-ID or webhook-id */
  readonly messageId: string;
  readonly tokens: readonly string[];
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
  readonly p50S: number;
  readonly p99S: number;
  readonly maxS: number;
}

/** What may stand in a title to be found again: `K` and six digits. */
export function tokensIn(text: string): string[] {
  return [...new Set(text.match(/\bK\d{6}\b/g) ?? [])];
}

export const tokenOf = (number: number): string => `K${String(number).padStart(6, '0')}`;

export function readAccepted(file: string): Accepted[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as Accepted);
}

/** The messages that tell of each token, in the order of their coming. */
export function copiesByToken(accepted: readonly Accepted[]): ReadonlyMap<string, Accepted[]> {
  const copies = new Map<string, Accepted[]>();
  for (const message of accepted) {
    for (const token of message.tokens) {
      const known = copies.get(token);
      if (known) known.push(message);
      else copies.set(token, [message]);
    }
  }
  return copies;
}

/** Joins what was promised with what the sink wrote down; the program's own tables have no say. */
export function judge(promised: readonly Promised[], accepted: readonly Accepted[]): Verdict {
  const copies = copiesByToken(accepted);
  const of = ({ token }: Promised) => copies.get(token) ?? [];
  const lateness = promised
    .filter((reminder) => of(reminder).length > 0)
    .map((reminder) => Math.min(...of(reminder).map(({ at }) => at)) - reminder.dueAtMs)
    .sort((a, b) => a - b);
  return {
    promised: promised.length,
    lost: promised.filter((reminder) => of(reminder).length === 0).length,
    early: lateness.filter((ms) => ms < 0).length,
    duplicates: promised.reduce((sum, reminder) => sum + Math.max(0, of(reminder).length - 1), 0),
    mostCopies: promised.reduce((most, reminder) => Math.max(most, of(reminder).length), 0),
    foreignCopies: promised.filter((reminder) => new Set(of(reminder).map(({ messageId }) => messageId)).size > 1)
      .length,
    p50S: percentileS(lateness, 0.5),
    p99S: percentileS(lateness, 0.99),
    maxS: percentileS(lateness, 1),
  };
}

/** @param lateness in order, milliseconds @returns seconds; NaN when there is none */
export function percentileS(lateness: readonly number[], share: number): number {
  const value = lateness[Math.min(lateness.length - 1, Math.floor(lateness.length * share))];
  return value === undefined ? NaN : Math.round(value) / 1_000;
}
