import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { allowedNeedMoves, demandNeedMove, NEED_STATUSES, SHOWN_STATUSES } from './need-status.js';
import { demandValid, EXPIRES_AFTER_DAYS, hasExpired, shownUntil, type Validity } from './need-validity.js';

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
    throw error;
  }
  throw new Error('Not refused');
}

const PUBLISHED: Validity = { status: 'PUBLISHED', validUntil: null, reconfirmedOn: '2026-01-01' };

describe('the life of a need or offer', () => {
  it.each([
    ['DRAFT', ['PUBLISHED', 'WITHDRAWN']],
    ['PUBLISHED', ['RESERVED', 'FULFILLED', 'WITHDRAWN']],
    ['RESERVED', ['FULFILLED', 'PUBLISHED', 'WITHDRAWN']],
    ['FULFILLED', []],
    ['WITHDRAWN', ['DRAFT']],
    ['EXPIRED', ['PUBLISHED', 'WITHDRAWN']],
  ] as const)('goes on from %s to %s', (from, next) => {
    expect(allowedNeedMoves(from).map(({ status }) => status)).toEqual(next);
  });

  it('ends by the calendar only, never by hand', () => {
    for (const from of NEED_STATUSES) {
      expect(refusalOf(() => demandNeedMove(from, 'EXPIRED', 'чому'))).toMatchObject({ reason: 'transition' });
    }
  });

  it('asks why something is withdrawn or free again', () => {
    expect(refusalOf(() => demandNeedMove('PUBLISHED', 'WITHDRAWN', null))).toMatchObject({ reason: 'required' });
    expect(refusalOf(() => demandNeedMove('RESERVED', 'PUBLISHED', null))).toMatchObject({ reason: 'required' });
    expect(() => demandNeedMove('RESERVED', 'PUBLISHED', 'Партнер відмовився')).not.toThrow();
  });
});

describe('a need or offer', () => {
  it('is shown for 120 days after it was confirmed, the last of them included', () => {
    expect(shownUntil(PUBLISHED)).toBe('2026-05-01');
    expect(hasExpired(PUBLISHED, '2026-05-01')).toBe(false);
    expect(hasExpired(PUBLISHED, '2026-05-02')).toBe(true);
  });

  it('is shown until its own last day where that comes earlier', () => {
    expect(shownUntil({ ...PUBLISHED, validUntil: '2026-02-28' })).toBe('2026-02-28');
    expect(shownUntil({ ...PUBLISHED, validUntil: '2027-02-28' })).toBe('2026-05-01');
  });

  it.each(NEED_STATUSES.filter((status) => status !== 'PUBLISHED'))('does not expire while it is %s', (status) => {
    expect(hasExpired({ ...PUBLISHED, status }, '2030-01-01')).toBe(false);
  });

  it('never outlives a confirmation, whatever its last day', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.option(day), day, (reconfirmedOn, validUntil, today) => {
        const expired = hasExpired({ status: 'PUBLISHED', reconfirmedOn, validUntil }, today);
        const late = today > addDays(reconfirmedOn, EXPIRES_AFTER_DAYS) || (validUntil !== null && today > validUntil);
        expect(expired).toBe(late);
      }),
    );
  });

  it('is not published after its last day', () => {
    expect(refusalOf(() => demandValid('2026-01-01', '2026-01-02', 'status'))).toMatchObject({
      reason: 'past',
      field: 'status',
    });
    expect(() => demandValid('2026-01-02', '2026-01-02', 'status')).not.toThrow();
    expect(() => demandValid(null, '2026-01-02', 'status')).not.toThrow();
  });

  it('is seen by all only when it was published and neither taken back nor expired', () => {
    expect(SHOWN_STATUSES).toEqual(['PUBLISHED', 'RESERVED', 'FULFILLED']);
  });
});
