import { cyrillicSound, latinSound } from './sound.js';

/** Letters that are not a plain letter and a mark, so that Unicode does not take them apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'a',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const ASCII = /^\p{ASCII}*$/u;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼʻ`´]/g;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A name in small letters without marks and punctuation: `Łódź` is `lodz`, `Saint-Étienne` is `saint etienne`. */
export function plainName(name: string): string {
  return words(unmarked(name));
}

/**
 * How a name sounds, alike for both scripts: `Штутгарт` and `Stuttgart` are one. Coarse on purpose; what is exact is
 * compared by {@link plainName}.
 *
 * @param countryCode whose spelling the Latin name follows, if known
 */
export function soundOf(name: string, countryCode?: string): string {
  return CYRILLIC.test(name)
    ? words(cyrillicSound(name.normalize('NFC').toLowerCase().replace(APOSTROPHES, '')))
    : words(latinSound(name.normalize('NFC').toLowerCase().replace(APOSTROPHES, ''), unmarked, countryCode));
}

/** One form of what a person typed. */
export interface SearchForm {
  /** between which marks the search text has such forms */
  readonly mark: '|' | '~';
  readonly form: string;
}

/** What a search looks through: every name, plain between bars, then by its sound between tildes. */
export function searchText(countryCode: string, names: readonly string[]): string {
  const plain = new Set(names.map(plainName));
  const heard = new Set(names.map((name) => soundOf(name, countryCode)));
  return `| ${[...plain].join(' | ')} | ~ ${[...heard].join(' ~ ')} ~`;
}

/** German letters as they are typed where the keyboard has no marks. */
const TYPED_MARKS = /(?<=[aou])e/g;

/** The forms of what a person typed that are looked for in {@link searchText}; none when it has no letter or digit. */
export function searchForms(typed: string): readonly SearchForm[] {
  const plain = plainName(typed);
  if (plain === '') return [];
  if (CYRILLIC.test(typed)) {
    return [
      { mark: '~', form: soundOf(typed) },
      { mark: '|', form: plain },
    ];
  }
  return [...new Set([plain, plain.replace(TYPED_MARKS, '')])].map((form) => ({ mark: '|', form }));
}

function unmarked(name: string): string {
  const small = name.toLowerCase().replace(APOSTROPHES, '');
  if (ASCII.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/и\u0306/g, 'й')
    .replace(/і\u0308/g, 'ї')
    .replace(MARKS, '')
    .replace(NOT_PLAIN, (letter) => LETTERS[letter] ?? letter);
}

function words(text: string): string {
  return text.replace(NOT_WORDS, ' ').trim();
}
