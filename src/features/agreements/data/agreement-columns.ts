import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementAmendment } from './agreement-amendment.entity.js';
import type { AgreementApproval } from './agreement-approval.entity.js';
import type { AgreementParty } from './agreement-party.entity.js';

export type AgreementRow = Omit<Agreement, 'trashedAt' | 'trashedById'>;
export type AgreementPartyRow = Omit<AgreementParty, 'position'>;
export type ApprovalRow = Omit<AgreementApproval, 'position'>;
export type AmendmentRow = Omit<AgreementAmendment, 'position'>;

export interface StatusChangeRow {
  readonly id: Id;
  readonly agreementId: Id;
  readonly from: AgreementStatus | null;
  readonly to: AgreementStatus;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

/** The columns of an `AgreementRow`, over alias `a`. */
export const AGREEMENT_COLUMNS = sql`a.id, a.partnership_id AS "partnershipId", a.parent_id AS "parentId", a.type,
  a.regime, a.level, a.procedure, a.ministry_days AS "ministryDays", a.justice_days AS "justiceDays",
  a.sending_days AS "sendingDays", a.registration_days AS "registrationDays", a.title_uk AS "titleUk",
  a.title_en AS "titleEn", a.number, a.languages, a.subjects, a.status, a.status_on AS "statusOn",
  a.term_kind AS "termKind", a.in_force_from AS "inForceFrom", a.in_force_to AS "inForceTo",
  a.notice_months AS "noticeMonths", a.notice_on AS "noticeOn", a.renewal_months AS "renewalMonths",
  a.notice_given_on AS "noticeGivenOn", a.reviewed_on AS "reviewedOn",
  a.planned_signing_on AS "plannedSigningOn", a.signed_on AS "signedOn",
  a.signed_at AS "signedAt", a.signed_online AS "signedOnline", a.note, a.owner_id AS "ownerId", a.version,
  a.created_at AS "createdAt", a.updated_at AS "updatedAt"`;

/** The columns of an `AgreementPartyRow`, over alias `ap`. */
export const PARTY_COLUMNS = sql`ap.id, ap.agreement_id AS "agreementId", ap.municipality_id AS "municipalityId",
  ap.organisation_id AS "organisationId", ap.institution, ap.implementing_unit AS "implementingUnit", ap.signatory_body AS "signatoryBody", ap.signatory,
  ap.signatory_post AS "signatoryPost", ap.by_proxy AS "byProxy", ap.proxy_ground AS "proxyGround",
  ap.initialled_on AS "initialledOn", ap.signed_on AS "signedOn", ap.signing_mode AS "signingMode",
  ap.signing_place AS "signingPlace", ap.further_signatures AS "furtherSignatures",
  ap.dropped_out_on AS "droppedOutOn", ap.dropped_out_reason AS "droppedOutReason"`;

/** The columns of an `ApprovalRow`, over alias `d`. */
export const APPROVAL_COLUMNS = sql`d.id, d.agreement_id AS "agreementId", d.kind, d.party_id AS "partyId", d.body,
  d.number, d.decided_on AS "decidedOn", d.result, d.votes_for AS "votesFor", d.votes_against AS "votesAgainst",
  d.votes_abstained AS "votesAbstained", d.remarks`;

/** The columns of an `AmendmentRow`, over alias `am`. */
export const AMENDMENT_COLUMNS = sql`am.id, am.agreement_id AS "agreementId", am.title, am.number,
  am.signed_on AS "signedOn", am.changes, am.new_in_force_to AS "newInForceTo"`;
