import { demandBegun, demandDates, spanOf, widened } from './visit-dates.js';

const refused = (reason: string, field: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) });

describe('the dates of a visit', () => {
  it('may be several ranges, in any order', () => {
    const dates = [
      { startsOn: '2024-09-10', endsOn: '2024-09-12' },
      { startsOn: '2024-03-04', endsOn: '2024-03-05' },
    ];
    expect(widened(dates, 'DAY').map(({ startsOn }) => startsOn)).toEqual(['2024-03-04', '2024-09-10']);
    expect(spanOf(dates, 'DAY')).toEqual({ startsOn: '2024-03-04', endsOn: '2024-09-12' });
  });

  it('do not end before they start', () => {
    const dates = [
      { startsOn: '2024-03-04', endsOn: '2024-03-04' },
      { startsOn: '2024-03-05', endsOn: '2024-03-04' },
    ];
    expect(() => demandDates(dates, 'fields.dates')).toThrow(refused('date_order', 'fields.dates.1.endsOn'));
  });

  it.each([
    ['2024-02-10', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2023-02-10', 'MONTH', '2023-02-01', '2023-02-28'],
    ['2024-12-31', 'MONTH', '2024-12-01', '2024-12-31'],
    ['2024-04-30', 'YEAR', '2024-01-01', '2024-12-31'],
    ['2024-02-29', 'DAY', '2024-02-29', '2024-02-29'],
  ] as const)('of %s known by %s cover %s to %s', (day, precision, startsOn, endsOn) => {
    expect(widened([{ startsOn: day, endsOn: day }], precision)).toEqual([{ startsOn, endsOn }]);
  });

  it('of an ongoing visit have no end', () => {
    expect(spanOf([{ startsOn: '2024-03-04', endsOn: '2024-03-04' }], 'ONGOING')).toEqual({
      startsOn: '2024-03-04',
      endsOn: null,
    });
  });

  it('may be unknown until it begins', () => {
    const none = spanOf([], 'DAY');
    expect(() => demandBegun('PLANNED', none, '2024-03-04', 'fields.dates')).not.toThrow();
    expect(() => demandBegun('COMPLETED', none, '2024-03-04', 'fields.dates')).toThrow(
      refused('required', 'fields.dates'),
    );
  });

  it('are not ahead once it has begun', () => {
    const tomorrow = { startsOn: '2024-03-05', endsOn: '2024-03-05' };
    expect(() => demandBegun('IN_PROGRESS', tomorrow, '2024-03-04', 'status')).toThrow(refused('future', 'status'));
    expect(() => demandBegun('IN_PROGRESS', tomorrow, '2024-03-05', 'status')).not.toThrow();
  });
});
