import type { CommunityView } from './community-view.js';
import { CLASSES_PER_UNIT } from './scales.js';

export interface RankedCandidate {
  /** The candidate's number in the index. */
  readonly candidate: number;
  /** 0 … SCORE_FULL. */
  readonly score: number;
}

/** Points (10 000) times thousandths of freedom: the score of a partner that fits in everything. */
export const SCORE_FULL = 10_000_000;

/**
 * The best candidates for the community, best first; equal scores in the order of the index.
 * Candidates with a hard reason against them do not appear.
 */
export function topCandidates(view: CommunityView, limit: number): RankedCandidate[] {
  const best = new BestOf(limit);
  if (limit > 0 && !isShut(view)) collect(view, best);
  return best.inOrder();
}

function isShut({ place: { profile } }: CommunityView): boolean {
  return profile !== null && (profile.optedOut || profile.status === 'PAUSED' || profile.status === 'CLOSED');
}

/** The one loop that meets every pair: look-ups and whole numbers only, nothing is allocated. */
function collect(view: CommunityView, best: BestOf): void {
  const { candidates, columns } = view.index;
  const { x, y, z, sizeSteps, setting, profile, freedom } = columns;
  const { distanceSums, sizeSums, settingSums, profileSums, pairSums, knownWeights } = view;
  const [ownX, ownY, ownZ] = view.position;
  const ownSteps = view.sizeSteps;
  let worst = best.threshold;
  for (let at = 0; at < candidates; at += 1) {
    const dx = x[at]! - ownX;
    const dy = y[at]! - ownY;
    const dz = z[at]! - ownZ;
    const distanceClass = (Math.sqrt(dx * dx + dy * dy + dz * dz) * CLASSES_PER_UNIT) | 0;
    const known = profile[at]!;
    const sum =
      distanceSums[distanceClass]! +
      sizeSums[Math.abs(sizeSteps[at]! - ownSteps)]! +
      settingSums[setting[at]!]! +
      profileSums[known]! +
      pairSums[at]!;
    const score = (sum * freedom[at]!) / knownWeights[known]!;
    if (score > worst) worst = best.take(at, score);
  }
}

/** A heap of the best few with the worst on top; of equal scores the later one is worse. */
class BestOf {
  private readonly candidates: Int32Array;
  private readonly scores: Float64Array;
  private size = 0;
  threshold = -1;

  constructor(private readonly limit: number) {
    this.candidates = new Int32Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** Takes a candidate better than the threshold, and @returns the new threshold. */
  take(candidate: number, score: number): number {
    let hole = this.size < this.limit ? this.size++ : this.sink(candidate, score);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.isWorse(candidate, score, parent)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.candidates[hole] = candidate;
    this.scores[hole] = score;
    if (this.size === this.limit) this.threshold = this.scores[0]!;
    return this.threshold;
  }

  inOrder(): RankedCandidate[] {
    return Array.from({ length: this.size }, (_, at) => ({
      candidate: this.candidates[at]!,
      score: this.scores[at]!,
    })).sort((one, other) => other.score - one.score || one.candidate - other.candidate);
  }

  /** Drops the worst and @returns the hole into which the newcomer fits. */
  private sink(candidate: number, score: number): number {
    let hole = 0;
    for (;;) {
      const left = 2 * hole + 1;
      if (left >= this.size) return hole;
      const right = left + 1;
      const child =
        right < this.size && this.isWorse(this.candidates[right]!, this.scores[right]!, left) ? right : left;
      if (this.isWorse(candidate, score, child)) return hole;
      this.move(child, hole);
      hole = child;
    }
  }

  private isWorse(candidate: number, score: number, than: number): boolean {
    const other = this.scores[than]!;
    return score < other || (score === other && candidate > this.candidates[than]!);
  }

  private move(from: number, to: number): void {
    this.candidates[to] = this.candidates[from]!;
    this.scores[to] = this.scores[from]!;
  }
}
