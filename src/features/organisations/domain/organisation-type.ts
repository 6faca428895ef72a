export const ORGANISATION_TYPES = [
  'MUNICIPAL_BODY',
  'DEPARTMENT',
  'MUNICIPAL_ENTERPRISE',
  'VENUE',
  'SCHOOL',
  'UNIVERSITY',
  'HOSPITAL',
  'FIRE_AND_RESCUE',
  'CULTURE',
  'NGO',
  'FOUNDATION',
  'DONOR',
  'FINANCIAL_INSTITUTION',
  'INTERNATIONAL_ORGANISATION',
  'NETWORK',
  'STATE_BODY',
  'DIPLOMATIC_MISSION',
  'COMPANY',
  'MEDIA',
  'PLATFORM',
  'OTHER',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

export const ADDRESS_KINDS = ['LEGAL', 'ACTUAL', 'MAILING'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Where a fact comes from, the surest first: an official register, the press, somebody's word. */
export const CONFIDENCES = ['REGISTRY', 'NEWS', 'MANUAL'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Types that may stand above countries: neither a municipality nor a country is asked of them. */
const ABOVE_COUNTRIES: readonly OrganisationType[] = [
  'DONOR',
  'FINANCIAL_INSTITUTION',
  'INTERNATIONAL_ORGANISATION',
  'NETWORK',
  'PLATFORM',
  'OTHER',
];

export function needsCountry(type: OrganisationType): boolean {
  return !ABOVE_COUNTRIES.includes(type);
}
