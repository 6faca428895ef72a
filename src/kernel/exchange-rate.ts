import { invalid } from './domain-error.js';
import { minorUnitDigits, type Money } from './money.js';

/** Hryvnias for one unit of a currency: digits with a decimal point and at most six places, e.g. `45.1234`. */
export type ExchangeRate = string;

const SHAPE = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;
const PLACES = 6;
const HRYVNIA = 'UAH';

/**
 * Reads a rate as a person writes it.
 *
 * @param at input path of the rate
 * @throws DomainError INVALID/rate
 */
export function rateFrom(written: string, at: string): ExchangeRate {
  const [found, whole = '', fraction = ''] = SHAPE.exec(written.trim()) ?? [];
  if (found === undefined || /^0*$/.test(whole + fraction)) {
    throw invalid('rate', at, {
      uk: 'Напишіть, скільки гривень коштує одиниця валюти, наприклад 45.1234.',
      en: 'Write how many hryvnias one unit of the currency costs, for example 45.1234.',
    });
  }
  const places = fraction.replace(/0+$/, '');
  return places === '' ? String(Number(whole)) : `${Number(whole)}.${places}`;
}

/** The amount in hryvnias at a rate, rounded to whole kopecks, halves up. */
export function inHryvnias({ minorUnits, currency }: Money, rate: ExchangeRate): Money {
  const [whole = '0', fraction = ''] = rate.split('.');
  const scaled = BigInt(whole + fraction.padEnd(PLACES, '0'));
  const kopecks = BigInt(minorUnits) * scaled * 10n ** BigInt(minorUnitDigits(HRYVNIA));
  const unit = 10n ** BigInt(minorUnitDigits(currency) + PLACES);
  return { minorUnits: Number((kopecks + unit / 2n) / unit), currency: HRYVNIA };
}
