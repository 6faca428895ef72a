import { demandTerm, daysToExpiry, noticeDay, type Term } from './agreement-term.js';

const term = (wish: Partial<Term>): Term => ({
  termKind: 'FIXED',
  inForceFrom: '2024-01-01',
  inForceTo: '2028-12-31',
  noticeMonths: null,
  renewalMonths: null,
  ...wish,
});

describe('the notice day', () => {
  it.each([
    ['2026-08-31', 6, '2026-02-28'],
    ['2028-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2028-02-29', 48, '2024-02-29'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-12-31', 3, '2026-09-30'],
    ['2026-05-15', 1, '2026-04-15'],
  ])('of an end on %s, %i months before, is %s', (inForceTo, noticeMonths, day) => {
    expect(noticeDay({ inForceTo, noticeMonths })).toBe(day);
  });

  it('is unknown without an end or a notice', () => {
    expect(noticeDay({ inForceTo: null, noticeMonths: 6 })).toBeNull();
    expect(noticeDay({ inForceTo: '2026-08-31', noticeMonths: null })).toBeNull();
  });
});

describe('a term', () => {
  it.each([
    ['a fixed term without an end', { inForceTo: null }, 'required', 'fields.inForceTo'],
    [
      'an automatic renewal without an end',
      { termKind: 'FIXED_AUTO_RENEWAL', inForceTo: null },
      'required',
      'fields.inForceTo',
    ],
    ['a perpetual one with an end', { termKind: 'PERPETUAL' }, 'perpetual', 'fields.inForceTo'],
    [
      'an end before the start',
      { inForceFrom: '2027-01-01', inForceTo: '2026-01-01' },
      'date_order',
      'fields.inForceTo',
    ],
    ['a notice of 0 months', { noticeMonths: 0 }, 'range', 'fields.noticeMonths'],
    ['a negative notice', { noticeMonths: -3 }, 'range', 'fields.noticeMonths'],
  ] as const)('refuses %s', (_case, wish, reason, field) => {
    expect(() => demandTerm(term(wish), 'fields')).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) }),
    );
  });

  it.each([
    { termKind: 'PERPETUAL', inForceTo: null },
    { termKind: 'UNTIL_PROJECT_END', inForceTo: null },
    { termKind: 'UNSPECIFIED', inForceFrom: null },
    { inForceFrom: '2026-01-01', inForceTo: '2026-01-01', noticeMonths: 1 },
  ] as const)('allows %j', (wish) => expect(() => demandTerm(term(wish), 'fields')).not.toThrow());

  it('counts the days that are left, through clock changes and past the end', () => {
    expect(daysToExpiry('2026-10-26', '2026-10-24')).toBe(2);
    expect(daysToExpiry('2026-10-24', '2026-10-24')).toBe(0);
    expect(daysToExpiry('2026-10-23', '2026-10-24')).toBe(-1);
    expect(daysToExpiry(null, '2026-10-24')).toBeNull();
  });
});
