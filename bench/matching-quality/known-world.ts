import { AGGRESSOR_STATES } from '../../src/features/municipalities/domain/municipality-kind.js';
import type { KnownPair, Place } from '../../src/features/matching/engine/place.js';
import { coastalTest } from './coast.js';
import type { Communities } from './communities-file.js';
import { Gazetteer } from './gazetteer.js';
import { unify, type UnifiedPlace } from './unified-ends.js';

/** The places of the pairs files as the engine takes them, and the pairs by id. */
export interface KnownWorld {
  readonly communities: readonly Place[];
  readonly candidates: readonly Place[];
  /** What the signals may be drawn from. */
  readonly pairs: readonly KnownPair[];
  /** What is tested: a community and a place abroad. */
  readonly tested: readonly KnownPair[];
  /** By id, for people. */
  readonly names: ReadonlyMap<string, string>;
}

const UKRAINE = 'UA';

/** @param files the texts of the pairs, of the tested pairs when they are other ones, and of the communities */
export function knownWorld(files: {
  readonly pairs: string;
  readonly test?: string;
  readonly communities: Communities;
}): KnownWorld {
  const texts = files.test === undefined ? [files.pairs] : [files.pairs, files.test];
  const { places, pairs } = unify(texts);
  const gazetteer = Gazetteer.ofTheWorld();
  const isCoastal = coastalTest();
  const all = places.map((place, number) => ({
    ...asPlace(place, gazetteer, files.communities),
    id: String(number),
    coastal: isCoastal(place),
  }));
  const isAllowed = ({ countryCode }: Place) => !AGGRESSOR_STATES.includes(countryCode);
  const isCommunity = (number: number) => all[number]!.countryCode === UKRAINE;
  const tested = pairs.at(-1)!.filter(([one, other]) => isCommunity(one) !== isCommunity(other));
  return {
    communities: all.filter(({ countryCode }) => countryCode === UKRAINE),
    candidates: all.filter((place) => place.countryCode !== UKRAINE && isAllowed(place)),
    pairs: pairs[0]!.map(([one, other]) => [String(one), String(other)]),
    tested: tested
      .map(([one, other]) => (isCommunity(one) ? [one, other] : [other, one]))
      .filter(([, abroad]) => isAllowed(all[abroad!]!))
      .map(([community, abroad]): KnownPair => [String(community), String(abroad)]),
    names: new Map(places.map(({ spelling, countryCode }, number) => [String(number), `${spelling} (${countryCode})`])),
  };
}

type Described = Omit<Place, 'id' | 'coastal'>;

function asPlace(place: UnifiedPlace, gazetteer: Gazetteer, communities: Communities): Described {
  const { countryCode, level, latitude, longitude } = place;
  const found = gazetteer.find(countryCode, place.names, place);
  const settled = level === 'SETTLEMENT' ? found : null;
  const base: Described = {
    countryCode,
    level,
    kind: level,
    latitude,
    longitude,
    region: found?.region ?? gazetteer.regionAt(countryCode, place),
    population: found?.population || null,
    capital: settled?.capital ?? false,
    centre: settled?.centre ?? false,
    profile: null,
  };
  return countryCode === UKRAINE ? { ...base, ...asCommunity(place, base, communities) } : base;
}

/** A village counts as the community around it; a raion as that of its centre; a city that the file lacks as itself. */
function asCommunity(place: UnifiedPlace, base: Described, communities: Communities): Partial<Described> {
  const own = place.level === 'CITY_DISTRICT' ? null : communities.find(place.names, place);
  const oblast = (own ?? communities.around(place, OBLAST_KM))?.oblast ?? null;
  if (/oblast/i.test(place.spelling))
    return { region: oblast, population: oblast === null ? null : communities.populationOf(oblast) || null };
  if (place.level === 'CITY_DISTRICT') return { region: oblast };
  if (own) return { region: oblast, population: own.population || base.population, centre: own.oblastCentre };
  const isCity = (base.population ?? 0) > CITY_POPULATION;
  if (isCity) return {};
  return { region: oblast ?? base.region, population: communities.around(place)?.population ?? base.population };
}

const OBLAST_KM = 60;
const CITY_POPULATION = 20_000;
