import { invalid } from './domain-error.js';

/** An amount in whole minor units of its currency: 65 480 000 of EUR are 654 800 €. Sums are made per currency only. */
export interface Money {
  readonly minorUnits: number;
  /** ISO 4217 */
  readonly currency: string;
}

/** An amount as a person or a program writes it: digits with a decimal point, e.g. `654800.00`. */
export interface WrittenMoney {
  readonly amount: string;
  readonly currency: string;
}

const LARGEST_MINOR_UNITS = 1_000_000_000_000_000;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Spaces of every kind between thousands, a comma or a point before the smallest units. */
const AMOUNT = /^(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/u;

export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && CURRENCIES.has(code);
}

/** Decimal places of the currency by ISO 4217: 2 for UAH and EUR, 0 for JPY. */
export function minorUnitDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Reads an amount. Words and multiples («654,8 тис.») are refused rather than guessed.
 *
 * @param at input path of the money, e.g. `fields.costs.0.money`
 * @throws DomainError INVALID/amount, INVALID/unknown_code, INVALID/range
 */
export function moneyFrom({ amount, currency }: WrittenMoney, at: string): Money {
  if (!isCurrency(currency)) {
    throw invalid('unknown_code', `${at}.currency`, { uk: 'Оберіть зі списку.', en: 'Choose from the list.' });
  }
  const digits = minorUnitDigits(currency);
  const [written, whole, fraction = ''] = AMOUNT.exec(amount.trim()) ?? [];
  if (written === undefined || whole === undefined || fraction.length > digits) {
    throw invalid(
      'amount',
      `${at}.amount`,
      {
        uk: 'Напишіть повну суму цифрами, наприклад {example}.',
        en: 'Write the whole amount in digits, for example {example}.',
      },
      { example: digits > 0 ? `654800.${'0'.repeat(digits)}` : '654800' },
    );
  }
  const minorUnits = Number(`${whole.replace(/\D/g, '')}${fraction.padEnd(digits, '0')}`);
  if (minorUnits > LARGEST_MINOR_UNITS) {
    throw invalid('range', `${at}.amount`, {
      uk: 'Сума завелика. Перевірте її.',
      en: 'The amount is too large. Check it.',
    });
  }
  return { minorUnits, currency };
}

/** The amount with a decimal point and as many places as the currency has. */
export function writtenMoney({ minorUnits, currency }: Money): WrittenMoney {
  const digits = minorUnitDigits(currency);
  const text = String(minorUnits).padStart(digits + 1, '0');
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount, currency };
}

/** One sum per currency, in the order of the currencies' codes. */
export function sumsByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minorUnits, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  return [...sums]
    .map(([currency, minorUnits]) => ({ minorUnits, currency }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
