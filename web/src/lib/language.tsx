import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Messages } from './messages';
import { type Locale, rememberedLocale, rememberLocale } from './preferences';

interface LanguageChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const Choice = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(rememberedLocale);
  const choose = useCallback((next: Locale) => {
    rememberLocale(next);
    setLocale(next);
  }, []);
  const choice = useMemo<LanguageChoice>(() => ({ locale, choose }), [locale, choose]);
  return (
    <Choice value={choice}>
      <Messages locale={locale}>{children}</Messages>
    </Choice>
  );
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(Choice);
  if (choice === null) throw new Error('useLanguage needs LanguageProvider');
  return choice;
}
