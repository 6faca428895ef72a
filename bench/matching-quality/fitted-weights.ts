import { POINTS, isKnown } from '../../src/features/matching/engine/criterion-points.js';
import { FULL } from '../../src/features/matching/engine/scales.js';
import { topCandidates } from '../../src/features/matching/engine/top-candidates.js';
import { DEFAULT_WEIGHTS, type Criterion } from '../../src/features/matching/engine/weights.js';
import { EVIDENCE, onlyWeights } from './evidence-weights.js';
import { hiddenPairs, type Rank } from './hidden-pairs.js';
import type { KnownWorld } from './known-world.js';

/** What the criteria say of every candidate of one hidden pair, a row of EVIDENCE.length values for each. */
export interface Choice {
  readonly communityId: string;
  readonly values: Float32Array;
  /** The row of the hidden partner. */
  readonly chosen: number;
}

export function choicesIn(world: KnownWorld): Choice[] {
  const even = onlyWeights('even', Object.fromEntries(EVIDENCE.map((criterion) => [criterion, 1])));
  const choices: Choice[] = [];
  for (const { community, candidate, look } of hiddenPairs(world)) {
    const view = look(even);
    const rows = topCandidates(view, view.index.candidates);
    const values = new Float32Array(rows.length * EVIDENCE.length);
    EVIDENCE.forEach((criterion, column) => {
      const known = rows.filter((row) => isKnown(view, criterion, row.candidate));
      const mean =
        known.reduce((sum, row) => sum + POINTS[criterion](view, row.candidate), 0) / Math.max(1, known.length);
      rows.forEach((row, at) => {
        const points = isKnown(view, criterion, row.candidate) ? POINTS[criterion](view, row.candidate) : mean;
        values[at * EVIDENCE.length + column] = points / FULL;
      });
    });
    choices.push({ communityId: community.id, values, chosen: rows.findIndex((row) => row.candidate === candidate) });
  }
  return choices;
}

/**
 * Weights of a conditional logit (how likely is this candidate among all of its country), none below zero, drawn
 * towards zero by `RIDGE`: steepest descent with momentum, the same result every time.
 */
export function fit(choices: readonly Choice[]): Float64Array {
  const weights = new Float64Array(EVIDENCE.length).fill(1);
  const speed = new Float64Array(EVIDENCE.length);
  const spread = new Float64Array(EVIDENCE.length).fill(1e-6);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeAt(weights, choices);
    weights.forEach((weight, column) => {
      const change = slope[column]! + 2 * RIDGE * weight;
      speed[column] = 0.9 * speed[column]! + 0.1 * change;
      spread[column] = 0.999 * spread[column]! + 0.001 * change ** 2;
      const size = Math.sqrt(spread[column] / (1 - 0.999 ** step));
      weights[column] = Math.max(0, weight - (PACE * speed[column]) / (1 - 0.9 ** step) / size);
    });
  }
  return weights;
}

const RIDGE = 0.05;
const STEPS = 400;
const PACE = 0.1;

function slopeAt(weights: Float64Array, choices: readonly Choice[]): Float64Array {
  const slope = new Float64Array(weights.length);
  const width = weights.length;
  const met = new Float64Array(width);
  for (const { values, chosen } of choices) {
    if (chosen < 0) continue;
    const scores = scoresOf(weights, values);
    const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    let total = 0;
    met.fill(0);
    scores.forEach((score, row) => {
      const share = Math.exp(score - highest);
      total += share;
      for (let column = 0; column < width; column += 1) met[column]! += share * values[row * width + column]!;
    });
    for (let column = 0; column < width; column += 1)
      slope[column]! += met[column]! / total - values[chosen * width + column]!;
  }
  return slope;
}

function scoresOf(weights: Float64Array, values: Float32Array): Float64Array {
  const width = weights.length;
  return Float64Array.from({ length: values.length / width }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += weights[column]! * values[row * width + column]!;
    return sum;
  });
}

const FOLDS = 5;

/** Ranks under weights that were fitted without any pair of the same community. */
export function crossValidatedRanks(choices: readonly Choice[]): Rank[] {
  const communities = [...new Set(choices.map(({ communityId }) => communityId))];
  const foldOf = new Map(communities.map((id, at) => [id, at % FOLDS]));
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fit(choices.filter(({ communityId }) => foldOf.get(communityId) !== fold)),
  );
  return choices.map(({ communityId, values, chosen }) => {
    const scores = scoresOf(weights[foldOf.get(communityId)!]!, values);
    if (chosen < 0) return { rank: scores.length + 1, pool: scores.length };
    const own = scores[chosen]!;
    const above = scores.filter((score) => score > own).length;
    return { rank: above + (scores.filter((score) => score === own).length + 1) / 2, pool: scores.length };
  });
}

/** The weights in ten-thousandths that share what the product gives to public evidence as the fitted ones do. */
export function asProductWeights(weights: Float64Array): Partial<Record<Criterion, number>> {
  const whole = EVIDENCE.reduce((sum, criterion) => sum + DEFAULT_WEIGHTS.of[criterion], 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Object.fromEntries(EVIDENCE.map((criterion, at) => [criterion, Math.round((whole * weights[at]!) / sum)]));
}
