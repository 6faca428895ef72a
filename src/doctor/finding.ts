import type { Text, TextValues } from '../kernel/text.js';

/** unknown: cannot be told while something else is wrong, which has a line of its own */
export type Verdict = 'good' | 'warning' | 'bad' | 'unknown';

/** What the doctor found out about one thing. */
export interface Finding {
  readonly subject: Text;
  readonly verdict: Verdict;
  readonly says: Text;
  /** what the person may do */
  readonly advice?: Text;
  /** of `says` and `advice` */
  readonly values?: TextValues;
}

/** What went wrong, in the words of the system that refused. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || String(error)).split('\n')[0] ?? '';
}
