import fc from 'fast-check';
import { contributionGap } from './contributions.js';
import { progressOf } from './indicator-progress.js';

const euros = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });

describe('the contributions to a project', () => {
  it('are compared with its amount in its currency only', () => {
    const others = [{ minorUnits: 5, currency: 'UAH' }];
    expect(contributionGap(euros(100), [euros(60), euros(50)])).toEqual({ kind: 'EXCEEDS', difference: euros(10) });
    expect(contributionGap(euros(100), [euros(60), ...others])).toEqual({
      kind: 'FALLS_SHORT',
      difference: euros(40),
    });
    expect(contributionGap(euros(100), [euros(60), euros(40), ...others])).toBeNull();
    expect(contributionGap(euros(100), others)).toEqual({ kind: 'FALLS_SHORT', difference: euros(100) });
  });

  it('tell nothing where the amount or all of them are unknown', () => {
    expect(contributionGap(null, [euros(60)])).toBeNull();
    expect(contributionGap(euros(100), [])).toBeNull();
  });
});

describe('the progress of an indicator', () => {
  it.each([
    [0, 100, 50, 50],
    [null, 8, 6, 75],
    [200, 100, 150, 50],
    [40, 50, 30, -100],
    [0, 3, 1, 33],
    [5, 5, 5, 100],
    [5, 5, 4, 0],
    [0, 0, 0, 100],
    [1, null, 4, null],
    [1, 4, null, null],
  ])('from %p to %p, now %p, is %p', (baseline, target, actual, progress) => {
    expect(progressOf({ baseline, target, actual })).toBe(progress);
  });

  it('is a whole number or unknown, whatever is measured', () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(value, value, value, (baseline, target, actual) => {
        const progress = progressOf({ baseline, target, actual });
        if (target === null || actual === null) expect(progress).toBeNull();
        else expect(Number.isSafeInteger(progress)).toBe(true);
      }),
    );
  });
});
