/** Who gives: partners to the community, or the community to partners. */
export const AID_DIRECTIONS = ['RECEIVED', 'GIVEN'] as const;
export type AidDirection = (typeof AID_DIRECTIONS)[number];

/** Parts in the chain from the giver to those whom the aid is for. */
export const CHAIN_ROLES = ['DONOR', 'INTERMEDIARY', 'CARRIER', 'RECIPIENT'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

export const MOVEMENT_KINDS = ['SHIPPED', 'RECEIVED', 'DISTRIBUTED'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];
