import fc from 'fast-check';
import type { MatchInput } from '../index-keeper.js';
import type { Contact, KnownPair, NeedOrOffer, Place, PlaceProfile } from '../place.js';

/** Few values for everything, so that ties, missing data and hard reasons are frequent. */
const COUNTRIES = ['PL', 'DE', 'US', 'RU'];
const DIRECTIONS = ['HEATING', 'ECOLOGY', 'EDUCATION'];

const ask: fc.Arbitrary<Omit<NeedOrOffer, 'id'>> = fc.record({
  direction: fc.constantFrom(...DIRECTIONS),
  subtype: fc.option(fc.constantFrom('a', 'b')),
  priority: fc.constantFrom(1, 2, 3),
  goods: fc.boolean(),
});

const asks = fc.option(
  fc.array(ask, { maxLength: 3 }).map((list) => list.map((entry, at) => ({ ...entry, id: `ask-${at}` }))),
);
const tags = (...values: string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }));

const profile: fc.Arbitrary<PlaceProfile> = fc.record({
  status: fc.constantFrom('SEEKING', 'OPEN', 'OPEN', 'PAUSED', 'CLOSED'),
  optedOut: fc.constantFrom(false, false, false, true),
  languages: tags('en', 'pl', 'uk'),
  interpreters: fc.boolean(),
  themes: tags('RECOVERY', 'DEVELOPMENT', 'HEATING'),
  traits: tags('river', 'mountain', 'mining'),
  needs: asks,
  offers: asks,
  readiness: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
  capacity: fc.option(fc.integer({ min: 0, max: 4 })),
  engagements: fc.integer({ min: 0, max: 5 }),
  excludedCountries: fc.subarray(['PL', 'UA'], { maxLength: 1 }),
  excludedKinds: fc.subarray(['CITY', 'HROMADA'], { maxLength: 1 }),
});

function place(countries: readonly string[], kinds: readonly string[]): fc.Arbitrary<Omit<Place, 'id'>> {
  return fc
    .record({
      countryCode: fc.constantFrom(...countries),
      region: fc.option(fc.constantFrom('north', 'south')),
      kind: fc.constantFrom(...kinds),
      level: fc.constantFrom('SETTLEMENT', 'SETTLEMENT', 'CITY_DISTRICT', 'REGION'),
      at: fc.option(fc.constantFrom([50, 30], [50.4, 30.1], [52, 13.4], [-33.9, 151.2])),
      population: fc.option(fc.constantFrom(0, 900, 1000, 12_000, 13_000, 250_000, 3_000_000)),
      coastal: fc.option(fc.boolean()),
      capital: fc.boolean(),
      centre: fc.boolean(),
      profile: fc.option(profile),
    })
    .map(({ at, ...rest }) => ({ ...rest, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null }));
}

/** A community and up to eight of its peers, up to thirty candidates, and any links among them. */
export const randomWorld: fc.Arbitrary<MatchInput> = fc
  .record({
    communities: fc.array(place(['UA'], ['HROMADA']), { minLength: 1, maxLength: 8 }),
    candidates: fc.array(place(COUNTRIES, ['CITY', 'CITY_DISTRICT']), { minLength: 1, maxLength: 30 }),
    ends: fc.array(fc.tuple(fc.nat(37), fc.nat(37)), { maxLength: 60 }),
    active: fc.array(fc.tuple(fc.nat(7), fc.nat(29)), { maxLength: 5 }),
    met: fc.array(fc.tuple(fc.nat(7), fc.nat(29), fc.constantFrom('EARLIER_CONTACT', 'SCHOOL_LINK', 'SAME_NETWORK')), {
      maxLength: 5,
    }),
  })
  .map(({ communities, candidates, ends, active, met }) => {
    const named = {
      communities: communities.map((community, at) => ({ ...community, id: `ua-${at}` })),
      candidates: candidates.map((candidate, at) => ({ ...candidate, id: `place-${at}` })),
    };
    const ids = [...named.communities, ...named.candidates].map(({ id }) => id);
    const across = (community: number, candidate: number): KnownPair => [
      `ua-${community % communities.length}`,
      `place-${candidate % candidates.length}`,
    ];
    return {
      ...named,
      pairs: ends.flatMap(([one, other]): KnownPair[] =>
        one < ids.length && other < ids.length ? [[ids[one]!, ids[other]!]] : [],
      ),
      activePairs: active.map(([community, candidate]) => across(community, candidate)),
      contacts: met.map(([community, candidate, kind]): Contact => ({ placeIds: across(community, candidate), kind })),
      sanctionedCountries: ['RU'],
      relatedDirections: [['HEATING', 'ECOLOGY']],
    };
  });
