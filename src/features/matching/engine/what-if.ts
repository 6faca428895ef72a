import type { MatchIndexKeeper } from './index-keeper.js';
import type { Place } from './place.js';

/**
 * Answers a question as if one candidate were different, and puts it back. To suppose other weights or another
 * community, give them to `Searcher.lookAs`: neither is part of the index.
 */
export function supposing<Answer>(
  keeper: MatchIndexKeeper,
  { actual, supposed }: { readonly actual: Place; readonly supposed: Place },
  ask: () => Answer,
): Answer {
  keeper.refreshCandidate({ ...supposed, id: actual.id });
  try {
    return ask();
  } finally {
    keeper.refreshCandidate(actual);
  }
}
