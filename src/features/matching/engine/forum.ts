import { Contest, type Claimant } from './contest.js';

/** A forum: communities and the partners that came, with what each pair is worth. */
export interface Forum {
  readonly communities: readonly Claimant[];
  /** By partner: with how many communities it can be paired. */
  readonly capacities: readonly number[];
  /** `scores[community * partners + partner]`, 0 … SCORE_FULL; below 0 a hard reason forbids the pair. */
  readonly scores: Float64Array;
}

/**
 * Pairs every community with at most one partner and every partner with as many as it can take (deferred acceptance,
 * the communities asking). Both sides prefer the higher score; a community takes the partner listed first on equal
 * scores, a partner the community that has none, then the smaller.
 *
 * The result is stable: there is no community and partner who would both rather have each other than what they got.
 *
 * @returns by community: its partner, or −1
 */
export function pairForum({ communities, capacities, scores }: Forum): Int32Array {
  const partners = capacities.length;
  const contests = capacities.map((capacity) => new Contest(communities, capacity));
  const wishes = communities.map((_, community) =>
    wishesOf(scores.subarray(community * partners, (community + 1) * partners)),
  );
  const asked = new Int32Array(communities.length);
  const pairedWith = new Int32Array(communities.length).fill(-1);
  for (let start = 0; start < communities.length; start += 1)
    for (let seeker: number | null = start; seeker !== null;) {
      const community: number = seeker;
      const partner: number | undefined = wishes[community]![asked[community]!++];
      if (partner === undefined) break;
      const loser = contests[partner]!.enter(community, scores[community * partners + partner]!);
      if (loser !== community) pairedWith[community] = partner;
      if (loser !== null && loser !== community) pairedWith[loser] = -1;
      seeker = loser;
    }
  return pairedWith;
}

/** Partners that a community may have, the best first. */
function wishesOf(scores: Float64Array): Int32Array {
  return Int32Array.from(scores.keys())
    .filter((partner) => scores[partner]! >= 0)
    .sort((one, other) => scores[other]! - scores[one]! || one - other);
}
