const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * Seconds that a Retry-After header asks for, at most a day (RFC 9110 §10.2.3: seconds, or a date).
 *
 * @returns null when it says nothing usable
 */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(header)
    ? Number(header)
    : /^[A-Za-z]{3},/.test(header.trim())
      ? Math.ceil((Date.parse(header) - now.getTime()) / 1_000)
      : Number.NaN;
  return Number.isNaN(seconds) || seconds < 0 ? null : Math.min(seconds, LONGEST_SECONDS);
}
