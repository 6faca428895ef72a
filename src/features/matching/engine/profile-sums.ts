import { EXCLUDED, type CommunityView } from './community-view.js';
import type { CandidateProfile } from './match-index.js';
import { FULL, experiencePoints, toPoints } from './scales.js';
import { AT, CRITERIA, type Criterion } from './weights.js';

type Looking = Pick<
  CommunityView,
  'index' | 'prepared' | 'place' | 'weights' | 'languagePoints' | 'themePoints' | 'traitPoints'
>;

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
  const shutCountry = Uint8Array.from(index.exclusions, (codes) => Number(codes.includes(place.countryCode)));
  const shutKind = Uint8Array.from(index.exclusions, (kinds) => Number(kinds.includes(place.kind)));
  const weightOfMask = Int32Array.from(index.masks, (mask) => knownWeight(weights, mask));
  const columns = view.prepared.profiles;
  const { languagePoints, themePoints, traitPoints } = view;
  const ownReadiness = toPoints(place.profile?.readiness ?? 0);
  const interpreted = place.profile?.interpreters ?? false;
  const [themes, traits, language, readiness, experience] = PROFILE_WEIGHTS.map((criterion) => ({
    weight: weights[AT[criterion]]!,
    bit: 1 << AT[criterion],
  })) as [Part, Part, Part, Part, Part];
  const sums = new Int32Array(index.profiles.length);
  const knownWeights = new Int32Array(sums.length);
  for (let at = 0; at < sums.length; at += 1) {
    const mask = columns.mask[at]!;
    knownWeights[at] = weightOfMask[columns.maskNumber[at]!]!;
    if ((shutCountry[columns.excludedCountries[at]!]! | shutKind[columns.excludedKinds[at]!]!) === 1)
      sums[at] = EXCLUDED;
    else {
      let sum = Math.imul(experience.weight, columns.experience[at]!);
      if (mask & themes.bit) sum += Math.imul(themes.weight, themePoints[columns.themes[at]!]!);
      if (mask & traits.bit) sum += Math.imul(traits.weight, traitPoints[columns.traits[at]!]!);
      if (mask & readiness.bit) sum += Math.imul(readiness.weight, Math.min(ownReadiness, columns.readiness[at]!));
      if (mask & language.bit) {
        const atLeast = interpreted || columns.interpreters[at] === 1 ? WITH_INTERPRETER : 0;
        sum += Math.imul(language.weight, Math.max(languagePoints[columns.languages[at]!]!, atLeast));
      }
      sums[at] = sum;
    }
  }
  return { profileSums: sums, knownWeights };
}

interface Part {
  readonly weight: number;
  readonly bit: number;
}

const PROFILE_WEIGHTS = ['THEMES', 'TRAITS', 'LANGUAGE', 'READINESS', 'EXPERIENCE'] as const;

function knownWeight(weights: Int32Array, mask: number): number {
  const sum = CRITERIA.reduce((total, _, at) => total + (mask & (1 << at) ? weights[at]! : 0), 0);
  return Math.max(1, sum);
}
