import fc from 'fast-check';
import { addDays, addMonths, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import { demandMove } from './agreement-moves.js';
import { dueStep, renewedEnd, reviewDay } from './agreement-renewal.js';
import { AGREEMENT_STATUSES, type AgreementStatus } from './agreement-status.js';
import { noticeDay, TERM_KINDS } from './agreement-term.js';

type Agreement = Parameters<typeof dueStep>[0];

const days = fc.nat(60_000).map((gone) => addDays('1990-01-01', gone));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const agreements: fc.Arbitrary<Agreement> = fc
  .record({
    status: fc.constantFrom(...AGREEMENT_STATUSES),
    statusOn: days,
    termKind: fc.constantFrom(...TERM_KINDS),
    inForceFrom: maybe(days),
    inForceTo: maybe(days),
    noticeMonths: maybe(fc.integer({ min: 1, max: 36 })),
    renewalMonths: maybe(fc.integer({ min: 1, max: 120 })),
    noticeGivenOn: maybe(days),
  })
  .map((agreement) => ({ ...agreement, noticeOn: noticeDay(agreement) }));

const agreement = (wish: Partial<Agreement>): Agreement => {
  const made = {
    status: 'IN_FORCE' as AgreementStatus,
    statusOn: '2024-01-01',
    termKind: 'FIXED' as const,
    inForceFrom: '2024-01-01',
    inForceTo: '2026-12-31',
    noticeMonths: 6,
    renewalMonths: null,
    noticeGivenOn: null,
    ...wish,
  };
  return { ...made, noticeOn: noticeDay(made) };
};

/** All steps up to a day. */
function stepsUntil(start: Agreement, today: CalendarDate): string[] {
  const steps: string[] = [];
  let now = start;
  for (let step = dueStep(now, today); step; step = dueStep(now, today)) {
    steps.push(`${step.status} ${step.on}${step.inForceTo ? ` to ${step.inForceTo}` : ''}`);
    const inForceTo = step.inForceTo ?? now.inForceTo;
    now = { ...now, status: step.status, statusOn: step.on, inForceTo, noticeOn: noticeDay({ ...now, inForceTo }) };
    if (steps.length > 5_000) throw new Error('no end');
  }
  return steps;
}

describe('a renewed term', () => {
  it.each([
    ['2023-02-28', 12, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 60, '2031-12-31'],
    ['2026-05-14', 36, '2029-05-14'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('after %s of %i months ends on %s', (end, months, next) => {
    expect(renewedEnd(end, months)).toBe(next);
  });

  it('is as long as it says, and keeps a month’s end', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (end, months) => {
        const next = renewedEnd(end, months);
        expect(next > end).toBe(true);
        expect(addDays(next, 1)).toBe(addMonths(addDays(end, 1), months));
        if (addDays(end, 1).endsWith('-01')) expect(addDays(next, 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});

describe('the notice day', () => {
  it('lies before the end by whole months, never a day too late', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 240 }), (inForceTo, noticeMonths) => {
        const on = noticeDay({ inForceTo, noticeMonths });
        expect(on).not.toBeNull();
        const slack = daysBetween(addMonths(on ?? '', noticeMonths), inForceTo);
        expect(slack).toBeGreaterThanOrEqual(0);
        expect(slack).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the steps of the calendar', () => {
  it('are in the table, come in order of days, and end', () => {
    fc.assert(
      fc.property(agreements, days, (start, today) => {
        let now = start;
        for (let step = dueStep(now, today), taken = 0; step; step = dueStep(now, today), taken += 1) {
          expect(() =>
            demandMove(now.status, 'LAW_3668', { to: step.status, reason: null, on: step.on }),
          ).not.toThrow();
          expect(step.on >= now.statusOn).toBe(true);
          const inForceTo = step.inForceTo ?? now.inForceTo;
          now = { ...now, ...{ status: step.status, statusOn: step.on, inForceTo } };
          now = { ...now, noticeOn: noticeDay(now) };
          expect(taken).toBeLessThan(5_000);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never move a perpetual agreement', () => {
    fc.assert(
      fc.property(agreements, days, (start, today) => {
        expect(dueStep({ ...start, termKind: 'PERPETUAL', inForceTo: null }, today)).toBeNull();
      }),
    );
  });

  it('lead a fixed term through its notice day to its end', () => {
    expect(stepsUntil(agreement({}), '2026-06-29')).toEqual([]);
    expect(stepsUntil(agreement({}), '2026-06-30')).toEqual(['EXPIRING 2026-06-30']);
    expect(stepsUntil(agreement({}), '2027-01-01')).toEqual(['EXPIRING 2026-06-30', 'EXPIRED 2027-01-01']);
    expect(stepsUntil(agreement({ noticeMonths: null }), '2026-10-02')).toEqual(['EXPIRING 2026-10-02']);
  });

  it('renew a term that renews itself, as often as it was missed', () => {
    const tacit = agreement({ termKind: 'FIXED_AUTO_RENEWAL', renewalMonths: 12, inForceTo: '2024-02-29' });
    expect(stepsUntil(tacit, '2024-02-29')).toEqual([]);
    expect(stepsUntil(tacit, '2025-03-01')).toEqual([
      'RENEWED 2024-03-01 to 2025-02-28',
      'IN_FORCE 2024-03-01',
      'RENEWED 2025-03-01 to 2026-02-28',
      'IN_FORCE 2025-03-01',
    ]);
  });

  it('let it end when notice came in time, renew it when it came late', () => {
    const tacit = { termKind: 'FIXED_AUTO_RENEWAL', renewalMonths: 12 } as const;
    expect(stepsUntil(agreement({ ...tacit, noticeGivenOn: '2026-06-30' }), '2027-01-01')).toEqual([
      'EXPIRING 2026-06-30',
      'EXPIRED 2027-01-01',
    ]);
    expect(stepsUntil(agreement({ ...tacit, noticeGivenOn: '2026-07-01' }), '2027-01-01')).toEqual([
      'RENEWED 2027-01-01 to 2027-12-31',
      'IN_FORCE 2027-01-01',
    ]);
  });

  it('wait for a person where nobody wrote down for how long it renews itself', () => {
    const unknown = agreement({ termKind: 'FIXED_AUTO_RENEWAL' });
    expect(stepsUntil(unknown, '2030-01-01')).toEqual(['EXPIRING 2026-06-30']);
  });

  it('end also what is suspended', () => {
    expect(stepsUntil(agreement({ status: 'SUSPENDED', statusOn: '2025-05-05' }), '2027-03-01')).toEqual([
      'EXPIRED 2027-01-01',
    ]);
  });
});

describe('the review of a perpetual agreement', () => {
  const perpetual = { termKind: 'PERPETUAL', inForceFrom: '2020-02-29', signedOn: null, reviewedOn: null } as const;
  it('comes every five years from its beginning or its last review', () => {
    expect(reviewDay(perpetual)).toBe('2025-02-28');
    expect(reviewDay({ ...perpetual, reviewedOn: '2025-03-10' })).toBe('2030-03-10');
    expect(reviewDay({ ...perpetual, inForceFrom: null, signedOn: '1954-12-30' })).toBe('1959-12-30');
    expect(reviewDay({ ...perpetual, inForceFrom: null })).toBeNull();
    expect(reviewDay({ ...perpetual, termKind: 'FIXED' })).toBeNull();
  });
});
