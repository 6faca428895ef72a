const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const STEPS_S = [1 * MINUTE_S, 5 * MINUTE_S, 15 * MINUTE_S, 1 * HOUR_S, 3 * HOUR_S, 6 * HOUR_S] as const;
const JITTER = 0.2;
/** after so many failures a delivery without an end of its own is given up: about two days */
export const MOST_FAILURES = 12;

/**
 * Seconds until the next try, spread by ±20 % so that many failures do not return at once.
 *
 * @param failures tries that have failed, from 1
 * @param random in [0, 1)
 */
export function retryDelaySeconds(failures: number, random: number): number {
  const step = STEPS_S[Math.min(failures, STEPS_S.length) - 1] ?? STEPS_S[0];
  return Math.round(step * (1 - JITTER + 2 * JITTER * random));
}
