import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { LanguageCode, Text } from '../../../kernel/text.js';

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
