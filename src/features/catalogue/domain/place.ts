import { exonymOf } from './exonyms.js';
import { nameToCompare } from './name-to-compare.js';
import { searchText } from './place-words.js';

/** A place as the data has it. */
export interface SourcePlace {
  readonly geonamesId: number;
  readonly name: string;
  readonly countryCode: string;
  /** what it is, as GeoNames writes it, e.g. `PPLC` for a capital */
  readonly featureCode: string;
  /** the first-level division of the country, as GeoNames numbers it; empty: unknown */
  readonly divisionCode: string;
  /** 0: unknown */
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** A place as the catalogue keeps it. */
export interface CataloguedPlace extends Omit<SourcePlace, 'population' | 'divisionCode'> {
  readonly divisionCode: string | null;
  readonly population: number | null;
  readonly nameUk: string | null;
  readonly otherName: string | null;
  /** see {@link nameToCompare} */
  readonly plainName: string;
  readonly searchText: string;
}

/** Settlements that live; parts of a city, abandoned and historical ones are no municipalities. */
const SETTLEMENTS: ReadonlySet<string> = new Set([
  'PPL',
  'PPLA',
  'PPLA2',
  'PPLA3',
  'PPLA4',
  'PPLA5',
  'PPLC',
  'PPLG',
  'PPLS',
]);
/** capitals and seats of government of a state */
export const CAPITALS: ReadonlySet<string> = new Set(['PPLC', 'PPLG']);
/** seats of first-level divisions: oblasts, lands, voivodeships */
export const SEATS: ReadonlySet<string> = new Set(['PPLA', 'PPLC', 'PPLG']);

/**
 * The place with its names, or null for what is no municipality and nobody's partner.
 *
 * @param excluded states whose municipalities cannot be partners
 */
export function catalogued(place: SourcePlace, excluded: readonly string[]): CataloguedPlace | null {
  if (excluded.includes(place.countryCode)) return null;
  if (!SETTLEMENTS.has(place.featureCode)) return null;
  const population = place.population > 0 ? place.population : null;
  const exonym = exonymOf(place.countryCode, place.name, population);
  const names = [place.name, exonym?.otherName, exonym?.nameUk].filter((name) => name !== undefined);
  return {
    ...place,
    population,
    divisionCode: place.divisionCode || null,
    nameUk: exonym?.nameUk ?? null,
    otherName: exonym?.otherName ?? null,
    plainName: nameToCompare(place.countryCode, place.name),
    searchText: searchText(place.countryCode, names),
  };
}
