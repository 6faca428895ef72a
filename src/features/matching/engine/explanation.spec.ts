import fc from 'fast-check';
import { explain } from './explanation.js';
import { hardReasonsAgainst } from './hard-reasons.js';
import { MatchIndexKeeper } from './index-keeper.js';
import type { NeedOrOffer } from './place.js';
import { Searcher } from './searcher.js';
import { aPlace, aProfile, aWorld } from './testing/a-place.js';
import { randomWorld } from './testing/random-world.js';
import { topCandidates } from './top-candidates.js';
import { DEFAULT_WEIGHTS } from './weights.js';
import { supposing } from './what-if.js';

function viewOf(keeper: MatchIndexKeeper, community = 0) {
  return new Searcher(keeper.index).lookAs(community, keeper.communities[community]!, { weights: DEFAULT_WEIGHTS });
}

describe('the explanation of a score', () => {
  it('adds up to the score, and names a hard reason exactly for those that are not proposed', () => {
    fc.assert(
      fc.property(randomWorld, (world) => {
        const keeper = new MatchIndexKeeper(world);
        const view = viewOf(keeper);
        const ranked = topCandidates(view, world.candidates.length);

        for (const explanation of explain(view, ranked)) {
          const sum = explanation.criteria.reduce((total, { value, weight }) => total + weight * (value ?? 0), 0);
          const freedom = keeper.index.columns.freedom[explanation.candidate]! / 1000;
          expect(100 * sum * freedom).toBeCloseTo(explanation.score, 6);
          expect(explanation.coverage).toBeLessThanOrEqual(100);
        }
        const proposed = new Set(ranked.map(({ candidate }) => candidate));
        for (let candidate = 0; candidate < world.candidates.length; candidate += 1)
          expect(hardReasonsAgainst(view, candidate).length === 0).toBe(proposed.has(candidate));
      }),
    );
  });

  it('names the strongest and the weakest point, what would raise the score, and the places and records behind it', () => {
    const heating = (id: string): NeedOrOffer => ({
      id,
      direction: 'HEATING',
      subtype: 'boilers',
      priority: 3,
      goods: false,
    });
    const known = { population: 50_000, region: 'Lubelskie' };
    const keeper = new MatchIndexKeeper(
      aWorld({
        communities: [
          aPlace({
            id: 'kovel',
            countryCode: 'UA',
            population: 68_000,
            profile: aProfile({ needs: [heating('n')], offers: [heating('o')] }),
          }),
        ],
        candidates: [
          aPlace({ id: 'chelm', ...known, profile: aProfile({ needs: [heating('n2')], offers: [heating('o2')] }) }),
          aPlace({ id: 'village', ...known, population: 900 }),
          aPlace({ id: 'hamlet', ...known, population: 800 }),
          aPlace({ id: 'bochum', countryCode: 'DE', population: 360_000 }),
        ],
        pairs: [
          ['kovel', 'bochum'],
          ['bochum', 'chelm'],
        ],
      }),
    );
    const view = viewOf(keeper);

    const [first] = explain(view, topCandidates(view, 1));

    expect(keeper.idOfNode(first!.candidate)).toBe('chelm');
    expect(first!.strongest).toEqual(expect.arrayContaining(['SHARED_PARTNERS', 'SIZE']));
    expect(first!.weakest).toBe('PARTNER_CHAIN');
    expect(first!.raisedBy.map(({ criterion }) => criterion)).toEqual(['THEMES', 'TRAITS', 'LANGUAGE']);
    expect(first!.evidence.sharedPartners.map((node) => keeper.idOfNode(node))).toEqual(['bochum']);
    expect(first!.evidence.answeredToCommunity).toEqual([{ needId: 'n', offerId: 'o2', similarity: 1 }]);
    expect(first!.evidence.answeredByCommunity).toEqual([{ needId: 'n2', offerId: 'o', similarity: 1 }]);
  });

  it('can be asked as if a candidate were different, and forgets it afterwards', () => {
    const actual = aPlace({ id: 'one', population: 1_000 });
    const keeper = new MatchIndexKeeper(
      aWorld({ communities: [aPlace({ id: 'ua', countryCode: 'UA', population: 90_000 })], candidates: [actual] }),
    );
    const score = () => topCandidates(viewOf(keeper), 1)[0]!.score;
    const before = score();

    const supposed = supposing(keeper, { actual, supposed: { ...actual, population: 90_000 } }, score);

    expect(supposed).toBeGreaterThan(before);
    expect(score()).toBe(before);
  });
});

describe('needs and offers', () => {
  const asks = fc
    .array(
      fc.record({
        direction: fc.constantFrom('HEATING', 'ECOLOGY', 'EXPORT'),
        subtype: fc.option(fc.constantFrom('a', 'b')),
        priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) => list.map((ask, at): NeedOrOffer => ({ ...ask, id: String(at), goods: false })));

  it('never put a partner that only gives above one that gives as much and also asks for what we have', () => {
    fc.assert(
      fc.property(asks, asks, (needs, offers) => {
        const ours = aProfile({ needs, offers });
        const mutual = aPlace({ id: 'mutual', profile: aProfile({ needs: offers, offers: needs }) });
        const gives = aPlace({ id: 'gives', profile: aProfile({ needs: [], offers: needs }) });
        const keeper = new MatchIndexKeeper(
          aWorld({
            communities: [aPlace({ id: 'ua', countryCode: 'UA', profile: ours })],
            candidates: [gives, mutual],
          }),
        );

        const ranked = topCandidates(viewOf(keeper), 2);

        expect(ranked.map(({ candidate }) => keeper.idOfNode(candidate))).toEqual(['mutual', 'gives']);
        expect(ranked[0]!.score).toBeGreaterThan(ranked[1]!.score);
      }),
    );
  });

  it('never put a community that only asks above one that is answered as well and answers too', () => {
    fc.assert(
      fc.property(asks, asks, (needs, offers) => {
        const partner = aPlace({ id: 'partner', profile: aProfile({ needs: offers, offers: needs }) });
        const keeper = new MatchIndexKeeper(
          aWorld({
            communities: [
              aPlace({ id: 'asks', countryCode: 'UA', profile: aProfile({ needs, offers: [] }) }),
              aPlace({ id: 'mutual', countryCode: 'UA', profile: aProfile({ needs, offers }) }),
            ],
            candidates: [partner],
          }),
        );

        const [asking, mutual] = [0, 1].map((community) => topCandidates(viewOf(keeper, community), 1)[0]!.score);

        expect(mutual).toBeGreaterThan(asking!);
      }),
    );
  });
});
