import { DomainError } from '../../../kernel/domain-error.js';
import { allowedMoves, demandFirstStatus, demandMove } from './visit-moves.js';
import { VISIT_STATUSES, type VisitStatus } from './visit-status.js';

/** The lifecycle as the field describes it, written down a second time, with the short ways of informal visits. */
const ROADS: Record<VisitStatus, readonly VisitStatus[]> = {
  PROPOSED: ['PLANNED', 'POSTPONED', 'CANCELLED'],
  PLANNED: ['APPROVED', 'CONFIRMED', 'COMPLETED', 'POSTPONED', 'CANCELLED'],
  APPROVED: ['CONFIRMED', 'POSTPONED', 'CANCELLED'],
  CONFIRMED: ['IN_PROGRESS', 'COMPLETED', 'POSTPONED', 'CANCELLED'],
  IN_PROGRESS: ['COMPLETED'],
  COMPLETED: ['DEBRIEFED'],
  DEBRIEFED: ['CLOSED'],
  CLOSED: [],
  POSTPONED: ['PLANNED', 'CANCELLED'],
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

describe('the life of a visit', () => {
  it.each(VISIT_STATUSES.flatMap((from) => VISIT_STATUSES.map((to) => ({ from, to }))))(
    '$from → $to is allowed or refused by the table',
    ({ from, to }) => {
      const refusal = refusalOf(() => demandMove(from, to, 'because'));
      if (ROADS[from].includes(to)) expect(refusal).toBeNull();
      else expect(refusal).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'status' });
    },
  );

  it('offers exactly what it allows', () => {
    for (const from of VISIT_STATUSES) {
      expect(
        allowedMoves(from)
          .map(({ status }) => status)
          .sort(),
      ).toEqual([...ROADS[from]].sort());
    }
  });

  it('asks for a reason to postpone and to cancel, and for nothing else', () => {
    for (const from of VISIT_STATUSES) {
      for (const { status, reasonRequired } of allowedMoves(from)) {
        expect(reasonRequired).toBe(status === 'POSTPONED' || status === 'CANCELLED');
        const refusal = refusalOf(() => demandMove(from, status, null));
        expect(refusal?.reason ?? null).toBe(reasonRequired ? 'required' : null);
      }
    }
  });

  it.each(VISIT_STATUSES)('may begin as %s unless it is postponed or cancelled', (status) => {
    const refusal = refusalOf(() => demandFirstStatus(status));
    expect(refusal !== null).toBe(status === 'POSTPONED' || status === 'CANCELLED');
  });
});
