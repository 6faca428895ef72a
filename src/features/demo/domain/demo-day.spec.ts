import { dayOn } from './demo-day.js';

describe('a day of the demonstration', () => {
  it('stays what it was when it is a date of the records', () => {
    expect(dayOn('2024-03-04', '2026-11-26')).toBe('2024-03-04');
  });

  it.each([
    [0, '2026-11-26'],
    [-2, '2026-11-24'],
    [8, '2026-12-04'],
  ])('%d counts from the day of loading', (days, expected) => expect(dayOn(days, '2026-11-26')).toBe(expected));
});
