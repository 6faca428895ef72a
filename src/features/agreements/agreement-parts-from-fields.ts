import { type Id, newId } from '../../kernel/identifiers.js';
import { AgreementAmendment } from './data/agreement-amendment.entity.js';
import { AgreementApproval } from './data/agreement-approval.entity.js';
import { type AmendmentFields, amendmentOf, type ApprovalFields, approvalOf } from './domain/agreement-parts.js';

/** The decisions as written, keeping the ids of earlier ones. */
export function approvalsFrom(
  agreementId: Id,
  earlier: readonly AgreementApproval[],
  fields: readonly ApprovalFields[],
): AgreementApproval[] {
  return fields.map((one, position) =>
    Object.assign(new AgreementApproval(), approvalOf(one), { id: keptId(earlier, one.id), agreementId, position }),
  );
}

/** The amendments as written, keeping the ids of earlier ones. */
export function amendmentsFrom(
  agreementId: Id,
  earlier: readonly AgreementAmendment[],
  fields: readonly AmendmentFields[],
): AgreementAmendment[] {
  return fields.map((one, position) =>
    Object.assign(new AgreementAmendment(), amendmentOf(one), { id: keptId(earlier, one.id), agreementId, position }),
  );
}

/** A decision of a party that is gone from the list stays, as nobody's. */
export function ofPartiesOnly(
  approvals: readonly AgreementApproval[],
  partyIds: readonly Id[],
): readonly AgreementApproval[] {
  return approvals.map((approval) =>
    approval.partyId === null || partyIds.includes(approval.partyId)
      ? approval
      : Object.assign(new AgreementApproval(), approval, { partyId: null }),
  );
}

const keptId = (earlier: readonly { readonly id: Id }[], id: Id | null | undefined): Id =>
  earlier.find((one) => one.id === id)?.id ?? newId();
