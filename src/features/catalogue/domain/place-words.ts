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

/** What a search looks through: every name, plain and by its sound, each between bars. */
export function searchText(countryCode: string, names: readonly string[]): string {
  const forms = names.flatMap((name) => [plainName(name), soundOf(name, countryCode)]);
  return `| ${[...new Set(forms)].filter(Boolean).join(' | ')} |`;
}

/** The forms of what a person typed that are looked for in {@link searchText}; none when it has no letter or digit. */
export function searchForms(typed: string): readonly string[] {
  const forms = CYRILLIC.test(typed) ? [plainName(typed), soundOf(typed)] : [plainName(typed)];
  return [...new Set(forms)].filter(Boolean);
}

/** Takes marks off letters; й and ї are letters of their own. */
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
