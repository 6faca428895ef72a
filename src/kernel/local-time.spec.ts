import { canonicalTimeZone, instantOf, isLocalTime } from './local-time.js';

describe('a local time', () => {
  it('is the same wall clock on both sides of the clock change in Kyiv', () => {
    expect(instantOf('2026-10-24', '09:00', 'Europe/Kyiv').toISOString()).toBe('2026-10-24T06:00:00.000Z');
    expect(instantOf('2026-10-25', '09:00', 'Europe/Kyiv').toISOString()).toBe('2026-10-25T07:00:00.000Z');
  });

  it('moves forward out of the hour that spring skips', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('means the first of the two hours that autumn repeats', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['24:00', '9:00', '09:60', 'noon'])('refuses %p', (value) => expect(isLocalTime(value)).toBe(false));
});

describe('a time zone', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['utc', 'UTC'],
  ])('%s is written %s, as the tz database has it', (name, canonical) =>
    expect(canonicalTimeZone(name)).toBe(canonical),
  );
  it.each(['UTC+3', 'Kyiv', '', 'Europe/Nowhere'])('refuses %p', (name) => expect(canonicalTimeZone(name)).toBeNull());
});
