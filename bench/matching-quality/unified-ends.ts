import type { PlaceLevel } from '../../src/features/matching/engine/place.js';
import { countryCodeOf } from './country-codes.js';
import { csvRows } from './csv-rows.js';
import { Nearby, kmBetween, type Located } from './near.js';
import { likeness, readSpelling } from './place-names.js';

/** One end of one row of a pairs file. */
interface End extends Located {
  readonly spelling: string;
  readonly countryCode: string;
  readonly name: string;
  level: PlaceLevel;
  readonly within: string | null;
  /** How many rows spell it exactly so. */
  rows: number;
  place: number;
}

/** A place under all the spellings found for it. */
export interface UnifiedPlace extends Located {
  readonly countryCode: string;
  readonly level: PlaceLevel;
  /** The spelling met most often. */
  readonly spelling: string;
  readonly names: readonly string[];
}

/** Two places by number, each pair once, the lower number first. */
export type UnifiedPair = readonly [number, number];

/**
 * Brings every spelling of a place together before anything is counted or hidden: «Prague 6» and «Prague 6 (Prague)»,
 * «England» and «England, United Kingdom». The same country and name within 30 km, or much the same name within 4 km;
 * a region never equals a settlement.
 *
 * @param texts files of `city1,country1,lat1,lng1,city2,country2,lat2,lng2`
 * @returns the places of all files and the pairs of each
 */
export function unify(texts: readonly string[]): { places: UnifiedPlace[]; pairs: UnifiedPair[][] } {
  const ends = new Map<string, End>();
  const files = texts.map((text) =>
    csvRows(text).map((row) => [endOf(ends, row, '1'), endOf(ends, row, '2')] as const),
  );
  const cities = citiesByName([...ends.values()]);
  for (const end of ends.values()) if (isDistrict(end, cities)) end.level = 'CITY_DISTRICT';
  const groups = grouped([...ends.values()]);
  groups.forEach((group, place) => group.forEach((end) => (end.place = place)));
  const pairs = files.map((rows) => {
    const known = new Map<string, UnifiedPair>();
    for (const [one, other] of rows) {
      const pair = [Math.min(one.place, other.place), Math.max(one.place, other.place)] as const;
      if (pair[0] !== pair[1]) known.set(pair.join(), pair);
    }
    return [...known.values()];
  });
  return { places: groups.map(placeOf), pairs };
}

const SAME_NAME_KM = 30;
const LIKE_NAME_KM = 4;
const LIKE_ENOUGH = 0.75;
/** A name in brackets is a city when a place of that name lies within this distance. */
const CITY_KM = 60;

function endOf(ends: Map<string, End>, row: Record<string, string>, side: '1' | '2'): End {
  const [spelling, country] = [row[`city${side}`]!, row[`country${side}`]!];
  const [latitude, longitude] = [Number(row[`lat${side}`]), Number(row[`lng${side}`])];
  const key = [spelling, country, latitude, longitude].join('|');
  const end =
    ends.get(key) ??
    ({
      ...readSpelling(spelling),
      spelling,
      countryCode: countryCodeOf(country),
      latitude,
      longitude,
      rows: 0,
      place: -1,
    } satisfies End);
  end.rows += 1;
  ends.set(key, end);
  return end;
}

function grouped(ends: readonly End[]): End[][] {
  const near = new Nearby(ends);
  const groupOf = new Map(ends.map((end): [End, End[]] => [end, [end]]));
  for (const end of ends)
    for (const { entry: other, km } of near.within(SAME_NAME_KM, end)) {
      const [one, two] = [groupOf.get(end)!, groupOf.get(other)!];
      if (one === two || !isSame(end, other, km)) continue;
      one.push(...two);
      for (const moved of two) groupOf.set(moved, one);
    }
  return [...new Set(groupOf.values())];
}

function isSame(one: End, other: End, km: number): boolean {
  if (one.countryCode !== other.countryCode) return false;
  if ((one.level === 'REGION') !== (other.level === 'REGION')) return false;
  return one.name === other.name || (km < LIKE_NAME_KM && likeness(one.name, other.name) >= LIKE_ENOUGH);
}

/** «Spandau (Berlin)» is a district because Berlin is a place nearby; the village of «Kaisten (Wasserlosen)» is not. */
function isDistrict(end: End, cities: ReadonlyMap<string, readonly End[]>): boolean {
  const namesakes = cities.get(`${end.countryCode}|${end.within}`) ?? [];
  return end.level === 'SETTLEMENT' && namesakes.some((city) => kmBetween(city, end) < CITY_KM);
}

function citiesByName(ends: readonly End[]): Map<string, End[]> {
  const lists = new Map<string, End[]>();
  for (const end of ends) {
    const key = `${end.countryCode}|${end.name}`;
    if (end.within === null) lists.set(key, [...(lists.get(key) ?? []), end]);
  }
  return lists;
}

function placeOf(group: readonly End[]): UnifiedPlace {
  const [first] = group.toSorted((a, b) => b.rows - a.rows);
  const { countryCode, spelling, latitude, longitude } = first!;
  return {
    countryCode,
    spelling,
    latitude,
    longitude,
    level: group.some(({ level }) => level === 'CITY_DISTRICT') ? 'CITY_DISTRICT' : first!.level,
    names: [...new Set(group.map(({ name }) => name))],
  };
}
