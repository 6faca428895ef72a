import type { Id } from '../../kernel/identifiers.js';
import type { CriterionWeights, Match, WarmPath } from './data/stored-match.js';
import type { CommunityView } from './engine/community-view.js';
import { explain, type Explanation } from './engine/explanation.js';
import { HARD_REASONS, hardReasonsAgainst, type HardReason } from './engine/hard-reasons.js';
import { type RankedCandidate, topCandidates } from './engine/top-candidates.js';
import type { OpenIndex } from './match-index.service.js';

/** What a search may be told beside the community. */
export interface SearchTerms {
  readonly weights: CriterionWeights;
  /** ISO 3166-1 alpha-2; null: all */
  readonly countryCodes: readonly string[] | null;
}

/** How many candidates a hard reason has kept out. */
export interface SetAside {
  readonly reason: HardReason;
  readonly candidates: number;
}

/** The candidates as a community of the index sees them; null when the index does not have it. */
export function viewOf(
  { keeper, index, searcher }: OpenIndex,
  communityId: Id,
  { weights, countryCodes }: SearchTerms,
): CommunityView | null {
  const node = keeper.numberOf(communityId);
  const community = node === undefined ? undefined : keeper.communities[node - index.room];
  if (node === undefined || !community) return null;
  return searcher.lookAs(node - index.room, community, {
    weights: { version: '', of: weights },
    ...(countryCodes ? { countries: countryCodes } : {}),
  });
}

/** The best with their reasons. @param skipped ids that are passed over */
export function bestMatches(open: OpenIndex, view: CommunityView, limit: number, skipped: ReadonlySet<Id>): Match[] {
  const ranked = topCandidates(view, limit + skipped.size)
    .filter(({ candidate }) => !skipped.has(open.keeper.idOfNode(candidate)))
    .slice(0, limit);
  return matchesOf(open, view, ranked);
}

/** The candidates given, with their reasons. */
export function matchesOf(open: OpenIndex, view: CommunityView, ranked: readonly RankedCandidate[]): Match[] {
  return explain(view, ranked).map((explanation) => matchOf(open, view, explanation));
}

/** Each candidate counts for its first reason. */
export function setAside(view: CommunityView): SetAside[] {
  const counts = new Map<HardReason, number>();
  for (let candidate = 0; candidate < view.index.candidates; candidate += 1) {
    const [reason] = hardReasonsAgainst(view, candidate);
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return HARD_REASONS.flatMap((reason) => {
    const candidates = counts.get(reason);
    return candidates ? [{ reason, candidates }] : [];
  });
}

function matchOf(open: OpenIndex, view: CommunityView, found: Explanation): Match {
  const { keeper } = open;
  const communityId = view.place.id;
  const candidateId = keeper.idOfNode(found.candidate);
  const { evidence, score, coverage, distanceKm, criteria, strongest, weakest, raisedBy } = found;
  const vias = [...evidence.sharedPartners.map((one) => [one]), ...evidence.chains];
  return {
    communityId,
    municipalityId: open.isFreePlace(candidateId) ? null : candidateId,
    placeId: open.isFreePlace(candidateId) ? candidateId : null,
    score,
    coverage,
    distanceKm,
    criteria,
    explanation: {
      strongest,
      weakest,
      raisedBy,
      answers: [
        ...evidence.answeredToCommunity.map((answer) => ({ asker: 'COMMUNITY' as const, ...answer })),
        ...evidence.answeredByCommunity.map((answer) => ({ asker: 'PARTNER' as const, ...answer })),
      ],
      warmPaths: vias.flatMap((via) =>
        warmPath(
          open,
          communityId,
          via.map((node) => keeper.idOfNode(node)),
          candidateId,
        ),
      ),
    },
  };
}

function warmPath({ partnerships }: OpenIndex, from: Id, viaIds: readonly Id[], to: Id): WarmPath[] {
  const stops = [from, ...viaIds, to];
  const steps = stops.slice(1).map((stop, at) => partnerships.between(stops[at] ?? from, stop));
  return steps.includes(null) ? [] : [{ viaIds, partnershipIds: steps.filter((id) => id !== null) }];
}
