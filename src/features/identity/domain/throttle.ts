/** How many refused sign-ins are borne before the next try must wait. */
export interface Allowance {
  readonly failures: number;
  readonly windowMinutes: number;
}

/** One person guessing one account from one address. */
export const ACCOUNT_FROM_ADDRESS: Allowance = { failures: 5, windowMinutes: 15 };
/** One account, guessed from anywhere; high, so that strangers cannot easily lock out a mayor. */
export const ACCOUNT: Allowance = { failures: 50, windowMinutes: 15 };
/** One address, guessing any account. */
export const ADDRESS: Allowance = { failures: 20, windowMinutes: 1 };

/**
 * Whole minutes to wait, or 0 when the next try may be made now.
 *
 * @param failedAt the failures inside the window, in any order
 */
export function minutesToWait(allowance: Allowance, failedAt: readonly Date[], now: Date): number {
  if (failedAt.length < allowance.failures) return 0;
  const times = failedAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const oldestThatCounts = times[allowance.failures - 1] ?? now.getTime();
  const freeAt = oldestThatCounts + allowance.windowMinutes * 60_000;
  return Math.max(0, Math.ceil((freeAt - now.getTime()) / 60_000));
}
