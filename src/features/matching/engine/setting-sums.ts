import { EXCLUDED, type CommunityView } from './community-view.js';
import type { Setting } from './match-index.js';
import { FULL } from './scales.js';
import { AT, type Criterion } from './weights.js';

type Looking = Pick<CommunityView, 'index' | 'place' | 'weights' | 'tiePoints'>;

/** Criteria that depend on where and what the candidate is; unknown counts as 0 points and bears no weight. */
export const SETTING_POINTS = {
  REGION_TIE: ({ tiePoints }, { region }) => (region < 0 ? 0 : tiePoints[region]!),
  COAST: ({ place }, { coastal }) => full(coastal === Number(place.coastal)),
  LEVEL: ({ place }, { level }) => full(level === place.level),
  CAPITAL: (_, { capital }) => full(capital),
  CENTRE: (_, { centre }) => full(centre),
} satisfies Partial<Record<Criterion, (view: Looking, setting: Setting) => number>>;

/** Weighted sums by setting; a country or a kind that is not wanted is excluded. */
export function settingSums(view: Looking, countries?: readonly string[]): Int32Array {
  const { index, place, weights } = view;
  const shutCountries = index.countries.map(
    (code) =>
      index.sanctionedCountries.includes(code) ||
      (place.profile?.excludedCountries ?? []).includes(code) ||
      (countries !== undefined && !countries.includes(code)),
  );
  const shutKinds = index.kinds.map((kind) => (place.profile?.excludedKinds ?? []).includes(kind));
  const [tie, coast, level, capital, centre] = [AT.REGION_TIE, AT.COAST, AT.LEVEL, AT.CAPITAL, AT.CENTRE].map(
    (at) => weights[at]!,
  ) as [number, number, number, number, number];
  return Int32Array.from(index.settings, (setting) =>
    shutCountries[setting.country]! || shutKinds[setting.kind]!
      ? EXCLUDED
      : tie * SETTING_POINTS.REGION_TIE(view, setting) +
        coast * SETTING_POINTS.COAST(view, setting) +
        level * SETTING_POINTS.LEVEL(view, setting) +
        capital * SETTING_POINTS.CAPITAL(view, setting) +
        centre * SETTING_POINTS.CENTRE(view, setting),
  );
}

function full(holds: boolean): number {
  return holds ? FULL : 0;
}
