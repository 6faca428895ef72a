import fc from 'fast-check';
import { retryDelaySeconds } from './retry-schedule.js';

describe('the retry schedule', () => {
  it.each([
    [1, 60],
    [2, 300],
    [3, 900],
    [4, 3_600],
    [5, 10_800],
    [6, 21_600],
    [11, 21_600],
  ])('waits after failure %i about %i s', (failures, seconds) => {
    expect(retryDelaySeconds(failures, 0.5)).toBe(seconds);
  });

  it('spreads by at most a fifth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const middle = retryDelaySeconds(failures, 0.5);
          expect(Math.abs(retryDelaySeconds(failures, random) - middle)).toBeLessThanOrEqual(middle * 0.2 + 1);
        },
      ),
    );
  });
});
