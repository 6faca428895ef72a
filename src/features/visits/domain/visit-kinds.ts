/** Who travels to whom, as the Ukrainian side sees it. */
export const VISIT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'MUTUAL'] as const;
export type VisitDirection = (typeof VISIT_DIRECTIONS)[number];

export const VISIT_MODES = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

export const VISIT_PARTY_ROLES = ['HOST', 'GUEST', 'PARTICIPANT'] as const;
export type VisitPartyRole = (typeof VISIT_PARTY_ROLES)[number];
