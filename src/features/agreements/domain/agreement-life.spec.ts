import fc from 'fast-check';
import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import { APPROVAL_KINDS } from './agreement-approvals.js';
import { clocksOf } from './agreement-clocks.js';
import { allowedMoves } from './agreement-moves.js';
import { CLOCK_KINDS, clockDays, type OwnClockDays, type Procedure, PROCEDURES } from './agreement-procedure.js';
import { AGREEMENT_STATUSES, type AgreementStatus, isOver } from './agreement-status.js';

const NONE: OwnClockDays = { ministryDays: null, justiceDays: null, sendingDays: null, registrationDays: null };

interface Life {
  readonly procedure: Procedure;
  readonly history: readonly { readonly to: AgreementStatus; readonly on: CalendarDate }[];
}

/** Any walk through the table from an idea, with any number of days between its steps. */
const lives: fc.Arbitrary<Life> = fc
  .record({
    procedure: fc.constantFrom(...PROCEDURES),
    choices: fc.array(fc.record({ choice: fc.nat(), days: fc.nat(60) }), { maxLength: 40 }),
  })
  .map(({ procedure, choices }) => {
    const history: { to: AgreementStatus; on: CalendarDate }[] = [{ to: 'IDEA', on: '2025-01-01' }];
    for (const { choice, days } of choices) {
      const { to, on } = history.at(-1) ?? { to: 'IDEA' as const, on: '2025-01-01' };
      const moves = allowedMoves(to, procedure);
      const move = moves[choice % Math.max(1, moves.length)];
      if (!move) break;
      history.push({ to: move.status, on: addDays(on, days) });
    }
    return { procedure, history };
  });

const statusesFrom = (start: AgreementStatus, procedure: Procedure): ReadonlySet<AgreementStatus> => {
  const reached = new Set<AgreementStatus>();
  const open = [start];
  for (let status = open.pop(); status; status = open.pop()) {
    if (reached.has(status)) continue;
    reached.add(status);
    open.push(...allowedMoves(status, procedure).map((move) => move.status));
  }
  return reached;
};

describe('every life of an agreement', () => {
  it('stays inside the table', () => {
    fc.assert(
      fc.property(lives, ({ history }) => {
        for (const { to } of history) expect(AGREEMENT_STATUSES).toContain(to);
      }),
    );
  });

  it.each(PROCEDURES)('can end from every status: %s', (procedure) => {
    for (const status of AGREEMENT_STATUSES) {
      expect([...statusesFrom(status, procedure)].some((reached) => isOver(reached))).toBe(true);
      if (allowedMoves(status, procedure).length === 0) expect(isOver(status)).toBe(true);
    }
  });

  it('meets the ministry only on the ministry’s road', () => {
    const direct = statusesFrom('IDEA', 'NO_MINISTRY_STEP');
    for (const status of ['SUBMITTED', 'RETURNED', 'MINISTRY_APPROVED', 'SENT_FOR_REGISTRATION', 'REGISTERED'] as const)
      expect(direct.has(status)).toBe(false);
    expect(statusesFrom('IDEA', 'LAW_3668').size).toBe(AGREEMENT_STATUSES.length);
  });
});

