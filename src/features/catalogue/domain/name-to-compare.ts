import { plainCatalogueName } from './exonyms.js';
import { soundOf } from './place-words.js';

/** Of its settlements the data have transliterations, of different times and rules. */
export const HOME_COUNTRY = 'UA';

/**
 * What must be equal for a municipality and a place to be called the same: the plain name under which the data have it;
 * in Ukraine the sound, because the data write its names in Latin letters and the register in its own.
 */
export function nameToCompare(countryCode: string, name: string): string {
  return countryCode === HOME_COUNTRY ? soundOf(name) : plainCatalogueName(countryCode, name);
}
