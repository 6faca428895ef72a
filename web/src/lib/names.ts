import { useMemo } from 'react';
import { intlLocale } from './calendar-date';
import { useLocale } from './messages';

interface TwoNames {
  readonly nameUk: string;
  readonly nameEn: string;
}
interface TwoTitles {
  readonly titleUk: string;
  readonly titleEn?: string | null;
}

/** Names of records in the language of the screen. */
export function useNames() {
  const locale = useLocale();
  return useMemo(
    () => ({
      organisation: (record: TwoNames) => (locale === 'en' ? record.nameEn : record.nameUk),
      municipality: (record: TwoNames) => (locale === 'en' ? record.nameEn : record.nameUk),
      gift: (record: { readonly nameUk: string; readonly nameEn?: string | null }) =>
        locale === 'en' ? (record.nameEn ?? record.nameUk) : record.nameUk,
      person: ({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }) =>
        locale === 'en' ? (nameEn ?? name) : name,
      title: (record: TwoTitles) => (locale === 'en' ? (record.titleEn ?? record.titleUk) : record.titleUk),
      country: (code: string) => countryName(code, locale),
      language: (code: string) =>
        new Intl.DisplayNames([intlLocale(locale)], { type: 'language', fallback: 'code' }).of(code) ?? code,
    }),
    [locale],
  );
}

/** Made once for each language: a flag asks for its country's name hundreds of times a screen. */
const countryNames = new Map<string, Intl.DisplayNames>();

function countryName(code: string, locale: string): string {
  const known =
    countryNames.get(locale) ?? new Intl.DisplayNames([intlLocale(locale)], { type: 'region', fallback: 'code' });
  countryNames.set(locale, known);
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Олена Зразкова" → "ОЗ" */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => word?.[0]?.toLocaleUpperCase('uk') ?? '').join('');
}
