import type { Rank } from './hidden-pairs.js';

export interface Recall {
  readonly pairs: number;
  readonly at10: number;
  readonly at50: number;
  readonly mrr: number;
}

export function recallOf(ranks: readonly Rank[]): Recall {
  const share = (limit: number) => mean(ranks.map(({ rank }) => Number(rank <= limit)));
  return { pairs: ranks.length, at10: share(10), at50: share(50), mrr: mean(ranks.map(({ rank }) => 1 / rank)) };
}

/** What blind choice would find. */
export function randomRecall(ranks: readonly Rank[]): Recall {
  const share = (limit: number) => mean(ranks.map(({ pool }) => Math.min(1, limit / pool)));
  const reciprocal = ({ pool }: Rank) => {
    let sum = 0;
    for (let place = 1; place <= pool; place += 1) sum += 1 / place;
    return sum / pool;
  };
  return { pairs: ranks.length, at10: share(10), at50: share(50), mrr: mean(ranks.map(reciprocal)) };
}

/** Whether one recall is better than another by more than two standard errors: no accident, then. */
export function isClearlyBetter(one: number, other: number, pairs: number): boolean {
  const error = Math.sqrt((Math.max(other, 1 / Math.max(1, pairs)) * (1 - other)) / Math.max(1, pairs));
  return one - other > 2 * error;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
