import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import { workingCalendar, workingDayFrom } from './working-calendar.js';

const aDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days));
const ours = new Set(['2026-01-01', '2026-08-24', '2026-12-25']);
const theirs = new Set(['2026-03-03', '2026-05-06', '2026-12-24', '2026-12-25']);
const both = workingCalendar([(day) => ours.has(day), (day) => theirs.has(day)]);

/** Those after the first day, up to the second. */
function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (both.isWorkingDay(day)) count += 1;
  return count;
}

describe('working days of both sides', () => {
  it('never fall on a weekend or a holiday of either side', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40, max: 40 }), (from, days) =>
        both.isWorkingDay(workingDayFrom(both, from, days)),
      ),
    );
  });

  it('come later the more there are, and the later one begins', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -30, max: 30 }), (from, days) => {
        const day = workingDayFrom(both, from, days);
        expect(workingDayFrom(both, from, days + 1) >= day).toBe(true);
        expect(workingDayFrom(both, addDays(from, 1), days) >= day).toBe(true);
      }),
    );
  });

  it('are counted back to the same number', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
        expect(workingDaysBetween(from, workingDayFrom(both, from, days))).toBe(days);
        expect(workingDayFrom(both, from, -days) < from).toBe(true);
      }),
    );
  });

  it('pass over the holidays of both sides in a row', () => {
    expect(workingDayFrom(both, '2026-12-23', 1)).toBe('2026-12-28');
    expect(workingDayFrom(both, '2026-12-25', 0)).toBe('2026-12-28');
    expect(workingDayFrom(both, '2026-12-28', -1)).toBe('2026-12-23');
  });

  it('refuse a calendar without any', () => {
    expect(() => workingDayFrom(workingCalendar([() => true]), '2026-01-01', 1)).toThrow('No working day');
  });
});
