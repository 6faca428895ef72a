import type { CalendarDate } from './calendar-date.js';
import type { LanguageCode, Text } from './text.js';

const WRITTEN = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const FORMATS: Readonly<Record<LanguageCode, Intl.DateTimeFormat>> = {
  uk: new Intl.DateTimeFormat('uk-UA', WRITTEN),
  en: new Intl.DateTimeFormat('en-GB', WRITTEN),
};

/** A date in full: 26 листопада 2026, 26 November 2026. Ukrainian's closing «р.» is left out. */
export function dateWords(date: CalendarDate): Text {
  return { uk: written(date, 'uk'), en: written(date, 'en') };
}

function written(date: CalendarDate, language: LanguageCode): string {
  const parts = FORMATS[language].formatToParts(new Date(`${date}T00:00:00Z`));
  const year = parts.findLastIndex(({ type }) => type === 'year');
  return parts
    .slice(0, year + 1)
    .map(({ value }) => value)
    .join('');
}

const WEEKDAYS: Readonly<Record<LanguageCode, Intl.DateTimeFormat>> = {
  uk: new Intl.DateTimeFormat('uk-UA', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
};

/** The weekday and the date in full: понеділок, 4 березня 2024; Monday, 4 March 2024. */
export function dayWords(date: CalendarDate): Text {
  const weekday = (language: LanguageCode) => WEEKDAYS[language].format(new Date(`${date}T00:00:00Z`));
  return { uk: `${weekday('uk')}, ${written(date, 'uk')}`, en: `${weekday('en')}, ${written(date, 'en')}` };
}

/** Days in a row in full: 4–5 березня 2024; 30 October – 2 November 2024. */
export function daysWords(from: CalendarDate, to: CalendarDate): Text {
  return { uk: rangeIn('uk', from, to), en: rangeIn('en', from, to) };
}

function rangeIn(language: LanguageCode, from: CalendarDate, to: CalendarDate): string {
  const last = written(to, language);
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const first = written(from, language);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, first.lastIndexOf(' ')) : first} – ${last}`;
}
