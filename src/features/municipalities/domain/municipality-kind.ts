export const MUNICIPALITY_KINDS = [
  'CITY',
  'CITY_DISTRICT',
  'COUNTY',
  'HROMADA',
  'METROPOLIS',
  'MILITARY_ADMINISTRATION',
  'REGION',
  'UNION_OF_MUNICIPALITIES',
] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

export const MUNICIPALITY_SIDES = ['FOREIGN', 'UKRAINIAN'] as const;
export type MunicipalitySide = (typeof MUNICIPALITY_SIDES)[number];

/** States whose municipalities cannot be partners: the aggressor and its ally (law 3668-IX forbids such agreements). */
export const AGGRESSOR_STATES: readonly string[] = ['RU', 'BY'];

export function sideOf(countryCode: string): MunicipalitySide {
  return countryCode === 'UA' ? 'UKRAINIAN' : 'FOREIGN';
}
