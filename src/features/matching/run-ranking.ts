import type { Id } from '../../kernel/identifiers.js';
import type { RankedIds } from './data/match-run-community.entity.js';
import type { MatchRun } from './data/match-run.entity.js';
import type { CommunityView } from './engine/community-view.js';
import type { Claimant } from './engine/contest.js';
import { pairForum } from './engine/forum.js';
import { degreeOf } from './engine/partner-graph.js';
import { freePlacesOf, shortLists } from './engine/short-lists.js';
import { type RankedCandidate, topCandidates } from './engine/top-candidates.js';
import type { OpenIndex } from './match-index.service.js';
import { viewOf } from './matching.js';
import { scoredPair } from './pair-score.js';

/** One of a run's communities with its best candidates. */
export interface RankedCommunity {
  readonly communityId: Id;
  readonly best: RankedIds;
}

/** By ids, because the index may be another by the time that it is explained. */
export interface ShortList {
  readonly ranked: RankedIds;
  /** the partner that a forum gives it, or null */
  readonly pairedId: Id | null;
}

type RunTerms = Pick<MatchRun, 'kind' | 'parameters' | 'weights'>;

/** So deep that few communities have to be ranked again when partners are wanted by many. */
const depthOf = (listLength: number) => Math.max(3 * listLength, 120);

/** The best of one community before the others are thought of; empty when it is no longer in the index. */
export function rank(open: OpenIndex, run: RunTerms, communityId: Id): RankedIds {
  const view = viewOfRun(open, run, communityId);
  if (!view) return [];
  const { partnerIds, listLength } = run.parameters;
  const ranked = run.kind === 'FORUM' ? guests(open, view, partnerIds) : topCandidates(view, depthOf(listLength));
  return idsOf(open, ranked);
}

/** Short-lists of all communities together: what one gets, another may have to do without. */
export function settle(open: OpenIndex, run: RunTerms, communities: readonly RankedCommunity[]): ShortList[] {
  const ranked = communities.map(({ best }) => candidatesOf(open, best));
  const { listLength } = run.parameters;
  if (run.kind === 'FORUM') return forumLists(open, run, communities, ranked);
  if (run.kind === 'ONE') return communities.map(({ best }) => ({ ranked: best.slice(0, listLength), pairedId: null }));
  const seekers = communities.map(({ communityId }, at) => ({
    ...claimant(open, communityId),
    best: (depth: number) => {
      const known = ranked[at] ?? [];
      if (depth <= depthOf(listLength)) return known.slice(0, depth);
      const view = viewOfRun(open, run, communityId);
      return view ? topCandidates(view, depth) : [];
    },
  }));
  const free = (candidate: number) => freePlacesOf(open.index, candidate);
  return shortLists(seekers, listLength, free).map((list) => ({ ranked: idsOf(open, list), pairedId: null }));
}

export function viewOfRun(open: OpenIndex, { parameters, weights }: RunTerms, communityId: Id): CommunityView | null {
  return viewOf(open, communityId, { weights, countryCodes: parameters.countryCodes });
}

function guests(open: OpenIndex, view: CommunityView, partnerIds: readonly Id[]): RankedCandidate[] {
  return partnerIds
    .map((id) => open.keeper.numberOf(id))
    .filter((at) => at !== undefined && at < open.index.candidates)
    .map((at) => (at === undefined ? null : scoredPair(view, at)))
    .filter((scored) => scored !== null)
    .sort((one, other) => other.score - one.score);
}

function forumLists(
  open: OpenIndex,
  { parameters: { partnerIds, placesPerPartner, listLength } }: RunTerms,
  communities: readonly RankedCommunity[],
  ranked: readonly (readonly RankedCandidate[])[],
): ShortList[] {
  const partners = partnerIds.map((id) => open.keeper.numberOf(id) ?? -1);
  const scores = new Float64Array(communities.length * partners.length).fill(-1);
  const columnOf = new Map(partners.map((candidate, column) => [candidate, column]));
  ranked.forEach((list, row) =>
    list.forEach(({ candidate, score }) => {
      scores[row * partners.length + (columnOf.get(candidate) ?? 0)] = score;
    }),
  );
  const pairing = pairForum({
    communities: communities.map(({ communityId }) => claimant(open, communityId)),
    capacities: partners.map((candidate) =>
      candidate < 0 ? 0 : (placesPerPartner ?? freePlacesOf(open.index, candidate)),
    ),
    scores,
  });
  return ranked.map((list, row) => {
    const paired = partners[pairing[row] ?? -1] ?? null;
    const own = list.filter(({ candidate }, at) => at < listLength || candidate === paired);
    return { ranked: idsOf(open, own), pairedId: paired === null ? null : open.keeper.idOfNode(paired) };
  });
}

function idsOf({ keeper }: OpenIndex, ranked: readonly RankedCandidate[]): RankedIds {
  return ranked.map(({ candidate, score }) => [keeper.idOfNode(candidate), score] as const);
}

export function candidatesOf({ keeper, index }: OpenIndex, best: RankedIds): RankedCandidate[] {
  return best.flatMap(([id, score]) => {
    const candidate = keeper.numberOf(id);
    return candidate !== undefined && candidate < index.candidates ? [{ candidate, score }] : [];
  });
}

function claimant({ keeper, index }: OpenIndex, communityId: Id): Claimant {
  const node = keeper.numberOf(communityId);
  const community = node === undefined ? undefined : keeper.communities[node - index.room];
  return {
    hasPartner: node !== undefined && degreeOf(index.links.graph, node) > 0,
    population: community?.population ?? null,
  };
}
