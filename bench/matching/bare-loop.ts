import type { CandidateColumns } from '../../src/features/matching/engine/match-index.js';

/**
 * What a pair costs at the very least: position and size are read from typed arrays, distance and ratio weighed and
 * the greatest kept. No rule, no missing data, no explanation.
 *
 * @returns the best candidate, so that nothing can be left out by the compiler
 */
export function bareLoop(columns: CandidateColumns, candidates: number, from: number): number {
  const { x, y, z, sizeSteps } = columns;
  const [ownX, ownY, ownZ, ownSteps] = [x[from]!, y[from]!, z[from]!, sizeSteps[from]!];
  let best = -1;
  let most = -Infinity;
  for (let at = 0; at < candidates; at += 1) {
    const chord = 2 - 2 * (x[at]! * ownX + y[at]! * ownY + z[at]! * ownZ);
    const score = -0.4 * Math.log(1 + 127 * Math.sqrt(Math.abs(chord))) - 0.7 * Math.abs(sizeSteps[at]! - ownSteps);
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}
