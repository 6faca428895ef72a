import type { MatchIndex } from './match-index.js';

/**
 * How much more often the oblast is known to meet each region than the region's share of its country's candidates
 * would have it, as a natural logarithm. Few known pairs are drawn towards what all oblasts do, and that towards the
 * share: (n(o,r) + 4·p(r)) / (n(o) + 4) ÷ b(r), p(r) = (n(r) + 5·b(r)) / (n + 5), counted within the country of r.
 *
 * @param oblast `country|region` of the community
 * @returns one value per region number
 */
export function regionTieLogs({ regions, countries, links }: MatchIndex, oblast: string): Float64Array {
  const { all } = links.ties;
  const own = links.ties.byOblast.get(oblast);
  const [pairs, ownPairs, candidates] = [0, 0, 0].map(() => new Float64Array(countries.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  regions.forEach((region, number) => {
    pairs[region.country]! += all[number] ?? 0;
    ownPairs[region.country]! += own?.[number] ?? 0;
    candidates[region.country]! += region.candidates;
  });
  return Float64Array.from(regions, ({ country, candidates: here }, number) => {
    const share = Math.max(here, 1) / Math.max(candidates[country]!, 1);
    const usual = ((all[number] ?? 0) + PULL_TO_SHARE * share) / (pairs[country]! + PULL_TO_SHARE);
    const seen = ((own?.[number] ?? 0) + PULL_TO_USUAL * usual) / (ownPairs[country]! + PULL_TO_USUAL);
    return Math.log(seen / share);
  });
}

/** Imaginary pairs that speak for the usual distribution and for the share of candidates. */
const PULL_TO_USUAL = 4;
const PULL_TO_SHARE = 5;
