/** What cooperation is for. The lists are stored as they stand here and shown in the API. */
export const COOPERATION_GOALS = [
  'RECOVERY',
  'DEVELOPMENT',
  'EXPERIENCE',
  'HUMANITARIAN_AID',
  'CIVIL_SOCIETY',
  'RESIDENTS_SUPPORT',
] as const;
export type CooperationGoal = (typeof COOPERATION_GOALS)[number];

/** What it is about; with the last two Ukrainian communities have more to teach than to learn. */
export const COOPERATION_DIRECTIONS = [
  'HEATING',
  'RENEWABLES',
  'MODULAR_TOWNS',
  'INFRASTRUCTURE',
  'DEBRIS_WASTE',
  'SPECIAL_VEHICLES',
  'EDUCATION_YOUTH',
  'BORDER_CROSSINGS',
  'ECOLOGY',
  'SHELTERS',
  'BUSINESS_RELOCATION',
  'EXPORT',
  'INVESTMENT',
  'IDP_JOBS',
  'HEALTH',
  'CULTURE',
  'EMERGENCIES',
  'DECENTRALISATION',
  'WARTIME_EXPERIENCE',
] as const;
export type CooperationDirection = (typeof COOPERATION_DIRECTIONS)[number];

/** The kinds of aid as handbooks on partnerships tell them apart; financial assistance is a soft loan. */
export const AID_TYPES = ['GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE'] as const;
export type AidType = (typeof AID_TYPES)[number];

export const GOODS_CLASSES = ['GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'MONEY', 'OTHER'] as const;
export type GoodsClass = (typeof GOODS_CLASSES)[number];
