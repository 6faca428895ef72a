import { EXCLUDED, type CommunityView } from './community-view.js';
import type { Setting } from './match-index.js';
import { PLACE_LEVELS } from './place.js';
import { FULL } from './scales.js';
import { AT, type Criterion } from './weights.js';

type Looking = Pick<CommunityView, 'index' | 'prepared' | 'place' | 'weights' | 'tiePoints'>;

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
  const shutCountries = Uint8Array.from(index.countries, (code) =>
    Number(
      index.sanctionedCountries.includes(code) ||
        (place.profile?.excludedCountries ?? []).includes(code) ||
        (countries !== undefined && !countries.includes(code)),
    ),
  );
  const shutKinds = Uint8Array.from(index.kinds, (kind) => Number((place.profile?.excludedKinds ?? []).includes(kind)));
  const { tiePoints } = view;
  const { country, region, kind, level, coastal, capital, centre } = view.prepared.settings;
  const ownLevel = PLACE_LEVELS.indexOf(place.level);
  const ownCoast = Number(place.coastal);
  const [tieWeight, coastWeight, levelWeight, capitalWeight, centreWeight] = SETTING_WEIGHTS.map(
    (criterion) => weights[AT[criterion]]!,
  ) as [number, number, number, number, number];
  const [fullCoast, fullLevel] = [FULL * coastWeight, FULL * levelWeight];
  const [fullCapital, fullCentre] = [FULL * capitalWeight, FULL * centreWeight];
  const sums = new Int32Array(country.length);
  for (let at = 0; at < sums.length; at += 1)
    sums[at] =
      (shutCountries[country[at]!]! | shutKinds[kind[at]!]!) === 1
        ? EXCLUDED
        : (region[at]! < 0 ? 0 : Math.imul(tieWeight, tiePoints[region[at]!]!)) +
          (coastal[at] === ownCoast ? fullCoast : 0) +
          (level[at] === ownLevel ? fullLevel : 0) +
          (capital[at] === 1 ? fullCapital : 0) +
          (centre[at] === 1 ? fullCentre : 0);
  return sums;
}

const SETTING_WEIGHTS = ['REGION_TIE', 'COAST', 'LEVEL', 'CAPITAL', 'CENTRE'] as const;

function full(holds: boolean): number {
  return holds ? FULL : 0;
}
