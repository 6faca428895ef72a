/** A hint not followed for so long is taken for lost. Shorter, and a mere backlog would be hinted at again and again. */
export const HINT_PATIENCE_SECONDS = 10;
