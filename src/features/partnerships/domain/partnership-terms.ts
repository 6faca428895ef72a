/** The words a partnership is described with; stored as they stand here and shown in the API. */
export const RELATIONSHIP_TYPES = ['TWINNING', 'FRIENDSHIP', 'CONTACT', 'PROJECT', 'SOLIDARITY', 'UTILITY'] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

export const PARTNERSHIP_LEVELS = ['CITY', 'INSTITUTION', 'REGIONAL', 'NETWORK'] as const;
export type PartnershipLevel = (typeof PARTNERSHIP_LEVELS)[number];

export const FORMALITIES = ['FORMAL', 'INFORMAL'] as const;
export type Formality = (typeof FORMALITIES)[number];

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
