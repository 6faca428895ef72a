import { moneyFrom, sumsByCurrency, writtenMoney } from './money.js';

describe('An amount of money', () => {
  it.each([
    ['654800', 'EUR', 65_480_000],
    ['654 800,50', 'EUR', 65_480_050],
    ['654\u00a0800.5', 'UAH', 65_480_050],
    ['0', 'UAH', 0],
    ['1000', 'JPY', 1_000],
    ['1.234', 'KWD', 1_234],
  ])('is read from %s %s', (amount, currency, minorUnits) => {
    expect(moneyFrom({ amount, currency }, 'money')).toEqual({ minorUnits, currency });
  });

  it.each(['654,8 тис.', '1,234.00', '-5', '1e3', '', '12.345', '1 23', '１２'])('is not guessed from %j', (amount) => {
    expect(() => moneyFrom({ amount, currency: 'EUR' }, 'money')).toThrow('INVALID/amount at money.amount');
  });

  it('of no known currency is refused', () => {
    expect(() => moneyFrom({ amount: '1', currency: 'EURO' }, 'money')).toThrow(
      'INVALID/unknown_code at money.currency',
    );
  });

  it('is refused when it is larger than can be counted', () => {
    expect(() => moneyFrom({ amount: '99999999999999', currency: 'EUR' }, 'money')).toThrow(
      'INVALID/range at money.amount',
    );
  });

  it.each([
    [5, 'UAH', '0.05'],
    [65_480_000, 'EUR', '654800.00'],
    [1_000, 'JPY', '1000'],
  ])('%i of %s is written as %s', (minorUnits, currency, amount) => {
    expect(writtenMoney({ minorUnits, currency })).toEqual({ amount, currency });
  });

  it('is added up per currency', () => {
    const sums = sumsByCurrency([
      { minorUnits: 100, currency: 'UAH' },
      { minorUnits: 250, currency: 'EUR' },
      { minorUnits: 50, currency: 'UAH' },
    ]);

    expect(sums).toEqual([
      { minorUnits: 250, currency: 'EUR' },
      { minorUnits: 150, currency: 'UAH' },
    ]);
  });
});
