import { gini } from './gini.js';
import { sizeClassOf } from './size-class.js';

describe('the evenness of shares', () => {
  it('is 0 when all have the same, and grows with what one has more than the others', () => {
    expect(gini([3, 3, 3])).toBe(0);
    expect(gini([0, 0, 0, 4])).toBe(0.75);
    expect(gini([1, 3])).toBeCloseTo(0.25);
    expect(gini([3, 1])).toBeCloseTo(0.25);
  });

  it('is not known where nothing is shared', () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
  });
});

describe('the size class', () => {
  it('begins at its lower bound', () => {
    expect([19_999, 20_000, 100_000, 299_999, 300_000, null].map(sizeClassOf)).toEqual([
      'UNDER_20_000',
      'UNDER_100_000',
      'UNDER_300_000',
      'UNDER_300_000',
      'FROM_300_000',
      'UNKNOWN',
    ]);
  });
});
