/** The spheres of cooperation as agreements registered since 2025 name them, and those that recur beside them. */
export const COOPERATION_SPHERES = [
  'SCIENCE_EDUCATION_HEALTH',
  'CULTURE_ARTS',
  'TOURISM_SPORT',
  'SOCIAL_PROTECTION',
  'WASTE',
  'INDUSTRY_AGRICULTURE',
  'TRANSPORT_TRADE',
  'ENERGY',
  'GREEN_TRANSITION',
  'INVESTMENT_BUSINESS',
  'EMERGENCIES',
  'LOCAL_GOVERNMENT',
  'DIGITAL',
  'CIVIL_PROTECTION',
  'YOUTH',
] as const;
export type CooperationSphere = (typeof COOPERATION_SPHERES)[number];