describe('the clocks of an agreement', () => {
  const clocks = ({ procedure, history }: Life, today: CalendarDate, approvals: Approvals = []) =>
    clocksOf({ procedure, history, approvals, own: NONE, today });
  type Approvals = Parameters<typeof clocksOf>[0]['approvals'];

  it('run exactly while what they wait for has not come', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const last = life.history.at(-1) ?? { to: 'IDEA' as const, on: '2025-01-01' };
        const running = clocks(life, addDays(last.on, 5)).filter(({ stoppedOn }) => stoppedOn === null);
        const expected: string[] = [];
        const reached = (status: AgreementStatus) => life.history.some(({ to }) => to === status);
        if (life.procedure === 'LAW_3668') {
          if (last.to === 'SUBMITTED') expected.push('MINISTRY_ANSWER', 'JUSTICE_CHECK');
          const over = reached('EXPIRED') || reached('TERMINATED');
          if (reached('SIGNED') && !reached('SENT_FOR_REGISTRATION') && !over) expected.push('SENDING');
          if (reached('SENT_FOR_REGISTRATION') && !reached('REGISTERED') && !over) expected.push('REGISTRATION');
        }
        expect(running.map(({ kind }) => kind)).toEqual(expected);
      }),
    );
  });

  it('are due so many days after they started, and late from the day after', () => {
    fc.assert(
      fc.property(lives, fc.nat(400), (life, later) => {
        const today = addDays(life.history.at(-1)?.on ?? '2025-01-01', later);
        for (const clock of clocks(life, today)) {
          expect(daysBetween(clock.startedOn, clock.dueOn)).toBe(clockDays(life.procedure, NONE, clock.kind));
          expect(clock.daysGone).toBe(daysBetween(clock.startedOn, clock.stoppedOn ?? today));
          expect(clock.late).toBe(clock.daysGone > clock.days);
          expect(clock.startedOn <= (clock.stoppedOn ?? today)).toBe(true);
        }
      }),
    );
  });

  it('start anew when a returned draft is submitted again', () => {
    const history = [
      { to: 'SUBMITTED', on: '2025-03-01' },
      { to: 'RETURNED', on: '2025-03-20' },
      { to: 'DRAFTING', on: '2025-03-21' },
      { to: 'TEXT_AGREED', on: '2025-04-01' },
      { to: 'SUBMITTED', on: '2025-04-02' },
    ] as const;
    expect(clocks({ procedure: 'LAW_3668', history }, '2025-05-03')).toMatchObject([
      { kind: 'MINISTRY_ANSWER', startedOn: '2025-04-02', dueOn: '2025-05-02', stoppedOn: null, late: true },
      { kind: 'JUSTICE_CHECK', startedOn: '2025-04-02', dueOn: '2025-04-12', stoppedOn: null, late: true },
    ]);
  });

  it('of Justice and of registration stop at the decision, not at one before they started', () => {
    const history = [{ to: 'SUBMITTED', on: '2025-04-02' }] as const;
    const stop = (decidedOn: string) =>
      clocks({ procedure: 'LAW_3668', history }, '2025-04-20', [{ kind: 'JUSTICE', decidedOn }]);
    expect(stop('2025-04-11')[1]).toMatchObject({ stoppedOn: '2025-04-11', daysGone: 9, late: false });
    expect(stop('2025-04-11')[0]).toMatchObject({ stoppedOn: null });
    expect(stop('2025-03-30')[1]).toMatchObject({ stoppedOn: null, late: true });

    const inForce = [
      { to: 'SIGNED', on: '2025-06-01' },
      { to: 'IN_FORCE', on: '2025-06-01' },
    ] as const;
    const life = { procedure: 'LAW_3668', history: inForce } as const;
    expect(clocks(life, '2025-07-02')).toMatchObject([{ kind: 'SENDING', stoppedOn: null, late: true }]);
    const registered = [{ kind: 'REGISTRATION', decidedOn: '2025-06-20' }] as const;
    expect(clocks(life, '2025-07-02', registered)).toMatchObject([{ stoppedOn: '2025-06-20', late: false }]);
  });

  it('have the agreement’s own days where it has some, and never start without the ministry', () => {
    const own = { ...NONE, ministryDays: 45 };
    expect(clockDays('LAW_3668', own, 'MINISTRY_ANSWER')).toBe(45);
    expect(clockDays('LAW_3668', own, 'JUSTICE_CHECK')).toBe(10);
    for (const kind of CLOCK_KINDS) expect(clockDays('NO_MINISTRY_STEP', own, kind)).toBeNull();
  });

  it('are stopped by nothing but their own decisions', () => {
    const history = [{ to: 'SUBMITTED', on: '2025-04-02' }] as const;
    for (const kind of APPROVAL_KINDS) {
      const [ministry, justice] = clocks({ procedure: 'LAW_3668', history }, '2025-04-20', [
        { kind, decidedOn: '2025-04-05' },
      ]);
      expect(ministry?.stoppedOn).toBeNull();
      expect(justice?.stoppedOn === null).toBe(kind !== 'JUSTICE');
    }
  });
});
