import type { MatchInput } from '../../src/features/matching/engine/index-keeper.js';
import type { KnownPair, NeedOrOffer, Place, PlaceProfile } from '../../src/features/matching/engine/place.js';

export const COMMUNITIES = 1_469;
export const CANDIDATES = 80_000;
/** One candidate in ten has a profile of its own; the network knows far fewer. */
const PROFILED = 0.1;
const PAIRS = 25_000;
const COUNTRIES = 120;
const REGIONS_PER_COUNTRY = 25;
const DIRECTIONS = 14;
const SUBTYPES = 8;

/** The same world every time: communities with full profiles, and candidates country by country as in a gazetteer. */
export function generatedWorld(communities: readonly Place[] | null): MatchInput {
  const draw = new Draw(2_026);
  const own = communities ?? Array.from({ length: COMMUNITIES }, (_, at) => community(draw, at));
  const middles = Array.from({ length: COUNTRIES }, () => [-35 + 95 * draw.next(), -170 + 340 * draw.next()] as const);
  const countries = Array.from({ length: CANDIDATES }, () => Math.floor(draw.next() ** 2 * COUNTRIES)).sort(
    (one, other) => one - other,
  );
  const candidates = countries.map((country, at) => candidate(draw, at, country, middles[country]!));
  return {
    communities: own.map((place) => ({ ...place, profile: profile(draw) })),
    candidates,
    pairs: Array.from({ length: PAIRS }, (_, at): KnownPair => {
      const one = at % 10 === 0 ? draw.from(own) : popular(draw, candidates);
      return [one.id, popular(draw, candidates).id];
    }),
    activePairs: [],
    contacts: Array.from({ length: COMMUNITIES }, () => ({
      placeIds: [draw.from(own).id, draw.from(candidates).id],
      kind: 'EARLIER_CONTACT',
    })),
    sanctionedCountries: ['RU', 'BY'],
    relatedDirections: Array.from({ length: DIRECTIONS - 1 }, (_, at) => [`direction-${at}`, `direction-${at + 1}`]),
  };
}

/** Numbers that look random and are always the same (Park and Miller's minimal standard). */
class Draw {
  constructor(private state: number) {}

  /** 0 ≤ number < 1 */
  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  from<Entry>(list: readonly Entry[]): Entry {
    return list[this.below(list.length)]!;
  }

  some(count: number, prefix: string, of: number): string[] {
    return Array.from({ length: count }, () => `${prefix}-${this.below(of)}`);
  }
}

/** A prime that spreads the popular places over all countries. */
const SCATTER = 7_919;

/** A few places have most of the partners. */
function popular(draw: Draw, candidates: readonly Place[]): Place {
  const rank = Math.floor(draw.next() ** 2 * candidates.length);
  return candidates[(rank * SCATTER) % candidates.length]!;
}

function community(draw: Draw, at: number): Place {
  return {
    ...somewhere(draw, { id: `ua-${at}`, countryCode: 'UA', region: `oblast-${at % 25}` }),
    kind: 'HROMADA',
    latitude: 44.5 + 7.5 * draw.next(),
    longitude: 22.5 + 17 * draw.next(),
  };
}

function candidate(draw: Draw, at: number, country: number, [north, east]: readonly [number, number]): Place {
  const countryCode = String.fromCharCode(65 + Math.floor(country / 26), 65 + (country % 26));
  const region = draw.next() < 0.02 ? null : `region-${draw.below(REGIONS_PER_COUNTRY)}`;
  const isPlaced = draw.next() > 0.01;
  const place = {
    ...somewhere(draw, { id: `place-${at}`, countryCode, region }),
    latitude: isPlaced ? north - 4 + 8 * draw.next() : null,
    longitude: isPlaced ? east - 6 + 12 * draw.next() : null,
  };
  return draw.next() < PROFILED ? { ...place, profile: profile(draw) } : place;
}

function somewhere(draw: Draw, named: Pick<Place, 'id' | 'countryCode' | 'region'>): Place {
  return {
    ...named,
    kind: 'CITY',
    level: draw.next() < 0.03 ? 'CITY_DISTRICT' : 'SETTLEMENT',
    latitude: null,
    longitude: null,
    population: draw.next() < 0.1 ? null : Math.round(1_000 * 10 ** (3.5 * draw.next() ** 2)),
    coastal: draw.next() < 0.05 ? null : draw.next() < 0.25,
    capital: draw.next() < 0.002,
    centre: draw.next() < 0.03,
    profile: null,
  };
}

function profile(draw: Draw): PlaceProfile {
  return {
    status: draw.next() < 0.05 ? 'PAUSED' : 'OPEN',
    optedOut: draw.next() < 0.02,
    languages: draw.some(2, 'language', 12),
    interpreters: draw.next() < 0.3,
    themes: draw.some(4, 'theme', 20),
    traits: draw.some(3, 'trait', 16),
    needs: asks(draw, 'need'),
    offers: asks(draw, 'offer'),
    readiness: draw.below(13) / 12,
    capacity: null,
    engagements: draw.below(3),
    excludedCountries: [],
    excludedKinds: [],
  };
}

function asks(draw: Draw, prefix: string): NeedOrOffer[] {
  return Array.from({ length: 1 + draw.below(5) }, (_, at) => ({
    id: `${prefix}-${at}`,
    direction: `direction-${draw.below(DIRECTIONS)}`,
    subtype: draw.next() < 0.2 ? null : `subtype-${draw.below(SUBTYPES)}`,
    priority: draw.from([1, 2, 3] as const),
    goods: draw.next() < 0.3,
  }));
}
