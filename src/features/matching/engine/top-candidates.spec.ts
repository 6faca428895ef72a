import fc from 'fast-check';
import { MatchIndexKeeper } from './index-keeper.js';
import { Searcher } from './searcher.js';
import { obviousTop } from './testing/obvious-matching.js';
import { randomWorld } from './testing/random-world.js';
import { topCandidates } from './top-candidates.js';
import { DEFAULT_WEIGHTS } from './weights.js';

function engineTop(keeper: MatchIndexKeeper, searcher: Searcher, id: string, limit: number) {
  const number = keeper.communityNumber(id);
  const view = searcher.lookAs(number, keeper.communities[number]!, { weights: DEFAULT_WEIGHTS });
  return topCandidates(view, limit).map(({ candidate, score }) => ({ id: keeper.idOfNode(candidate), score }));
}

describe('the best candidates', () => {
  it('are those of the slow and obvious rules, with ties and missing data', () => {
    fc.assert(
      fc.property(randomWorld, fc.integer({ min: 1, max: 12 }), (world, limit) => {
        const keeper = new MatchIndexKeeper(world);
        const searcher = new Searcher(keeper.index);

        for (const { id } of world.communities)
          expect(engineTop(keeper, searcher, id, limit)).toEqual(obviousTop(world, id, DEFAULT_WEIGHTS, limit));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same after a record changed as after building everything anew', () => {
    fc.assert(
      fc.property(randomWorld, randomWorld, (world, later) => {
        const keeper = new MatchIndexKeeper(world, later.candidates.length);
        const searcher = new Searcher(keeper.index);
        const changed = { ...later.candidates[0]!, id: world.candidates.at(-1)!.id };
        const added = { ...later.candidates.at(-1)!, id: 'place-new' };
        const community = { ...later.communities[0]!, id: world.communities[0]!.id };
        for (const { id } of world.communities) engineTop(keeper, searcher, id, 3);

        keeper.refreshCandidate(changed);
        keeper.refreshCandidate(added);
        keeper.refreshCommunity(community);

        const after = {
          ...world,
          candidates: [...world.candidates.slice(0, -1), changed, added],
          communities: [community, ...world.communities.slice(1)],
        };
        for (const { id } of world.communities)
          expect(engineTop(keeper, searcher, id, 5)).toEqual(obviousTop(after, id, DEFAULT_WEIGHTS, 5));
      }),
    );
  });
});
