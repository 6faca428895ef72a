import type { CommunityView } from './community-view.js';
import { STATUS } from './match-index.js';
import type { Place } from './place.js';

/** Why a pair is not proposed at all; everything else is a matter of more or less. */
export const HARD_REASONS = [
  'SANCTIONED_STATE',
  'OPTED_OUT',
  'CLOSED',
  'PAUSED',
  'AT_CAPACITY',
  'ALREADY_PARTNERS',
  'COUNTRY_EXCLUDED_BY_COMMUNITY',
  'KIND_EXCLUDED_BY_COMMUNITY',
  'COUNTRY_EXCLUDED_BY_PARTNER',
  'KIND_EXCLUDED_BY_PARTNER',
] as const;
export type HardReason = (typeof HARD_REASONS)[number];

/** All hard reasons against one pair; the search gives no score to a pair that has any. */
export function hardReasonsAgainst(view: CommunityView, candidate: number): HardReason[] {
  const { index, place, activeWith } = view;
  const { columns, exclusions, countries, kinds } = index;
  const setting = index.settings[columns.setting[candidate]!]!;
  const profile = index.profiles[columns.profile[candidate]!]!;
  const country = countries[setting.country]!;
  const status = columns.status[candidate];
  const found: Record<HardReason, boolean> = {
    SANCTIONED_STATE: index.sanctionedCountries.includes(country),
    OPTED_OUT: status === STATUS.OPTED_OUT || place.profile?.optedOut === true,
    CLOSED: status === STATUS.CLOSED || status === STATUS.REMOVED || place.profile?.status === 'CLOSED',
    PAUSED: status === STATUS.PAUSED || place.profile?.status === 'PAUSED',
    AT_CAPACITY: status === STATUS.OPEN && Number.isNaN(columns.freedom[candidate]),
    ALREADY_PARTNERS: activeWith.has(candidate),
    COUNTRY_EXCLUDED_BY_COMMUNITY: excludes(place, 'excludedCountries', country),
    KIND_EXCLUDED_BY_COMMUNITY: excludes(place, 'excludedKinds', kinds[setting.kind]!),
    COUNTRY_EXCLUDED_BY_PARTNER: exclusions[profile.excludedCountries]!.includes(place.countryCode),
    KIND_EXCLUDED_BY_PARTNER: exclusions[profile.excludedKinds]!.includes(place.kind),
  };
  return (Object.keys(found) as HardReason[]).filter((reason) => found[reason]);
}

function excludes({ profile }: Place, list: 'excludedCountries' | 'excludedKinds', value: string): boolean {
  return profile !== null && profile[list].includes(value);
}
