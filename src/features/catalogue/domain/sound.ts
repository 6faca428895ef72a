type Spelling = readonly (readonly [RegExp, string])[];

/**
 * Both scripts meet in a few letters: s for s, z, sh and zh; k for k, c, ch, kh and ts; g for g and h; v for v, w and f;
 * i for i, y and j. Ukrainian writes foreign names by their sound, so the way back to the spelling is never exact.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'io',
  ж: 's',
  з: 's',
  и: 'i',
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
  ф: 'v',
  х: 'k',
  ц: 'k',
  ч: 'k',
  ш: 's',
  щ: 's',
  ы: 'i',
  э: 'e',
  ю: 'u',
  я: 'a',
  ь: '',
  ъ: '',
};

/** Spellings of a language, applied before the marks are taken off. */
const POLISH: Spelling = [
  [/ó/g, 'u'],
  [/rz|ż|ź/g, 's'],
  [/ą/g, 'on'],
  [/ę/g, 'en'],
];
const GERMAN: Spelling = [
  [/tz|z/g, 'k'],
  [/eu|äu/g, 'oi'],
  [/ei/g, 'ai'],
  [/chs/g, 'ks'],
];
const FRENCH: Spelling = [
  [/ch/g, 's'],
  [/eaux?|aux?/g, 'o'],
  [/oi/g, 'ua'],
  [/ou/g, 'u'],
  [/gn/g, 'n'],
  [/j/g, 's'],
  [/(?<=\p{L}{2})[dtxz]?s?(?![\p{L}])/gu, ''],
];
const ITALIAN: Spelling = [
  [/gli/g, 'li'],
  [/gn/g, 'n'],
  [/z/g, 'k'],
];
const DUTCH: Spelling = [
  [/ij|uy|ui/g, 'ei'],
  [/oe/g, 'u'],
];
const ROMANIAN: Spelling = [
  [/[țţ]/g, 'k'],
  [/j/g, 's'],
];
const PORTUGUESE: Spelling = [[/j/g, 's']];
const SPANISH: Spelling = [[/j/g, 'k']];
const HUNGARIAN: Spelling = [
  [/gy/g, 'd'],
  [/ny/g, 'n'],
  [/ly/g, 'l'],
];

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  PL: POLISH,
  DE: GERMAN,
  AT: GERMAN,
  LI: GERMAN,
  FR: FRENCH,
  IT: ITALIAN,
  SM: ITALIAN,
  NL: DUTCH,
  BE: DUTCH,
  PT: PORTUGUESE,
  BR: PORTUGUESE,
  ES: SPANISH,
  RO: ROMANIAN,
  MD: ROMANIAN,
  HU: HUNGARIAN,
};

/** How every Latin name is heard once its marks are off; longer spellings go before shorter ones. */
const LATIN: Readonly<Record<string, string>> = {
  shch: 's',
  szcz: 's',
  tsch: 'k',
  sch: 's',
  tch: 'k',
  sh: 's',
  sz: 's',
  zh: 's',
  ts: 'k',
  ch: 'k',
  cz: 'k',
  kh: 'k',
  ck: 'k',
  qu: 'k',
  ph: 'v',
  th: 't',
  rh: 'r',
  gh: 'g',
  ou: 'u',
  ie: 'i',
  x: 'ks',
  c: 'k',
  q: 'k',
  h: 'g',
  w: 'v',
  f: 'v',
  z: 's',
  y: 'i',
  j: 'i',
};
const LATIN_SPELLINGS = new RegExp(Object.keys(LATIN).join('|'), 'g');
/** Ukrainian has one letter for ya and yu, and seldom a doubled one in names from abroad. */
const ALIKE: Spelling = [
  [/i(?=[au])/g, ''],
  [/(\p{L})\1+/gu, '$1'],
];

/** @param name small letters of any Cyrillic alphabet; other characters stay */
export function cyrillicSound(name: string): string {
  const letters = [...name].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return respelled(letters.replace(/ie/g, 'i'), ALIKE);
}

/**
 * @param name small letters with their marks
 * @param unmarked takes the marks off
 */
export function latinSound(name: string, unmarked: (name: string) => string, countryCode?: string): string {
  const own = countryCode ? SPELLINGS[countryCode] : undefined;
  const plain = unmarked(own ? respelled(name, own) : name);
  return respelled(
    plain.replace(LATIN_SPELLINGS, (spelling) => LATIN[spelling] ?? spelling),
    ALIKE,
  );
}

function respelled(name: string, spelling: Spelling): string {
  return spelling.reduce((text, [written, heard]) => text.replace(written, heard), name);
}
