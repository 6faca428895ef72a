import { MatchIndexKeeper } from '../../src/features/matching/engine/index-keeper.js';
import type { KnownPair, Place } from '../../src/features/matching/engine/place.js';
import { degreeOf } from '../../src/features/matching/engine/partner-graph.js';
import { Searcher } from '../../src/features/matching/engine/searcher.js';
import { topCandidates } from '../../src/features/matching/engine/top-candidates.js';
import type { CommunityView } from '../../src/features/matching/engine/community-view.js';
import type { Weights } from '../../src/features/matching/engine/weights.js';
import type { KnownWorld } from './known-world.js';

/** One tested pair with every trace of it taken away. */
export interface HiddenPair {
  readonly community: Place;
  readonly partner: Place;
  /** The partner's number in the index. */
  readonly candidate: number;
  /** The partner has no other known partner at all. */
  readonly isLone: boolean;
  /** What the community sees of its partner's country; valid until the next pair is hidden. */
  readonly look: (weights: Weights) => CommunityView;
}

/**
 * Hides one tested pair after the other. Everything that is drawn from pairs – graph, degrees, ties of oblasts, partner
 * countries, and which pairs are already active – is drawn anew from the pairs without the hidden one.
 */
export function* hiddenPairs(world: KnownWorld): Generator<HiddenPair> {
  const keeper = new MatchIndexKeeper({
    communities: world.communities,
    candidates: world.candidates,
    pairs: [],
    activePairs: [],
    contacts: [],
    sanctionedCountries: [],
    relatedDirections: [],
  });
  const searcher = new Searcher(keeper.index);
  for (const tested of world.tested) {
    const pairs = without(world.pairs, tested);
    keeper.relink({ pairs, activePairs: pairs, contacts: [] });
    const number = keeper.communityNumber(tested[0]);
    const candidate = keeper.candidateNumber(tested[1]);
    const community = keeper.communities[number]!;
    const partner = world.candidates[candidate]!;
    yield {
      community,
      partner,
      candidate,
      isLone: degreeOf(keeper.index.links.graph, candidate) === 0,
      look: (weights) => searcher.lookAs(number, community, { weights, countries: [partner.countryCode] }),
    };
  }
}

function without(pairs: readonly KnownPair[], [one, other]: KnownPair): KnownPair[] {
  return pairs.filter((pair) => !(pair.includes(one) && pair.includes(other)));
}

export interface Rank {
  /** 1 for the first; equal scores share their mean rank. */
  readonly rank: number;
  /** Candidates in the partner's country that could have been proposed. */
  readonly pool: number;
}

/** Where the hidden partner comes among the candidates of its country. */
export function rankOf(view: CommunityView, candidate: number): Rank {
  const ranked = topCandidates(view, view.index.candidates);
  const own = ranked.find((entry) => entry.candidate === candidate);
  if (!own) return { rank: ranked.length + 1, pool: ranked.length };
  const above = ranked.filter(({ score }) => score > own.score).length;
  const equal = ranked.filter(({ score }) => score === own.score).length;
  return { rank: above + (equal + 1) / 2, pool: ranked.length };
}
