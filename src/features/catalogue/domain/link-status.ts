export const LINK_STATUSES = ['LINKED', 'SUGGESTED', 'REFUSED'] as const;
/** `REFUSED`: a person said that they are two; the rule does not bring them together again. */
export type LinkStatus = (typeof LINK_STATUSES)[number];
