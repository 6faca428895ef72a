import type { CommunityView } from './community-view.js';
import { POINTS, isKnown } from './criterion-points.js';
import { CRITERIA, type Criterion } from './weights.js';

/** By country number: the median points of each criterion, in the order of CRITERIA. */
export type CountryMedians = ReadonlyMap<number, Int16Array>;

/** In a country with more candidates, every n-th is asked: enough for a median, and the answer stays quick. */
const ASKED = 300;

/**
 * What is usual for the community in each of the countries: a value counts as a reason only by as much as it stands
 * out from the other candidates of the same country. Candidates that do not give what a criterion needs are left out
 * of its median.
 */
export function countryMedians(view: CommunityView, countries: Iterable<number>): CountryMedians {
  return new Map(
    [...countries].map((country) => {
      const members = view.prepared.members[country]!;
      const step = Math.ceil(members.length / ASKED);
      const asked = members.filter((_, at) => at % step === 0);
      return [country, Int16Array.from(CRITERIA, (criterion) => medianPoints(view, criterion, asked))];
    }),
  );
}

/** The lower median, 0 when nothing is known. */
function medianPoints(view: CommunityView, criterion: Criterion, candidates: readonly number[]): number {
  const known = candidates.filter((candidate) => isKnown(view, criterion, candidate));
  const points = Int16Array.from(known, (candidate) => POINTS[criterion](view, candidate)).sort();
  return points[(points.length - 1) >> 1] ?? 0;
}
