import { retryAfterSeconds } from './retry-after.js';

const NOW = new Date('2026-11-26T08:00:00.000Z');

describe('the wait that a server asks for', () => {
  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['0', 0],
    [' 120 ', 120],
    ['999999999', 86_400],
    ['Thu, 26 Nov 2026 08:10:00 GMT', 600],
    ['Thu, 26 Nov 2026 07:10:00 GMT', null],
    ['Fri, 26 Nov 2038 08:10:00 GMT', 86_400],
    ['Thu, the day after', null],
  ])('%s is %s s', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds);
  });
});
