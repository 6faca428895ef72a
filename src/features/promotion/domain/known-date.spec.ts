import { describe, expect, it } from '@jest/globals';
import { demandPast, type KnownDate, knownDateAfter, NO_DATE, type WrittenDate } from './known-date.js';

const exact: KnownDate = { on: '2024-03-05', precision: 'DAY' };

describe('how exactly a day is known', () => {
  it.each<[string, KnownDate, WrittenDate, KnownDate]>([
    ['a day alone is exact', NO_DATE, { on: '2024-03-05' }, exact],
    [
      'a month is kept as its first day',
      NO_DATE,
      { on: '2024-03-05', precision: 'MONTH' },
      known('2024-03-01', 'MONTH'),
    ],
    ['a year is kept as its first day', NO_DATE, { on: '2024-03-05', precision: 'YEAR' }, known('2024-01-01', 'YEAR')],
    ['what is not said stays', exact, {}, exact],
    ['a cleared day is unknown', exact, { on: null }, NO_DATE],
    ['no day by nature', exact, { precision: 'NONE' }, NO_DATE],
    [
      'a new day keeps how it was known',
      known('2024-03-01', 'MONTH'),
      { on: '2024-05-17' },
      known('2024-05-01', 'MONTH'),
    ],
  ])('%s', (_name, before, written, after) => {
    expect(knownDateAfter(before, written, 'fields.publishedOn')).toEqual(after);
  });

  it('does not guess the day of a month', () => {
    expect(() => knownDateAfter(NO_DATE, { precision: 'MONTH' }, 'fields.publishedOn')).toThrow(
      'INVALID/required at fields.publishedOn',
    );
  });

  it('takes today and what was before, and nothing later', () => {
    expect(() => demandPast('2024-03-05', '2024-03-05', 'fields.on')).not.toThrow();
    expect(() => demandPast('2024-03-06', '2024-03-05', 'fields.on')).toThrow('INVALID/future at fields.on');
  });
});

function known(on: string, precision: KnownDate['precision']): KnownDate {
  return { on, precision };
}
