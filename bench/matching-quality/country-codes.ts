import countries from 'i18n-iso-countries';
import { plainName } from './place-names.js';

/** Names of countries, and of parts of them, that the list of ISO 3166-1 does not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'bosnia and hercegovina': 'BA',
  congo: 'CG',
  'east timor': 'TL',
  england: 'GB',
  'federated states of micronesia': 'FM',
  georgia: 'GE',
  grece: 'GR',
  'in italy': 'IT',
  island: 'IS',
  'ivory coast': 'CI',
  kazakhstah: 'KZ',
  kosovo: 'XK',
  madagaskar: 'MG',
  'northern cyprus': 'CY',
  'northern ireland': 'GB',
  palestine: 'PS',
  'republic of ireland': 'IE',
  scotland: 'GB',
  surinam: 'SR',
  wales: 'GB',
  'west bank': 'PS',
};

const UNKNOWN = '??';

const CODES = new Map(
  Object.entries(countries.getNames('en', { select: 'all' })).flatMap(([code, names]) =>
    [names].flat().map((name) => [plainName(name), code] as const),
  ),
);

/** ISO 3166-1 alpha-2 of a name such as «Georgia (country)», «England, United Kingdom» or «Brandenburg, Germany». */
export function countryCodeOf(name: string): string {
  const plain = plainName(name.replace(/\([^)]*\)/g, ''));
  const last = plainName(name.split(',').at(-1)!);
  return OTHER_NAMES[plain] ?? CODES.get(plain) ?? OTHER_NAMES[last] ?? CODES.get(last) ?? UNKNOWN;
}
