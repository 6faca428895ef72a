import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { membershipClocks, membershipDueOn } from './membership-clocks.js';
import { type MembershipValues, membershipValues } from './membership-fields.js';
import { allowedMembershipMoves, demandMembershipMove } from './membership-life.js';
import { isOpenMembership, MEMBERSHIP_STATUSES, type MembershipStatus, PAYING_STATUSES } from './membership-status.js';

/** Written down a second time; * after those that need a reason. */
const ROADS: Readonly<Record<MembershipStatus, readonly string[]>> = {
  CONSIDERED: ['APPLIED', 'ENDED*'],
  APPLIED: ['MEMBER', 'REFUSED', 'CONSIDERED*', 'ENDED*'],
  MEMBER: ['SUSPENDED*', 'APPLIED*', 'ENDED*'],
  SUSPENDED: ['MEMBER', 'ENDED*'],
  ENDED: ['MEMBER*'],
  REFUSED: ['CONSIDERED'],
};

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

describe('the life of a membership', () => {
  it.each(MEMBERSHIP_STATUSES.flatMap((from) => MEMBERSHIP_STATUSES.map((to) => ({ from, to }))))(
    '$from → $to is allowed or refused by the table',
    ({ from, to }) => {
      const withReason = refusalOf(() => demandMembershipMove(from, to, 'because'));
      const without = refusalOf(() => demandMembershipMove(from, to, null));
      if (ROADS[from].includes(to)) expect([withReason, without]).toEqual([null, null]);
      else if (ROADS[from].includes(`${to}*`)) {
        expect(withReason).toBeNull();
        expect(without).toMatchObject({ reason: 'required', field: 'reason' });
      } else expect(withReason).toMatchObject({ code: 'INVALID', reason: 'transition' });
    },
  );

  it('never leaves the table and can always end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let status: MembershipStatus = 'CONSIDERED';
        for (const choice of choices) {
          const moves = allowedMembershipMoves(status);
          status = moves[choice % moves.length]?.status ?? status;
          expect(MEMBERSHIP_STATUSES).toContain(status);
          if (isOpenMembership(status)) {
            expect(allowedMembershipMoves(status).map((move) => move.status)).toContain('ENDED');
          }
        }
      }),
    );
  });
});

describe('the clocks of a membership', () => {
  const days = fc.nat(800).map((after) => addDays('2024-01-31', after));
  const timed = fc.record({
    status: fc.constantFrom(...MEMBERSHIP_STATUSES),
    fees: fc.array(fc.record({ dueOn: fc.option(days), paidOn: fc.option(days) }), { maxLength: 4 }),
    obligations: fc.array(fc.record({ dueOn: fc.option(days), doneOn: fc.option(days) }), { maxLength: 4 }),
  });

  it('run while fees are unpaid and obligations open, and stop with the membership', () => {
    fc.assert(
      fc.property(timed, days, (membership, today) => {
        const { status, fees, obligations } = membership;
        const clocks = membershipClocks(membership, today);
        const due = (kind: string) => clocks.filter((clock) => clock.kind === kind).map(({ dueOn }) => dueOn);
        const unpaid = fees.flatMap(({ dueOn, paidOn }) => (paidOn === null && dueOn ? dueOn : [])).sort();
        const open = obligations.flatMap(({ dueOn, doneOn }) => (doneOn === null && dueOn ? dueOn : [])).sort();
        expect(due('FEE')).toEqual(PAYING_STATUSES.includes(status) ? unpaid : []);
        expect(due('OBLIGATION')).toEqual(isOpenMembership(status) ? open : []);
        expect(membershipDueOn(membership)).toBe(clocks[0]?.dueOn ?? null);
        for (const { dueOn, overdue, daysLeft } of clocks) {
          expect(overdue).toBe(dueOn < today);
          expect(addDays(today, daysLeft)).toBe(dueOn);
        }
      }),
    );
  });
});

describe('when a community joined', () => {
  const values = (fields: Parameters<typeof membershipValues>[1], before: MembershipValues | null = null) =>
    membershipValues(before, { titleUk: 'Eurocities', ...fields }, '2026-11-26');

  it.each([
    ['DAY', '2024-05-30'],
    ['MONTH', '2024-05-01'],
    ['YEAR', '2024-01-01'],
  ] as const)('is kept by its %s as %s', (joinedPrecision, joinedOn) => {
    expect(values({ joinedOn: '2024-05-30', joinedPrecision })).toMatchObject({ joinedOn, joinedPrecision });
  });

  it('is known to the day unless told, and not known where nothing is', () => {
    expect(values({ joinedOn: '2024-05-30' })).toMatchObject({ joinedPrecision: 'DAY' });
    expect(values({})).toMatchObject({ joinedOn: null, joinedPrecision: 'NONE' });
    const known = values({ joinedOn: '2024-05-30', joinedPrecision: 'MONTH' });
    expect(values({ joinedOn: null }, known)).toMatchObject({ joinedOn: null, joinedPrecision: 'NONE' });
    expect(values({ note: 'x' }, known)).toMatchObject({ joinedOn: '2024-05-01', joinedPrecision: 'MONTH' });
  });

  it.each([
    [{ joinedPrecision: 'YEAR' as const }, 'fields.joinedOn', 'required'],
    [{ joinedOn: '2026-11-27' }, 'fields.joinedOn', 'future'],
    [{ joinedOn: '2026-11-26', endedOn: '2026-11-25' }, 'fields.endedOn', 'date_order'],
    [{ endedOn: '2027-01-01' }, 'fields.endedOn', 'future'],
    [{ titleUk: null }, 'fields.titleUk', 'required'],
  ])('is refused as %j', (fields, field, reason) => {
    expect(refusalOf(() => values(fields))).toMatchObject({ field, reason });
  });
});
