import fc from 'fast-check';
import { MatchIndexKeeper } from '../../src/features/matching/engine/index-keeper.js';
import type { KnownPair } from '../../src/features/matching/engine/place.js';
import { Searcher } from '../../src/features/matching/engine/searcher.js';
import { aPlace, aWorld } from '../../src/features/matching/engine/testing/a-place.js';
import { topCandidates } from '../../src/features/matching/engine/top-candidates.js';
import { DEFAULT_WEIGHTS } from '../../src/features/matching/engine/weights.js';
import { hiddenPairs, rankOf } from './hidden-pairs.js';
import type { KnownWorld } from './known-world.js';
import { unify } from './unified-ends.js';

const COMMUNITIES = 4;
const PARTNERS = 12;

/** Ranks of the tested pairs: what an evaluation does. */
type Evaluation = (world: KnownWorld) => string[];

const honest: Evaluation = (world) =>
  Array.from(hiddenPairs(world), ({ look, candidate }) => JSON.stringify(rankOf(look(DEFAULT_WEIGHTS), candidate)));

/** Forgets that a pair may be written the other way round. */
const leaking: Evaluation = (world) => {
  const [tested] = world.tested;
  const pairs = world.pairs.filter((pair) => pair.join() !== tested!.join());
  const keeper = new MatchIndexKeeper(aWorld({ ...world, pairs }));
  const number = keeper.communityNumber(tested![0]);
  const view = new Searcher(keeper.index).lookAs(number, keeper.communities[number]!, { weights: DEFAULT_WEIGHTS });
  return [JSON.stringify(topCandidates(view, PARTNERS))];
};

/** A pair leaves a trace when its rank depends on whether the file has it. */
function leavesTrace(evaluate: Evaluation, world: KnownWorld): boolean {
  const [tested] = world.tested;
  const without = world.pairs.filter((pair) => !(pair.includes(tested![0]) && pair.includes(tested![1])));
  const reversed: KnownPair = [tested![1], tested![0]];
  const answers = [without, [...without, tested!], [...without, reversed]].map(
    (pairs) => evaluate({ ...world, pairs })[0],
  );
  return new Set(answers).size > 1;
}

function aKnownWorld(pairs: readonly KnownPair[], tested: KnownPair): KnownWorld {
  return {
    communities: Array.from({ length: COMMUNITIES }, (_, at) =>
      aPlace({ id: `ua-${at}`, countryCode: 'UA', region: `oblast-${at % 2}`, population: 10_000 * (at + 1) }),
    ),
    candidates: Array.from({ length: PARTNERS }, (_, at) =>
      aPlace({
        id: `place-${at}`,
        countryCode: at % 3 === 0 ? 'DE' : 'PL',
        region: `region-${at % 4}`,
        population: 9_000 * (at + 1),
      }),
    ),
    pairs,
    tested: [tested],
    names: new Map(),
  };
}

const worlds = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(COMMUNITIES + PARTNERS - 1), fc.nat(COMMUNITIES + PARTNERS - 1)), { maxLength: 40 }),
    fc.nat(COMMUNITIES - 1),
    fc.nat(PARTNERS - 1),
  )
  .map(([ends, community, partner]) => {
    const id = (node: number) => (node < COMMUNITIES ? `ua-${node}` : `place-${node - COMMUNITIES}`);
    const pairs = ends.filter(([one, other]) => one !== other).map(([one, other]): KnownPair => [id(one), id(other)]);
    return aKnownWorld(pairs, [`ua-${community}`, `place-${partner}`]);
  });

describe('the pair being tested', () => {
  it('leaves no trace in the score, whichever way round the file has it', () => {
    fc.assert(fc.property(worlds, (world) => expect(leavesTrace(honest, world)).toBe(false)));
  });

  it('is caught when an evaluation lets it leak', () => {
    const world = aKnownWorld([['ua-1', 'place-4']], ['ua-0', 'place-4']);

    expect(leavesTrace(leaking, world)).toBe(true);
    expect(leavesTrace(honest, world)).toBe(false);
  });
});

describe('the spellings of a place', () => {
  const header = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2\n';

  it('are brought together before pairs are counted, in both directions', () => {
    const { places, pairs } = unify([
      `${header}Prague 6,Czech Republic,50.1,14.38,Khmelnytskyi,Ukraine,49.42,27
Khmelnytskyi,Ukraine,49.4167,27.0,Prague 6 (Prague),Czech Republic,50.1,14.39
Kamianets-Podilskyi,Ukraine,48.68,26.58,York,"England, United Kingdom",53.96,-1.08
York,England,53.9583,-1.0803,Kamyanets-Podilskyi,Ukraine,48.6833,26.58
`,
    ]);

    expect(places).toHaveLength(4);
    expect(pairs[0]).toHaveLength(2);
  });

  it('keep a district apart from its town, and know a part of a city', () => {
    const { places } = unify([
      `${header}Kolomyia,Ukraine,48.53,25.04,Berlin,Germany,52.52,13.4
Kolomyia Raion,Ukraine,48.53,25.04,Spandau (Berlin),Germany,52.55,13.2
`,
    ]);

    expect(places.map(({ spelling, level }) => [spelling, level])).toEqual([
      ['Kolomyia', 'SETTLEMENT'],
      ['Berlin', 'SETTLEMENT'],
      ['Kolomyia Raion', 'REGION'],
      ['Spandau (Berlin)', 'CITY_DISTRICT'],
    ]);
  });
});
