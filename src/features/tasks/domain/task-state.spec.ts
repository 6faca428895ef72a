import fc from 'fast-check';
import { DomainError } from '../../../kernel/domain-error.js';
import { progressIn } from './task-progress.js';
import { allowedStates, demandState, isOpen, TASK_STATES, type TaskState } from './task-state.js';

const ROADS: Record<TaskState, readonly TaskState[]> = {
  OPEN: ['IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  IN_PROGRESS: ['OPEN', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  WAITING_FOR_PARTNER: ['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  DONE: ['OPEN', 'CANCELLED'],
  CANCELLED: [],
};

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

describe('the life of a task', () => {
  it.each(TASK_STATES.flatMap((from) => TASK_STATES.map((to) => ({ from, to }))))(
    '$from → $to is allowed or refused by the table',
    ({ from, to }) => {
      const refusal = refusalOf(() => demandState(from, to, 'because'));
      if (ROADS[from].includes(to)) expect(refusal).toBeNull();
      else expect(refusal).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'state' });
      expect(allowedStates(from).includes(to)).toBe(ROADS[from].includes(to));
    },
  );

  it('never leaves the table and can always be done or cancelled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASK_STATES), fc.array(fc.nat(), { maxLength: 40 }), (first, choices) => {
        let state = first;
        for (const choice of choices) {
          const next = allowedStates(state);
          state = next[choice % (next.length || 1)] ?? state;
          expect(TASK_STATES).toContain(state);
        }
        expect(!isOpen(state) || allowedStates(state).some((next) => !isOpen(next))).toBe(true);
      }),
    );
  });

  it('asks for a reason to cancel, and for nothing else', () => {
    for (const from of TASK_STATES) {
      for (const to of ROADS[from]) {
        expect(refusalOf(() => demandState(from, to, null))?.reason ?? null).toBe(
          to === 'CANCELLED' ? 'required' : null,
        );
      }
    }
  });

  it('keeps in each state only what belongs to it', () => {
    const now = new Date('2026-11-26T08:20:00Z');
    const details = { waitingForId: 'dresden', reason: 'обставини' };
    const moment = { now, today: '2026-11-26' };
    const nothing = { waitingForId: null, waitingSince: null, doneAt: null, cancelReason: null };
    expect(progressIn('OPEN', details, moment)).toEqual({ ...nothing, state: 'OPEN' });
    expect(progressIn('DONE', details, moment)).toEqual({ ...nothing, state: 'DONE', doneAt: now });
    expect(progressIn('CANCELLED', details, moment)).toEqual({
      ...nothing,
      state: 'CANCELLED',
      cancelReason: 'обставини',
    });
    expect(progressIn('WAITING_FOR_PARTNER', details, moment)).toEqual({
      ...nothing,
      state: 'WAITING_FOR_PARTNER',
      waitingForId: 'dresden',
      waitingSince: '2026-11-26',
    });
    expect(TASK_STATES.filter(isOpen)).toEqual(['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER']);
  });
});
