/** Whether a municipality looks for partners; the lists are stored as they stand here and shown in the API. */
export const MATCHING_STATUSES = ['SEEKING', 'OPEN', 'PAUSED', 'CLOSED'] as const;
export type MatchingStatus = (typeof MATCHING_STATUSES)[number];

/** What a place is like; partners that are alike have more to tell each other. */
export const MUNICIPALITY_TRAITS = [
  'COAST',
  'MOUNTAIN',
  'RIVER',
  'LAKE',
  'FOREST',
  'BORDER',
  'PORT',
  'RAIL',
  'AIRPORT',
  'INDUSTRY',
  'MONO_INDUSTRY',
  'MINING',
  'AGRO',
  'UNIVERSITY',
  'HERITAGE',
  'TOURISM',
  'SPA',
] as const;
export type MunicipalityTrait = (typeof MUNICIPALITY_TRAITS)[number];

/** What a place has to cope with. */
export const MUNICIPALITY_CHALLENGES = [
  'WAR_DAMAGE',
  'FRONT_LINE',
  'MINES',
  'DISPLACED_PEOPLE',
  'VETERANS',
  'DEPOPULATION',
  'AGEING',
  'YOUTH_LEAVING',
  'UNEMPLOYMENT',
  'INDUSTRIAL_CHANGE',
  'HOUSING',
  'ENERGY_SUPPLY',
  'WATER_SUPPLY',
  'WASTE',
  'POLLUTION',
  'CLIMATE',
  'TRANSPORT',
  'HEALTH_CARE',
  'SCHOOLS',
] as const;
export type MunicipalityChallenge = (typeof MUNICIPALITY_CHALLENGES)[number];

/** Who helps out with languages. */
export const LANGUAGE_RESOURCES = [
  'OFFICIALS',
  'NGO_STAFF',
  'TEACHERS',
  'VOLUNTEERS',
  'APPS',
  'TRANSLATORS',
  'COURSES',
] as const;
export type LanguageResource = (typeof LANGUAGE_RESOURCES)[number];
