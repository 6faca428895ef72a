import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Amendment } from './agreement-amendments.js';
import type { Approval, ApprovalKind, ApprovalResult } from './agreement-approvals.js';
import type { Party, SigningMode } from './agreement-parties.js';

/** A signature after the first as a person writes it. */
export interface SignatureFields {
  readonly signedOn: CalendarDate;
  readonly mode?: SigningMode | null;
  readonly place?: string | null;
}

/** A party as a person writes it; with the id of an earlier party it is that one. */
export interface PartyFields {
  readonly id?: Id | null;
  readonly municipalityId?: Id | null;
  readonly organisationId?: Id | null;
  readonly institution?: string | null;
  readonly implementingUnit?: string | null;
  readonly signatoryBody?: string | null;
  readonly signatory?: string | null;
  readonly signatoryPost?: string | null;
  readonly byProxy?: boolean | null;
  readonly proxyGround?: string | null;
  readonly initialledOn?: CalendarDate | null;
  readonly signedOn?: CalendarDate | null;
  readonly signingMode?: SigningMode | null;
  readonly signingPlace?: string | null;
  readonly furtherSignatures?: readonly SignatureFields[] | null;
  readonly droppedOutOn?: CalendarDate | null;
  readonly droppedOutReason?: string | null;
}

/** A decision as a person writes it; with the id of an earlier one it is that one. */
export interface ApprovalFields {
  readonly id?: Id | null;
  readonly kind: ApprovalKind;
  readonly partyId?: Id | null;
  readonly body?: string | null;
  readonly number?: string | null;
  readonly decidedOn?: CalendarDate | null;
  readonly result?: ApprovalResult | null;
  readonly votesFor?: number | null;
  readonly votesAgainst?: number | null;
  readonly votesAbstained?: number | null;
  readonly remarks?: string | null;
}

/** An amendment as a person writes it; with the id of an earlier one it is that one. */
export interface AmendmentFields {
  readonly id?: Id | null;
  readonly title: string;
  readonly number?: string | null;
  readonly signedOn: CalendarDate;
  readonly changes?: string | null;
  readonly newInForceTo?: CalendarDate | null;
}

/** @param place as found; the fields may leave unsaid what the writer does not see */
export function partyOf(fields: PartyFields, place: Pick<Party, 'municipalityId' | 'organisationId'>): Party {
  return {
    ...place,
    institution: fields.institution ?? null,
    implementingUnit: fields.implementingUnit ?? null,
    signatoryBody: fields.signatoryBody ?? null,
    signatory: fields.signatory ?? null,
    signatoryPost: fields.signatoryPost ?? null,
    byProxy: fields.byProxy ?? false,
    proxyGround: fields.proxyGround ?? null,
    initialledOn: fields.initialledOn ?? null,
    signedOn: fields.signedOn ?? null,
    signingMode: fields.signingMode ?? null,
    signingPlace: fields.signingPlace ?? null,
    furtherSignatures: (fields.furtherSignatures ?? []).map(({ signedOn, mode, place }) => ({
      signedOn,
      mode: mode ?? null,
      place: place ?? null,
    })),
    droppedOutOn: fields.droppedOutOn ?? null,
    droppedOutReason: fields.droppedOutReason ?? null,
  };
}

export function approvalOf(fields: ApprovalFields): Approval {
  return {
    kind: fields.kind,
    partyId: fields.partyId ?? null,
    body: fields.body ?? null,
    number: fields.number ?? null,
    decidedOn: fields.decidedOn ?? null,
    result: fields.result ?? 'PENDING',
    votesFor: fields.votesFor ?? null,
    votesAgainst: fields.votesAgainst ?? null,
    votesAbstained: fields.votesAbstained ?? null,
    remarks: fields.remarks ?? null,
  };
}

export function amendmentOf(fields: AmendmentFields): Amendment {
  return {
    title: fields.title,
    number: fields.number ?? null,
    signedOn: fields.signedOn,
    changes: fields.changes ?? null,
    newInForceTo: fields.newInForceTo ?? null,
  };
}
