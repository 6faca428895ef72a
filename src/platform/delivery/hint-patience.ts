/** A hint not followed for so long is taken for lost, and the row is fetched without one. */
export const HINT_PATIENCE_SECONDS = 6;
