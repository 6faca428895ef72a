import { dateWords } from './date-words.js';
import type { DayOfMonth, Recurrence, Weekday } from './recurrence-rule.js';
import type { LanguageCode, Text } from './text.js';

interface Noun {
  readonly one: string;
  readonly few?: string;
  readonly many: string;
}
type Unit = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

const PLURALS: Readonly<Record<LanguageCode, Intl.PluralRules>> = {
  uk: new Intl.PluralRules('uk'),
  en: new Intl.PluralRules('en'),
};
const EACH: Readonly<Record<Unit, Text>> = {
  DAILY: { uk: 'щодня', en: 'every day' },
  WEEKLY: { uk: 'щотижня', en: 'every week' },
  MONTHLY: { uk: 'щомісяця', en: 'every month' },
  YEARLY: { uk: 'щороку', en: 'every year' },
};
const UNITS: Readonly<Record<Unit, Readonly<Record<LanguageCode, Noun>>>> = {
  DAILY: { uk: { one: 'кожен {n} день', few: 'кожні {n} дні', many: 'кожні {n} днів' }, en: noun('day') },
  WEEKLY: { uk: { one: 'кожен {n} тиждень', few: 'кожні {n} тижні', many: 'кожні {n} тижнів' }, en: noun('week') },
  MONTHLY: { uk: { one: 'кожен {n} місяць', few: 'кожні {n} місяці', many: 'кожні {n} місяців' }, en: noun('month') },
  YEARLY: { uk: { one: 'кожен {n} рік', few: 'кожні {n} роки', many: 'кожні {n} років' }, en: noun('year') },
};
const TIMES: Readonly<Record<LanguageCode, Noun>> = {
  uk: { one: '{n} раз', few: '{n} рази', many: '{n} разів' },
  en: { one: 'once', many: '{n} times' },
};
/** Ukrainian in the accusative, as after «в». */
const DAYS: Readonly<Record<Weekday, Text & { readonly feminine: boolean }>> = {
  MO: { uk: 'понеділок', en: 'Monday', feminine: false },
  TU: { uk: 'вівторок', en: 'Tuesday', feminine: false },
  WE: { uk: 'середу', en: 'Wednesday', feminine: true },
  TH: { uk: 'четвер', en: 'Thursday', feminine: false },
  FR: { uk: 'п’ятницю', en: 'Friday', feminine: true },
  SA: { uk: 'суботу', en: 'Saturday', feminine: true },
  SU: { uk: 'неділю', en: 'Sunday', feminine: true },
};
const ORDINALS = {
  1: { uk: 'перший', feminine: 'першу', en: 'first' },
  2: { uk: 'другий', feminine: 'другу', en: 'second' },
  3: { uk: 'третій', feminine: 'третю', en: 'third' },
  4: { uk: 'четвертий', feminine: 'четверту', en: 'fourth' },
  [-1]: { uk: 'останній', feminine: 'останню', en: 'last' },
} as const;
const WORKDAYS = 'MO,TU,WE,TH,FR';

/** A rule as people say it: щотижня в понеділок до 31 травня 2027; every week on Monday until 31 May 2027. */
export function recurrenceWords(recurrence: Recurrence): Text {
  return {
    uk: `${often('uk', recurrence)}${end('uk', recurrence)}`,
    en: `${often('en', recurrence)}${end('en', recurrence)}`,
  };
}

function often(language: LanguageCode, recurrence: Recurrence): string {
  const { freq, interval } = recurrence;
  if (freq === 'WEEKLY' && interval === 1 && recurrence.weekdays.join() === WORKDAYS) {
    return language === 'uk' ? 'щобудня' : 'every weekday';
  }
  const rhythm = interval === 1 ? EACH[freq][language] : counted(language, UNITS[freq][language], interval);
  return [rhythm, on(language, recurrence, rhythm)].filter(Boolean).join(' ');
}

function on(language: LanguageCode, recurrence: Recurrence, rhythm: string): string {
  switch (recurrence.freq) {
    case 'DAILY':
      return '';
    case 'WEEKLY': {
      const names = recurrence.weekdays.map((weekday) => DAYS[weekday][language]);
      return language === 'uk' ? inUkrainian(rhythm, listed(names, 'і')) : `on ${listed(names, 'and')}`;
    }
    case 'MONTHLY':
      return ofMonth(language, recurrence.on, rhythm);
    case 'YEARLY':
      return ofYear(language, recurrence.month, recurrence.on, rhythm);
  }
}

function ofMonth(language: LanguageCode, day: DayOfMonth, rhythm: string): string {
  if ('day' in day && day.day > 0) return language === 'uk' ? `${day.day}-го числа` : `on day ${day.day}`;
  return language === 'uk' ? inUkrainian(rhythm, placed('uk', day)) : `on the ${placed('en', day)}`;
}

function ofYear(language: LanguageCode, month: number, day: DayOfMonth, rhythm: string): string {
  const isDate = 'day' in day && day.day > 0;
  const [number = '', name = ''] = dateWords(`2024-${pad(month)}-${pad(isDate ? day.day : 1)}`)[language].split(' ');
  if (isDate) return language === 'uk' ? `${number} ${name}` : `on ${number} ${name}`;
  if (language === 'uk') return `${inUkrainian(rhythm, placed('uk', day))} ${name}`;
  return `on the ${placed('en', day)} of ${name}`;
}

function placed(language: LanguageCode, day: DayOfMonth): string {
  if ('day' in day) return language === 'uk' ? 'останній день' : 'last day';
  const { [language]: weekday, feminine } = DAYS[day.weekday];
  const ordinal = ORDINALS[day.place];
  return `${language === 'uk' && feminine ? ordinal.feminine : ordinal[language]} ${weekday}`;
}

function end(language: LanguageCode, { until, count }: Recurrence): string {
  if (until !== null) return `${language === 'uk' ? ' до ' : ' until '}${dateWords(until)[language]}`;
  return count === null ? '' : `, ${counted(language, TIMES[language], count)}`;
}

/** «в» after a vowel, «у» between consonants and before «в»; before a vowel «в». */
function inUkrainian(before: string, after: string): string {
  const softened = /[аеєиіїоуюя]$/u.test(before) || /^[аеєиіїоуюя]/u.test(after);
  return `${softened && !after.startsWith('в') ? 'в' : 'у'} ${after}`;
}

function counted(language: LanguageCode, words: Noun, n: number): string {
  const form = PLURALS[language].select(n);
  const pattern = form === 'one' ? words.one : form === 'few' ? (words.few ?? words.many) : words.many;
  return pattern.replace('{n}', String(n));
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

function noun(unit: string): Noun {
  return { one: `every {n} ${unit}`, many: `every {n} ${unit}s` };
}

const pad = (number: number) => String(number).padStart(2, '0');
