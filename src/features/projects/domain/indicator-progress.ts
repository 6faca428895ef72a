interface Measured {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
}

/**
 * The way from the baseline (zero where none is written) to the target, in whole per cent; also downwards. Null where the
 * target or the actual value is unknown. Without any way to go it is 100 once the target is met.
 */
export function progressOf({ baseline, target, actual }: Measured): number | null {
  if (target === null || actual === null) return null;
  const from = baseline ?? 0;
  if (target === from) return actual >= target ? 100 : 0;
  const percent = Math.round(((actual - from) / (target - from)) * 100);
  return Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, percent)) + 0;
}

/** Beyond it a share says no more than that something was mistyped. */
const MOST_PERCENT = 100_000;
