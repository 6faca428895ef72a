import { DomainError } from '../../../kernel/domain-error.js';
import { LEGAL_REGIMES, type LegalRegime } from './agreement-kinds.js';
import { allowedMoves, demandMove } from './agreement-moves.js';
import { AGREEMENT_STATUSES, type AgreementStatus, isOver, isSigned } from './agreement-status.js';

type Roads = Record<AgreementStatus, readonly AgreementStatus[]>;

/** The lifecycle as the field describes it, written down a second time: agreements outside the ministry's procedure. */
const OTHER: Roads = {
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
  IN_FORCE: ['EXPIRING', 'SUSPENDED', 'TERMINATED'],
  EXPIRING: ['RENEWED', 'EXPIRED'],
  RENEWED: ['IN_FORCE'],
  EXPIRED: [],
  SUSPENDED: ['IN_FORCE'],
  TERMINATED: [],
  ABANDONED: [],
};
/** … and under the law on territorial cooperation. */
const TERRITORIAL: Roads = {
  ...OTHER,
  TEXT_AGREED: ['SUBMITTED', 'ABANDONED'],
  SIGNED: ['SENT_FOR_REGISTRATION', 'IN_FORCE'],
};

const roadsOf = (regime: LegalRegime) => (regime.startsWith('ITC_') ? TERRITORIAL : OTHER);
const pairs = LEGAL_REGIMES.flatMap((regime) =>
  AGREEMENT_STATUSES.flatMap((from) => AGREEMENT_STATUSES.map((to) => ({ regime, from, to }))),
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
  it.each(pairs)('$regime: $from → $to is allowed or refused by the table', ({ regime, from, to }) => {
    const refusal = refusalOf(() => demandMove(from, regime, { to, reason: 'so', on: '2026-01-01' }));
    if (roadsOf(regime)[from].includes(to)) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'status' });
  });

  it.each(LEGAL_REGIMES)('offers under %s exactly what it allows', (regime) => {
    for (const from of AGREEMENT_STATUSES) {
      expect(
        allowedMoves(from, regime)
          .map(({ status }) => status)
          .sort(),
      ).toEqual([...roadsOf(regime)[from]].sort());
    }
  });

  it('asks for a reason to terminate and to abandon, and for nothing else', () => {
    const reasoned = AGREEMENT_STATUSES.flatMap((from) => allowedMoves(from, 'OTHER')).filter(
      (move) => move.reasonRequired,
    );
    expect(new Set(reasoned.map(({ status }) => status))).toEqual(new Set(['TERMINATED', 'ABANDONED']));
    expect(
      refusalOf(() => demandMove('IN_FORCE', 'OTHER', { to: 'TERMINATED', reason: null, on: null })),
    ).toMatchObject({
      reason: 'required',
      field: 'reason',
    });
  });

  it('says what is allowed instead', () => {
    const refusal = refusalOf(() => demandMove('EXPIRED', 'OTHER', { to: 'SIGNED', reason: null, on: null }));
    expect(refusal?.details).toEqual({ allowed: [] });
  });

  it('can be abandoned before the signature only', () => {
    for (const from of AGREEMENT_STATUSES) {
      const offered = allowedMoves(from, 'ITC_TRANSNATIONAL').some(({ status }) => status === 'ABANDONED');
      expect(offered).toBe(!isSigned(from) && !isOver(from));
    }
  });
});
