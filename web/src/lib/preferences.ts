/** What this browser remembers for a person, apart from the account. Keys are also read by `public/appearance.js`. */
import type { MantineColorSchemeManager } from '@mantine/core';

const THEME = 'pobratym.theme';
const LANGUAGE = 'pobratym.language';
const RAIL = 'pobratym.rail';

export type Locale = 'uk' | 'en';
type ThemeChoice = 'light' | 'dark' | 'auto';

/** Storage may be forbidden or full; then nothing is remembered and nothing breaks. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export const rememberedLocale = (): Locale => (recall(LANGUAGE) === 'en' ? 'en' : 'uk');
export const rememberLocale = (locale: Locale): void => remember(LANGUAGE, locale);

export const railIsSlim = (): boolean => recall(RAIL) === 'slim';
export const rememberRail = (slim: boolean): void => remember(RAIL, slim ? 'slim' : null);

function rememberedTheme(): ThemeChoice {
  const value = recall(THEME);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/** Mantine's own manager keeps another key, which `appearance.js` would not know. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: rememberedTheme,
  set: (value) => remember(THEME, value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => remember(THEME, null),
};
