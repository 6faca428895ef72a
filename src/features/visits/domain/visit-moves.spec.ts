import fc from 'fast-check';
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

function reachableFrom(status: VisitStatus, reached = new Set<VisitStatus>()): ReadonlySet<VisitStatus> {
  reached.add(status);
  for (const { status: next } of allowedMoves(status)) if (!reached.has(next)) reachableFrom(next, reached);
  return reached;
}

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

  it('never leaves the table and can always be ended, whatever was done before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VISIT_STATUSES), fc.array(fc.nat(), { maxLength: 40 }), (first, choices) => {
        let status = first;
        for (const choice of choices) {
          const moves = allowedMoves(status);
          status = moves[choice % (moves.length || 1)]?.status ?? status;
          expect(VISIT_STATUSES).toContain(status);
        }
        expect([...reachableFrom(status)].some((reached) => reached === 'CLOSED' || reached === 'CANCELLED')).toBe(
          true,
        );
      }),
    );
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
