import type { CommunityView } from './community-view.js';
import { POINTS, isKnown } from './criterion-points.js';
import { FULL } from './scales.js';
import { CRITERIA } from './weights.js';

/** By country number: the median points of each criterion, in the order of CRITERIA. */
export type CountryMedians = ReadonlyMap<number, Int16Array>;

/**
 * What is usual for the community in each of the countries: a value counts as a reason only by as much as it stands
 * out from the other candidates of the same country. Candidates that do not give what a criterion needs are left out
 * of its median.
 */
export function countryMedians(view: CommunityView, countries: Iterable<number>): CountryMedians {
  const members = new Map([...countries].map((country): [number, number[]] => [country, []]));
  const { candidates, columns, settings } = view.index;
  const rowOfSetting = settings.map(({ country }) => members.get(country));
  for (let at = 0; at < candidates; at += 1) rowOfSetting[columns.setting[at]!]?.push(at);
  const counts = new Int32Array(FULL + 1);
  return new Map(
    [...members].map(([country, row]) => [
      country,
      Int16Array.from(CRITERIA, (criterion) => {
        counts.fill(0);
        let known = 0;
        for (const candidate of row)
          if (isKnown(view, criterion, candidate)) {
            const points = POINTS[criterion](view, candidate);
            counts[points] = counts[points]! + 1;
            known += 1;
          }
        return medianOf(counts, known);
      }),
    ]),
  );
}

/** The lower median of the points counted. */
function medianOf(counts: Int32Array, total: number): number {
  let points = 0;
  for (let below = counts[0]!; 2 * below < total; below += counts[points]!) points += 1;
  return points;
}
