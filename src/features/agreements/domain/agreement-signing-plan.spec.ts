import type { ApprovalKind, ApprovalResult } from './agreement-approvals.js';
import { demandPlannedSigning, signingBeforeCouncil } from './agreement-signing-plan.js';
import { AGREEMENT_STATUSES, type AgreementStatus, isOver, isSigned } from './agreement-status.js';

const draft: Parameters<typeof demandPlannedSigning>[1] = {
  ...{ status: 'DRAFTING', statusOn: '2026-11-01', plannedSigningOn: '2027-02-01' },
  inForceTo: null,
};
const parts = {
  parties: [
    { initialledOn: '2026-11-05', signedOn: null },
    { initialledOn: null, signedOn: null },
  ],
  approvals: [
    { decidedOn: '2026-11-10', result: 'APPROVED' as const },
    { decidedOn: '2027-01-15', result: 'PENDING' as const },
  ],
};
const plan = (wish: Partial<Parameters<typeof demandPlannedSigning>[1]>, before: string | null = null) => {
  demandPlannedSigning(before, { ...draft, ...wish }, parts, 'fields.plannedSigningOn');
};

describe('a planned day of signing', () => {
  it.each([
    ['before a decision', { plannedSigningOn: '2026-11-09' }, 'date_order'],
    ['before the present status', { statusOn: '2026-11-20', plannedSigningOn: '2026-11-19' }, 'date_order'],
    ['after the end of the term', { inForceTo: '2027-01-31' }, 'date_order'],
    ['of what is signed', { status: 'SIGNED' }, 'signed'],
  ] as const)('is refused %s', (_case, wish, reason) => {
    expect(() => plan(wish)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ reason, field: 'fields.plannedSigningOn' }) }),
    );
  });

  it.each([
    { plannedSigningOn: '2026-11-10' },
    { inForceTo: '2027-02-01' },
    { status: 'SIGNED', plannedSigningOn: null },
  ] as const)('is allowed: %j', (wish) => expect(() => plan(wish)).not.toThrow());

  it('stays when time has overtaken it', () => {
    expect(() => plan({ plannedSigningOn: '2026-10-01' }, '2026-10-01')).not.toThrow();
  });
});

describe('the council is awaited before the signing', () => {
  const planned = (status: AgreementStatus) => ({ status, plannedSigningOn: '2027-02-01' });
  const decision = (kind: ApprovalKind, result: ApprovalResult) => ({ kind, result });

  it.each(AGREEMENT_STATUSES)('only on the way to it: %s', (status) => {
    const before = !isSigned(status) && !isOver(status) && status !== 'COUNCIL_APPROVED';
    expect(signingBeforeCouncil(planned(status), [])).toBe(before ? '2027-02-01' : null);
  });

  it.each([
    ['nothing is written down', [], true],
    ['one is pending', [decision('OWN_COUNCIL', 'PENDING')], true],
    ['only the partner’s has decided', [decision('PARTNER_COUNCIL', 'APPROVED')], true],
    ['it is approved', [decision('OWN_COUNCIL', 'APPROVED')], false],
    ['it is approved with remarks', [decision('OWN_COUNCIL', 'APPROVED_WITH_REMARKS')], false],
    ['it is refused', [decision('OWN_COUNCIL', 'REFUSED')], false],
    ['it is refused and asked again', [decision('OWN_COUNCIL', 'REFUSED'), decision('OWN_COUNCIL', 'PENDING')], true],
    ['one of two has decided', [decision('OWN_COUNCIL', 'PENDING'), decision('OWN_COUNCIL', 'APPROVED')], true],
  ])('or not, where %s', (_case, approvals, awaited) => {
    expect(signingBeforeCouncil(planned('DRAFTING'), approvals)).toBe(awaited ? '2027-02-01' : null);
  });

  it('not while no day is planned', () => {
    expect(signingBeforeCouncil({ status: 'DRAFTING', plannedSigningOn: null }, [])).toBeNull();
  });
});
