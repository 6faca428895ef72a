import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { LANGUAGES, type LanguageCode, type Text } from '../../../kernel/text.js';

const LOCALES: Readonly<Record<LanguageCode, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** A date in full: 26 листопада 2026, 26 November 2026. Ukrainian's closing «р.» is left out. */
export function dateWords(date: CalendarDate): Text {
  const words = (language: LanguageCode) => {
    const parts = new Intl.DateTimeFormat(LOCALES[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).formatToParts(new Date(`${date}T00:00:00Z`));
    const last = parts.findLastIndex(({ type }) => type === 'year');
    return parts
      .slice(0, last + 1)
      .map(({ value }) => value)
      .join('');
  };
  const [uk, en] = LANGUAGES.map(words);
  return { uk: uk ?? date, en: en ?? date };
}
