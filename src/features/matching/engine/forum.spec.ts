import fc from 'fast-check';
import { inNeedFirst, type Claimant } from './contest.js';
import { pairForum, type Forum } from './forum.js';

const claimant: fc.Arbitrary<Claimant> = fc.record({
  hasPartner: fc.boolean(),
  population: fc.option(fc.constantFrom(5_000, 20_000, 300_000)),
});

/** Scores from a few values, so that ties and forbidden pairs abound. */
const forum: fc.Arbitrary<Forum> = fc
  .tuple(fc.array(claimant, { maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 }))
  .chain(([communities, capacities]) => {
    const pairs = communities.length * capacities.length;
    return fc
      .array(fc.constantFrom(-1, 0, 1, 2, 3), { minLength: pairs, maxLength: pairs })
      .map((scores) => ({ communities, capacities, scores: Float64Array.from(scores) }));
  });

function scoreOf({ capacities, scores }: Forum, community: number, partner: number): number {
  return scores[community * capacities.length + partner]!;
}

/** Would the partner rather have the community than one of those it got, or has it a free place? */
function wouldTake(given: Forum, pairing: Int32Array, partner: number, community: number): boolean {
  const held = [...pairing.keys()].filter((other) => pairing[other] === partner);
  if (held.length < given.capacities[partner]!) return true;
  return held.some((other) => {
    const difference = scoreOf(given, community, partner) - scoreOf(given, other, partner);
    return difference > 0 || (difference === 0 && inNeedFirst(given.communities, community, other) < 0);
  });
}

describe('the pairing of a forum', () => {
  it('leaves no pair that would both rather have each other, and no one alone who could be served', () => {
    fc.assert(
      fc.property(forum, (given) => {
        const pairing = pairForum(given);

        given.capacities.forEach((capacity, partner) => {
          expect(pairing.filter((one) => one === partner).length).toBeLessThanOrEqual(capacity);
          given.communities.forEach((_, community) => {
            const score = scoreOf(given, community, partner);
            if (score < 0 || pairing[community] === partner) return;
            const now = pairing[community]! < 0 ? -1 : scoreOf(given, community, pairing[community]!);
            const wouldRather = score > now || (score === now && partner < pairing[community]!);
            expect(wouldRather && wouldTake(given, pairing, partner, community)).toBe(false);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never pairs what a hard reason forbids', () => {
    fc.assert(
      fc.property(forum, (given) => {
        pairForum(given).forEach((partner, community) => {
          if (partner >= 0) expect(scoreOf(given, community, partner)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('serves 300 communities and 300 partners at once', () => {
    const size = 300;
    let state = 1;
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const given: Forum = {
      communities: Array.from({ length: size }, (_, at) => ({ hasPartner: at % 2 === 0, population: 1_000 * at })),
      capacities: Array.from({ length: size }, () => 1),
      scores: Float64Array.from({ length: size * size }, () => Math.floor(next() * 1e6)),
    };

    const pairing = pairForum(given);

    expect(new Set(pairing).size).toBe(size);
    expect(pairing.includes(-1)).toBe(false);
  });
});
