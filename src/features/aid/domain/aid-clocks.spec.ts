import fc from 'fast-check';
import { addDays } from '../../../kernel/calendar-date.js';
import { type ClockFacts, clocksOf, nextDueDay, readOn } from './aid-clocks.js';
import { AID_DIRECTIONS } from './aid-kinds.js';
import { AID_STATUSES, isOver } from './aid-status.js';

const promise: ClockFacts = {
  ...{ status: 'PROMISED', statusOn: '2026-01-15', direction: 'RECEIVED', recurring: false, promisedOn: '2026-01-15' },
  ...{
    agreedDeliveryOn: null,
    arrivedOn: null,
    distributedOn: null,
    clearedOn: null,
    reportedOn: null,
    thankedOn: null,
  },
};
const received: ClockFacts = { ...promise, status: 'RECEIVED', arrivedOn: '2026-03-01' };
const kinds = (facts: ClockFacts) => clocksOf(facts).map(({ kind }) => kind);
const only = (facts: ClockFacts, kind: string) => clocksOf(facts).find((clock) => clock.kind === kind);

describe('the clocks of aid', () => {
  it('wait thirty days for the day of a shipment, over the end of a month', () => {
    expect(clocksOf(promise)).toEqual([
      { kind: 'SHIPMENT_DATE', startedOn: '2026-01-15', dueOn: '2026-02-14', stoppedOn: null },
    ]);
    expect(kinds({ ...promise, agreedDeliveryOn: '2026-05-01' })).toEqual(['DELIVERY']);
    expect(kinds({ ...promise, status: 'SHIPPED' })).toEqual([]);
    expect(kinds({ ...promise, recurring: true })).toEqual([]);
  });

  it('wait for what was agreed until it has come', () => {
    const agreed = { ...promise, agreedDeliveryOn: '2026-02-28' };
    expect(only(agreed, 'DELIVERY')).toMatchObject({ dueOn: '2026-02-28', stoppedOn: null });
    expect(only({ ...agreed, status: 'RECEIVED', arrivedOn: '2026-03-01' }, 'DELIVERY')).toMatchObject({
      stoppedOn: '2026-03-01',
    });
    // a part of it has come, the rest is on its way
    expect(only({ ...agreed, status: 'SHIPPED', arrivedOn: '2026-02-20' }, 'DELIVERY')).toMatchObject({
      stoppedOn: null,
    });
  });

  it.each([
    ['2026-01-01', '2026-04-01'],
    // over 29 February
    ['2028-02-01', '2028-05-01'],
    ['2027-12-01', '2028-02-29'],
    ['2027-11-30', '2028-02-28'],
  ])('give ninety days from the clearance on %s to the report on %s', (clearedOn, dueOn) => {
    expect(only({ ...received, clearedOn }, 'REPORT')).toMatchObject({ startedOn: clearedOn, dueOn });
  });

  it('stop at the report and at the thanks', () => {
    const done = { ...received, clearedOn: '2026-03-01', reportedOn: '2026-06-30', thankedOn: '2026-03-05' };
    const given = { ...done, distributedOn: '2026-04-01' };
    expect(clocksOf(given).map((clock) => readOn(clock, '2026-12-01'))).toMatchObject([
      { kind: 'REPORT', state: 'STOPPED', late: true, daysLeft: null },
      { kind: 'THANKS', state: 'STOPPED', late: false, daysLeft: null },
      { kind: 'DISTRIBUTION', state: 'STOPPED', late: true, daysLeft: null },
    ]);
    expect(nextDueDay(clocksOf(given))).toBeNull();
    expect(nextDueDay(clocksOf(done))).toBe('2026-03-31');
  });

  it.each([
    ['2026-01-30', '2026-03-01'],
    // over 29 February
    ['2028-01-30', '2028-02-29'],
  ])('give thirty days from the receipt on %s to the distribution on %s', (arrivedOn, dueOn) => {
    expect(only({ ...received, arrivedOn }, 'DISTRIBUTION')).toEqual({
      ...{ kind: 'DISTRIBUTION', startedOn: arrivedOn, dueOn, stoppedOn: null },
    });
  });

  it('say nothing of a distribution that was made on an unknown day', () => {
    expect(kinds({ ...received, status: 'THANKED', thankedOn: '2026-03-05' })).toEqual(['THANKS']);
    expect(kinds({ ...received, status: 'CLOSED', thankedOn: '2026-03-05' })).toEqual(['THANKS']);
  });

  it('are due on their day and overdue on the next', () => {
    const clock = only(received, 'THANKS');
    if (!clock) throw new Error('No clock of thanks');
    expect(readOn(clock, '2026-03-11')).toMatchObject({ state: 'RUNNING', daysLeft: 0, late: false });
    expect(readOn(clock, '2026-03-12')).toMatchObject({ state: 'OVERDUE', daysLeft: -1, late: true });
  });

  it('do not ask whoever gives for reports and thanks', () => {
    expect(kinds({ ...received, direction: 'GIVEN', clearedOn: '2026-03-01' })).toEqual([]);
  });

  it('run for nothing that is over', () => {
    const day = fc.option(fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days)));
    const facts = fc.record({
      ...{ status: fc.constantFrom(...AID_STATUSES), direction: fc.constantFrom(...AID_DIRECTIONS) },
      ...{ statusOn: fc.constant('2026-01-01'), recurring: fc.boolean(), promisedOn: day, agreedDeliveryOn: day },
      ...{ arrivedOn: day, distributedOn: day, clearedOn: day, reportedOn: day, thankedOn: day },
    });
    fc.assert(
      fc.property(facts, (known) => {
        const clocks = clocksOf(known);
        const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
        if (isOver(known.status)) expect(running).toEqual([]);
        expect(new Set(clocks.map(({ kind }) => kind)).size).toBe(clocks.length);
        expect(nextDueDay(clocks)).toBe(running.map(({ dueOn }) => dueOn).sort()[0] ?? null);
        for (const clock of clocks)
          if (known.reportedOn && clock.kind === 'REPORT') expect(clock.stoppedOn).toBe(known.reportedOn);
      }),
    );
  });
});
