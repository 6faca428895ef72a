import type { Id } from '../../../kernel/identifiers.js';

/** One community, many at once, or a forum at which every community gets at most one partner. */
export const MATCH_RUN_KINDS = ['ONE', 'MANY', 'FORUM'] as const;
export type MatchRunKind = (typeof MATCH_RUN_KINDS)[number];

export const MATCH_RUN_STATES = ['QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type MatchRunState = (typeof MATCH_RUN_STATES)[number];

/** A run in one of these states still has work to do. */
export const OPEN_RUN_STATES = ['QUEUED', 'RUNNING'] as const satisfies readonly MatchRunState[];

export interface MatchRunParameters {
  /** ISO 3166-1 alpha-2; null: all */
  readonly countryCodes: readonly string[] | null;
  /** partners on each short-list, at most */
  readonly listLength: number;
  /** of a forum: municipalities abroad that came */
  readonly partnerIds: readonly Id[];
  /** of a forum: communities that a partner can be paired with; null: as many as it has free places */
  readonly placesPerPartner: number | null;
}

export function isOpen(state: MatchRunState): boolean {
  return OPEN_RUN_STATES.some((open) => open === state);
}
