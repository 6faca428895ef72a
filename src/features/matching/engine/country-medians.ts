import type { CommunityView } from './community-view.js';
import { POINTS, isKnown } from './criterion-points.js';
import { AT, CRITERIA, type Criterion } from './weights.js';

/** By country number: the median points of each criterion, in the order of CRITERIA. */
export type CountryMedians = ReadonlyMap<number, Int16Array>;

/**
 * What is usual for the community in each of the countries: a value counts as a reason only by as much as it stands
 * out from the other candidates of the same country. Candidates that do not give what a criterion needs are left out
 * of its median.
 */
export function countryMedians(view: CommunityView, countries: Iterable<number>): CountryMedians {
  return new Map(
    [...countries].map((country) => {
      const sample = view.prepared.samples[country]!;
      return [country, Int16Array.from(CRITERIA, (criterion) => medianPoints(view, criterion, sample))];
    }),
  );
}

/** The lower median, 0 when nothing is known. */
function medianPoints(view: CommunityView, criterion: Criterion, sample: Int32Array): number {
  if (view.weights[AT[criterion]] === 0) return 0;
  const pointsOf = POINTS[criterion];
  const points = new Int16Array(sample.length);
  let known = 0;
  for (const candidate of sample) if (isKnown(view, criterion, candidate)) points[known++] = pointsOf(view, candidate);
  points.subarray(0, known).sort();
  return points[(known - 1) >> 1] ?? 0;
}
