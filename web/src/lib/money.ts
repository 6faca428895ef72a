import { useCallback } from 'react';
import { useLocale } from './messages';

/** Those met most; any other ISO 4217 code can be typed. */
export const FREQUENT_CURRENCIES = ['UAH', 'EUR', 'USD', 'PLN', 'CZK', 'GBP', 'CHF'];

/** An amount as people read it, with its currency; the digits come as text and stay exact. */
export function useMoney() {
  const locale = useLocale();
  return useCallback(
    ({ amount, currency }: { readonly amount: string; readonly currency: string }) => {
      const [whole = '0', fraction = ''] = amount.split('.');
      const shown = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number(fraction) === 0 ? 0 : fraction.length,
      });
      return shown.format(Number(`${whole}.${fraction || '0'}`));
    },
    [locale],
  );
}
