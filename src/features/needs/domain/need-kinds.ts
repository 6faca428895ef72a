/** Whether a municipality looks for something or has something to give; the values are stored and shown in the API. */
export const NEED_NATURES = ['NEED', 'OFFER'] as const;
export type NeedNature = (typeof NEED_NATURES)[number];

export const OFFER_KINDS = ['GOODS', 'KNOW_HOW', 'HOSTING', 'FUNDING'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** 1 is the most urgent. */
export const HIGHEST_PRIORITY = 1;
export const USUAL_PRIORITY = 2;
export const LOWEST_PRIORITY = 3;
