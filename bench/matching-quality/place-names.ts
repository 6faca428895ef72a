import type { PlaceLevel } from '../../src/features/matching/engine/place.js';

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ə: 'a',
  ħ: 'h',
};

/** Lower case without accents and signs, words parted by one space. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x00-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a spelling says: the name proper, what kind of place it is and the city it is a part of. */
export interface SpelledPlace {
  readonly name: string;
  readonly level: PlaceLevel;
  /** The name in brackets or before a dash, when there is one: a city, a district or a county. */
  readonly within: string | null;
}

const REGION_WORDS =
  /\b(raion|oblast|county|region|province|prefecture|voivodeship|department|canton|governorate|state)\b/gi;

/**
 * «Spandau (Berlin)» and «Berlin – Spandau» are Spandau within Berlin, «Kulmbach (district)» and «Kolomyia Raion» are
 * regions, «Giżycko (rural gmina)» is a settlement of another name than the town.
 */
export function readSpelling(spelling: string): SpelledPlace {
  const bracket = /\(([^)]*)\)/.exec(spelling)?.[1] ?? null;
  const bare = spelling.replace(/\s*\([^)]*\)/g, '');
  const parts = bare.split(' – ');
  if (parts.length === 2) return { name: plainName(parts[1]!), level: 'CITY_DISTRICT', within: plainName(parts[0]!) };
  if (bracket !== null && /^(rural )?(district|county)$/i.test(bracket))
    return { name: plainName(bare), level: 'REGION', within: null };
  if (bracket !== null && /^rural/i.test(bracket))
    return { name: `${plainName(bare)} rural`, level: 'SETTLEMENT', within: null };
  if (/\bdistrict municipality\b/i.test(bare))
    return { name: plainName(bare.replace(/municipality/i, '')), level: 'SETTLEMENT', within: null };
  const within = bracket === null ? null : plainName(bracket);
  if (REGION_WORDS.test(bare) && !/county borough/i.test(bare))
    return { name: plainName(bare.replace(REGION_WORDS, '')), level: 'REGION', within };
  if (/\bdistrict\b/i.test(bare))
    return {
      name: plainName(bare.replace(/\bdistrict\b/i, '')),
      level: within === null ? 'REGION' : 'CITY_DISTRICT',
      within,
    };
  return { name: plainName(bare), level: 'SETTLEMENT', within };
}

/** 1 for the same name, 0 for nothing in common: one minus the edits over the longer length. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1)
      here.push(
        Math.min(
          above[column]! + 1,
          here[column - 1]! + 1,
          above[column - 1]! + Number(one[row - 1] !== other[column - 1]),
        ),
      );
    above = here;
  }
  return 1 - above[other.length]! / Math.max(one.length, other.length, 1);
}

const UKRAINIAN_LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  "'": '',
  '’': '',
  ʼ: '',
};

/** A Ukrainian name in Latin letters (resolution 55 of 2010, with «зг» as «zgh»), plain. */
export function latinName(name: string): string {
  const letters = [...name.toLowerCase().replaceAll('зг', 'zgh')];
  return plainName(letters.map((letter) => UKRAINIAN_LETTERS[letter] ?? letter).join(''));
}
