import { DomainError } from '../../../kernel/domain-error.js';
import { allowedMoves, demandMove } from './agreement-moves.js';
import { type Procedure, PROCEDURES } from './agreement-procedure.js';
import { AGREEMENT_STATUSES, type AgreementStatus, isOver, isSigned } from './agreement-status.js';

type Roads = Record<AgreementStatus, readonly AgreementStatus[]>;

/** The lifecycle as the field describes it, written down a second time: without a ministry step. */
const DIRECT: Roads = {
  IDEA: ['DRAFTING', 'ABANDONED'],
  DRAFTING: ['TEXT_AGREED', 'ABANDONED'],
  TEXT_AGREED: ['COUNCIL_APPROVED', 'ABANDONED'],
  SUBMITTED: ['RETURNED', 'MINISTRY_APPROVED', 'ABANDONED'],
  RETURNED: ['DRAFTING', 'ABANDONED'],
  MINISTRY_APPROVED: ['COUNCIL_APPROVED', 'ABANDONED'],
  COUNCIL_APPROVED: ['SIGNED', 'ABANDONED'],
  SIGNED: ['IN_FORCE'],
  SENT_FOR_REGISTRATION: ['REGISTERED'],
  REGISTERED: ['IN_FORCE'],
  IN_FORCE: ['EXPIRING', 'RENEWED', 'SUSPENDED', 'TERMINATED'],
  EXPIRING: ['RENEWED', 'EXPIRED', 'TERMINATED'],
  RENEWED: ['IN_FORCE'],
  EXPIRED: [],
  SUSPENDED: ['IN_FORCE', 'EXPIRED', 'TERMINATED'],
  TERMINATED: [],
  ABANDONED: [],
};
/** … and under the law on territorial cooperation. */
const MINISTRY: Roads = {
  ...DIRECT,
  TEXT_AGREED: ['SUBMITTED', 'ABANDONED'],
  SIGNED: ['SENT_FOR_REGISTRATION', 'IN_FORCE'],
};

const roadsOf = (procedure: Procedure) => (procedure === 'LAW_3668' ? MINISTRY : DIRECT);
const pairs = PROCEDURES.flatMap((procedure) =>
  AGREEMENT_STATUSES.flatMap((from) => AGREEMENT_STATUSES.map((to) => ({ procedure, from, to }))),
);

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

describe('the life of an agreement', () => {
  it.each(pairs)('$procedure: $from → $to is allowed or refused by the table', ({ procedure, from, to }) => {
    const refusal = refusalOf(() => demandMove(from, procedure, { to, reason: 'so', on: '2026-01-01' }));
    if (roadsOf(procedure)[from].includes(to)) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'status' });
  });

  it.each(PROCEDURES)('offers under %s exactly what it allows', (procedure) => {
    for (const from of AGREEMENT_STATUSES) {
      expect(
        allowedMoves(from, procedure)
          .map(({ status }) => status)
          .sort(),
      ).toEqual([...roadsOf(procedure)[from]].sort());
    }
  });

  it('asks for a reason to terminate and to abandon, and for nothing else', () => {
    const reasoned = AGREEMENT_STATUSES.flatMap((from) => allowedMoves(from, 'NO_MINISTRY_STEP')).filter(
      (move) => move.reasonRequired,
    );
    expect(new Set(reasoned.map(({ status }) => status))).toEqual(new Set(['TERMINATED', 'ABANDONED']));
    expect(
      refusalOf(() => demandMove('IN_FORCE', 'NO_MINISTRY_STEP', { to: 'TERMINATED', reason: null, on: null })),
    ).toMatchObject({
      reason: 'required',
      field: 'reason',
    });
  });

  it('says what is allowed instead', () => {
    const refusal = refusalOf(() =>
      demandMove('EXPIRED', 'NO_MINISTRY_STEP', { to: 'SIGNED', reason: null, on: null }),
    );
    expect(refusal?.details).toEqual({ allowed: [] });
  });

  it('can be abandoned before the signature only', () => {
    for (const from of AGREEMENT_STATUSES) {
      const offered = allowedMoves(from, 'LAW_3668').some(({ status }) => status === 'ABANDONED');
      expect(offered).toBe(!isSigned(from) && !isOver(from));
    }
  });
});
