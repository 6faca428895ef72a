import { ACCOUNT_FROM_ADDRESS, minutesToWait } from './throttle.js';

const now = new Date('2026-11-21T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('the throttle', () => {
  it('lets four failures pass', () => {
    expect(minutesToWait(ACCOUNT_FROM_ADDRESS, [1, 2, 3, 4].map(minutesAgo), now)).toBe(0);
  });

  it('waits until the fifth last failure leaves the window', () => {
    expect(minutesToWait(ACCOUNT_FROM_ADDRESS, [0, 1, 2, 3, 11].map(minutesAgo), now)).toBe(4);
  });
});
