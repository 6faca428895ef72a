import countries from 'i18n-iso-countries';
import { canonicalTimeZone } from '../../kernel/local-time.js';
import { type Complaint, rule } from './rule.js';

const UNKNOWN_CODE: Complaint = {
  reason: 'unknown_code',
  text: { uk: 'Оберіть зі списку.', en: 'Choose from the list.' },
};

const isLanguage = (value: unknown) =>
  typeof value === 'string' &&
  /^[a-z]{2}$/.test(value) &&
  new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(value) !== undefined;

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = (options: { each?: boolean } = {}) =>
  rule(
    'countryCode',
    (value) =>
      typeof value === 'string' && /^[A-Z]{2}$/.test(value) && countries.isValid(value) ? null : UNKNOWN_CODE,
    options,
  );

/** ISO 639-1 codes. */
export const LanguageCodes = () =>
  rule('languageCodes', (value) => (isLanguage(value) ? null : UNKNOWN_CODE), { each: true });

/** An IANA time zone name. */
export const TimeZone = () =>
  rule('timeZone', (value) => (typeof value === 'string' && canonicalTimeZone(value) !== null ? null : UNKNOWN_CODE));
