import type { CommunityView } from './engine/community-view.js';
import { POINTS, isKnown } from './engine/criterion-points.js';
import { hardReasonsAgainst } from './engine/hard-reasons.js';
import type { RankedCandidate } from './engine/top-candidates.js';
import { AT, CRITERIA } from './engine/weights.js';

/** One candidate with its score in the unit of the engine, or null when a hard reason is against the two. */
export function scoredPair(view: CommunityView, candidate: number): RankedCandidate | null {
  if (hardReasonsAgainst(view, candidate).length > 0) return null;
  const { freedom, profile } = view.index.columns;
  const sum = CRITERIA.filter((criterion) => isKnown(view, criterion, candidate)).reduce(
    (total, criterion) => total + view.weights[AT[criterion]]! * POINTS[criterion](view, candidate),
    0,
  );
  return { candidate, score: (sum * freedom[candidate]!) / view.knownWeights[profile[candidate]!]! };
}
