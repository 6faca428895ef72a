/** The words a partnership is described with; stored as they stand here and shown in the API. */
export const RELATIONSHIP_TYPES = ['TWINNING', 'FRIENDSHIP', 'CONTACT', 'PROJECT', 'SOLIDARITY', 'UTILITY'] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

export const PARTNERSHIP_LEVELS = ['CITY', 'INSTITUTION', 'REGIONAL', 'NETWORK'] as const;
export type PartnershipLevel = (typeof PARTNERSHIP_LEVELS)[number];

export const FORMALITIES = ['FORMAL', 'INFORMAL'] as const;
export type Formality = (typeof FORMALITIES)[number];

export const COOPERATION_GOALS = [
  'RECOVERY',
  'DEVELOPMENT',
  'EXPERIENCE',
  'HUMANITARIAN_AID',
  'CIVIL_SOCIETY',
  'RESIDENTS_SUPPORT',
] as const;
export type CooperationGoal = (typeof COOPERATION_GOALS)[number];

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
] as const;
export type CooperationDirection = (typeof COOPERATION_DIRECTIONS)[number];

/** How the parties found each other. */
export const LEAD_SOURCES = [
  'MEETING',
  'FORUM',
  'EXCHANGE_VISIT',
  'RECOVERY_VISIT',
  'DISPLACED_PERSONS',
  'LETTER',
  'PLATFORM',
  'OTHER',
] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];
