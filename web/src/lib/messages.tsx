import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type uk from '../messages/uk.json';
import type { Locale } from './preferences';

export type MessageId = keyof typeof uk;
type Values = Readonly<Record<string, string | number | null | undefined>>;

/** One catalogue travels, not two. */
const catalogues: Readonly<Record<Locale, () => Promise<Record<string, string>>>> = {
  uk: async () => (await import('../messages/uk.json')).default,
  en: async () => (await import('../messages/en.json')).default,
};

export function Messages({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Record<string, string> } | null>(null);

  useEffect(() => {
    let current = true;
    void catalogues[locale]().then((messages) => {
      if (current) setLoaded({ locale, messages });
    });
    return () => {
      current = false;
    };
  }, [locale]);

  useEffect(() => {
    if (loaded === null) return;
    document.documentElement.lang = loaded.locale;
  }, [loaded]);

  if (loaded === null) return null;
  return (
    <IntlProvider locale={loaded.locale} messages={loaded.messages} defaultLocale="uk">
      {children}
    </IntlProvider>
  );
}

/** Translates a key of the catalogue; an unknown key does not compile. */
export function useT(): (id: MessageId, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
}

export function useLocale(): Locale {
  return useIntl().locale === 'en' ? 'en' : 'uk';
}
