import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { type Amendment, demandAmendments } from './agreement-amendments.js';
import { type Approval, demandApprovals } from './agreement-approvals.js';
import { demandDroppedOutBefore, demandParties, demandSigningParties, type Party } from './agreement-parties.js';
import { demandClockDays, type OwnClockDays } from './agreement-procedure.js';
import type { RenewableTerm, ReviewableTerm } from './agreement-renewal.js';
import { type AgreementStatus, isSigned } from './agreement-status.js';
import { demandTerm } from './agreement-term.js';

interface CheckedAgreement extends OwnClockDays, RenewableTerm, ReviewableTerm {
  readonly status: AgreementStatus;
}

interface CheckedParts {
  readonly parties: readonly (Party & { readonly id: string })[];
  readonly approvals: readonly Approval[];
  readonly amendments: readonly Amendment[];
}

/** The rules that hold in every status. @param today the viewer's day @throws DomainError INVALID/… at `fields.…` */
export function demandAgreement(agreement: CheckedAgreement, parts: CheckedParts, today: CalendarDate): void {
  const { parties, approvals, amendments } = parts;
  const { status } = agreement;
  demandParties(parties, today, 'fields.parties');
  demandClockDays(agreement, 'fields');
  const partyIds = parties.map(({ id }) => id);
  demandApprovals(approvals, partyIds, today, 'fields.approvals');
  demandAmendments(amendments, status, today, 'fields.amendments');
  demandTerm(agreement, 'fields');
  demandPast(agreement.noticeGivenOn, today, 'fields.noticeGivenOn');
  demandPast(agreement.reviewedOn, today, 'fields.reviewedOn');
  if (isSigned(status)) {
    demandSigningParties(parties, 'fields.parties');
    demandDroppedOutBefore(parties, agreement.signedOn, 'fields.parties');
  }
}

function demandPast(on: CalendarDate | null, today: CalendarDate, field: string): void {
  if (on === null || on <= today) return;
  throw invalid(
    'future',
    field,
    {
      uk: 'День {on} ще не настав. Вкажіть сьогоднішній або раніший.',
      en: 'The day {on} has not come yet. Give today or an earlier one.',
    },
    { on },
  );
}
