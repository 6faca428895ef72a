/** Short, so that the letters of a dead worker go again soon; a living one renews it. */
export const LEASE_SECONDS = 10;
export const RENEWAL_INTERVAL_MS = 2_000;
/** with less left of its lease a letter is not begun, and one under way is broken off: another may be about to send it */
export const LEASE_RESERVE_MS = 2_500;
