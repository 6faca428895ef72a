import { MONTHS_AFTER_DAY } from './date-phrase.js';

/** A day that somebody wrote in a sentence, as it stands there. */
export interface WrittenDay {
  readonly printed: string;
  /** null: the sentence does not say */
  readonly year: number | null;
}

/** An amount written with a multiple instead of its digits, and how it reads. */
export interface WrittenAmount {
  readonly printed: string;
  /** in digits, thousands apart: `654 800` */
  readonly amount: string;
}

const MONTH = [...MONTHS_AFTER_DAY.uk, ...MONTHS_AFTER_DAY.en].join('|');
const DAY_OF_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(?:${MONTH})(?![\\p{L}])(?:,?\\s+(\\d{4})(?!\\d))?`, 'giu');
const NUMERIC_DAY = /(?<![\d.])\d{1,2}\.\d{1,2}\.(\d{4})(?!\d)/g;
/** What may stand between the days of one date: `30 жовтня-02 листопада`, `16 квітня та 14 травня`. */
const JOINED = /^\s*(?:[-–—,]|та|і|й|and|to)\s*(?:\d{1,2}\s*[-–—]\s*)?$/iu;
const TWO_RUNS = new RegExp(`(?<!\\d)\\d{1,2}\\s+(?:та|і|й|and)\\s+\\d{1,2}\\s+(?:${MONTH})(?![\\p{L}])`, 'iu');

/** Days named in a sentence. A day without a year takes that of the day it is joined to: `30 жовтня-02 листопада 2024`. */
export function daysIn(text: string): WrittenDay[] {
  const found = [...text.matchAll(DAY_OF_MONTH)].map((match) => ({
    printed: match[0],
    from: match.index,
    to: match.index + match[0].length,
    year: match[2] === undefined ? null : Number(match[2]),
  }));
  const days: WrittenDay[] = [];
  let later: (typeof found)[number] | undefined;
  for (const day of found.reverse()) {
    const joined = later !== undefined && JOINED.test(text.slice(day.to, later.from));
    const year = day.year ?? (joined ? (later?.year ?? null) : null);
    days.unshift({ printed: day.printed, year });
    later = { ...day, year };
  }
  const numeric = [...text.matchAll(NUMERIC_DAY)].map(([printed, year]) => ({ printed, year: Number(year) }));
  return [...days, ...numeric];
}

/** `16 та 23 липня`: two runs in one line, or null. */
export function twoRunsIn(text: string): string | null {
  return TWO_RUNS.exec(text)?.[0] ?? null;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  тис: 3,
  млн: 6,
  млрд: 9,
  thousand: 3,
  million: 6,
  billion: 9,
};
const SHORTENED =
  /(?<![\d.,])(\d{1,3}(?:[\s\u00a0\u202f]\d{3})*|\d+)(?:[.,](\d+))?\s*(тис|млн|млрд|thousand|million|billion)(?!\p{L})\.?(?:\s*(?:євро|грн|гривень|гривні|доларів|дол|euros?|dollars?|hryvnias?|EUR|USD|UAH|€|\$)(?!\p{L}))?/giu;

/** Amounts such as «654,8 тис. євро». They are said, never taken over. */
export function shortenedAmountsIn(text: string): WrittenAmount[] {
  return [...text.matchAll(SHORTENED)].map(([printed, whole = '', fraction = '', multiple = '']) => {
    const zeros = MULTIPLES[multiple.toLowerCase()] ?? 0;
    const digits = `${whole.replace(/\D/g, '')}${fraction.padEnd(zeros, '0')}`;
    const beyond = fraction.length > zeros ? `,${digits.slice(digits.length - (fraction.length - zeros))}` : '';
    const integer = beyond ? digits.slice(0, digits.length - (fraction.length - zeros)) : digits;
    return { printed, amount: `${integer.replace(/\B(?=(\d{3})+$)/g, ' ')}${beyond}` };
  });
}
