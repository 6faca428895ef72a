import { DomainError } from './domain-error.js';
import { inHryvnias, rateFrom } from './exchange-rate.js';

describe('an exchange rate', () => {
  it.each([
    ['45.1234', '45.1234'],
    [' 45,10 ', '45.1'],
    ['0041', '41'],
    ['0.000001', '0.000001'],
  ])('«%s» is read as %s', (written, rate) => {
    expect(rateFrom(written, 'rate')).toBe(rate);
  });

  it.each(['', '0', '0.000000', '-1', '1.1234567', 'сорок', '45.1.2', '1e3', 'NaN'])('«%s» is refused', (written) => {
    expect(() => rateFrom(written, 'fields.exchangeRate.rate')).toThrow(DomainError);
  });

  it('turns an amount into whole kopecks, halves up', () => {
    expect(inHryvnias({ minorUnits: 65_480_000, currency: 'EUR' }, '45.1234')).toEqual({
      minorUnits: 2_954_680_232,
      currency: 'UAH',
    });
    expect(inHryvnias({ minorUnits: 1, currency: 'EUR' }, '0.5')).toEqual({ minorUnits: 1, currency: 'UAH' });
    expect(inHryvnias({ minorUnits: 1_000, currency: 'JPY' }, '0.27')).toEqual({ minorUnits: 27_000, currency: 'UAH' });
  });
});
