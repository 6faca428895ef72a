import { addDays, addMonths, daysBetween, inYear, isCalendarDate, isWeekend, mondayOf } from './calendar-date.js';

describe('a calendar date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'tomorrow', 20260101])('refuses %p', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });

  it('knows 29 February of a leap year', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
  });

  it('crosses a month end', () => {
    expect(addDays('2026-01-31', 1)).toBe('2026-02-01');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  });

  it('counts days over a clock change as days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('keeps an anniversary of 29 February in every year', () => {
    expect(inYear('2024-02-29', 2027)).toBe('2027-02-28');
    expect(inYear('2024-02-29', 2028)).toBe('2028-02-29');
  });

  it('knows weekends and the Monday of a week', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map(mondayOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
    ]);
  });
});
