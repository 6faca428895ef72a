/** Who gives: partners to the community, or the community to partners. */
export const AID_DIRECTIONS = ['RECEIVED', 'GIVEN'] as const;
export type AidDirection = (typeof AID_DIRECTIONS)[number];

/** The kinds of aid as handbooks on partnerships tell them apart; financial assistance is a soft loan. */
export const AID_TYPES = ['GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE'] as const;
export type AidType = (typeof AID_TYPES)[number];

export const GOODS_CLASSES = ['GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'MONEY', 'OTHER'] as const;
export type GoodsClass = (typeof GOODS_CLASSES)[number];

/** Parts in the chain from the giver to those whom the aid is for. */
export const CHAIN_ROLES = ['DONOR', 'INTERMEDIARY', 'CARRIER', 'RECIPIENT'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

export const MOVEMENT_KINDS = ['SHIPPED', 'RECEIVED', 'DISTRIBUTED'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];
