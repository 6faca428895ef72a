import { invalid } from './domain-error.js';

/** How much of a thing, in whole thousandths of its unit: 12 500 of «т» are 12.5 tonnes. */
export type Quantity = number;

const PLACES = 3;
const LARGEST: Quantity = 1_000_000_000_000;
/** Spaces of every kind between thousands, a comma or a point before the fraction. */
const WRITTEN = /^(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,3}))?$/u;

/**
 * Reads a quantity as people write it: `12`, `1 200`, `12,5`. Nothing is guessed from words.
 *
 * @param at input path
 * @throws DomainError INVALID/quantity, INVALID/range
 */
export function quantityFrom(written: string, at: string): Quantity {
  const [match, whole, fraction = ''] = WRITTEN.exec(written.trim()) ?? [];
  const thousandths = Number(`${(whole ?? '').replace(/\D/g, '')}${fraction.padEnd(PLACES, '0')}`);
  if (match === undefined || thousandths === 0) {
    throw invalid('quantity', at, {
      uk: 'Напишіть кількість цифрами, більшу за нуль: 12 або 12,5 (до трьох знаків після коми).',
      en: 'Write the quantity in digits, above zero: 12 or 12.5 (at most three decimal places).',
    });
  }
  if (thousandths > LARGEST) {
    throw invalid('range', at, { uk: 'Кількість завелика. Перевірте її.', en: 'The quantity is too large. Check it.' });
  }
  return thousandths;
}

/** Digits with a decimal point where one is needed: `12`, `12.5`. */
export function writtenQuantity(quantity: Quantity): string {
  const text = String(quantity).padStart(PLACES + 1, '0');
  const fraction = text.slice(-PLACES).replace(/0+$/, '');
  return `${text.slice(0, -PLACES)}${fraction ? `.${fraction}` : ''}`;
}
