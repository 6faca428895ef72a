/** A field after a partial change: absent is as it was, null is cleared. */
export function chosen<T>(given: T | null | undefined, before: T | null | undefined): T | null {
  return given === undefined ? (before ?? null) : given;
}
