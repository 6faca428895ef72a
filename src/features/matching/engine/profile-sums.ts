import { EXCLUDED, type CommunityView } from './community-view.js';
import type { CandidateProfile } from './match-index.js';
import { FULL, experiencePoints, toPoints } from './scales.js';
import { AT, CRITERIA, type Criterion } from './weights.js';

type Looking = Pick<CommunityView, 'index' | 'place' | 'weights' | 'languagePoints' | 'themePoints' | 'traitPoints'>;

/** Criteria that depend on what the candidate has said of itself and on its other partners. */
export const PROFILE_POINTS = {
  THEMES: ({ themePoints }, { themes }) => themePoints[themes]!,
  TRAITS: ({ traitPoints }, { traits }) => traitPoints[traits]!,
  LANGUAGE: ({ languagePoints, place }, { languages, interpreters }) =>
    Math.max(languagePoints[languages]!, interpreters || place.profile?.interpreters ? WITH_INTERPRETER : 0),
  READINESS: ({ place }, { readiness }) => Math.min(readiness, toPoints(place.profile?.readiness ?? 0)),
  EXPERIENCE: (_, { partnerCountries }) => experiencePoints(partnerCountries),
} satisfies Partial<Record<Criterion, (view: Looking, profile: CandidateProfile) => number>>;

const WITH_INTERPRETER = FULL / 2;

/** Weighted sums by profile, and the weights of all criteria for which both sides give what is needed. */
export function profileSums(view: Looking): Pick<CommunityView, 'profileSums' | 'knownWeights'> {
  const { index, place, weights } = view;
  const shutCountry = index.exclusions.map((codes) => codes.includes(place.countryCode));
  const shutKind = index.exclusions.map((kinds) => kinds.includes(place.kind));
  const weightOfMask = new Map(index.masks.map((mask) => [mask, knownWeight(weights, mask)]));
  const sums = new Int32Array(index.profiles.length);
  const knownWeights = new Int32Array(index.profiles.length);
  index.profiles.forEach((profile, number) => {
    const mask = index.masks[profile.mask]!;
    knownWeights[number] = weightOfMask.get(mask)!;
    if (shutCountry[profile.excludedCountries]! || shutKind[profile.excludedKinds]!) sums[number] = EXCLUDED;
    else
      for (const criterion of OF_PROFILES)
        if (mask & (1 << AT[criterion]))
          sums[number]! += weights[AT[criterion]]! * PROFILE_POINTS[criterion](view, profile);
  });
  return { profileSums: sums, knownWeights };
}

const OF_PROFILES = ['THEMES', 'TRAITS', 'LANGUAGE', 'READINESS', 'EXPERIENCE'] as const;

function knownWeight(weights: Int32Array, mask: number): number {
  const sum = CRITERIA.reduce((total, _, at) => total + (mask & (1 << at) ? weights[at]! : 0), 0);
  return Math.max(1, sum);
}
