import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { type AgreementLevel, type AgreementType, type LegalRegime, usualRegime } from './agreement-kinds.js';
import type { AmendmentFields, ApprovalFields, PartyFields } from './agreement-parts.js';
import { type Procedure, usualProcedure } from './agreement-procedure.js';
import type { TermKind } from './agreement-term.js';
import type { CooperationSphere } from './cooperation-spheres.js';

/** The fields of an agreement that people write. Absent: unchanged; null: cleared. */
export interface AgreementFields {
  readonly type?: AgreementType | null;
  readonly regime?: LegalRegime | null;
  readonly level?: AgreementLevel | null;
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly number?: string | null;
  readonly languages?: readonly string[] | null;
  readonly subjects?: readonly CooperationSphere[] | null;
  readonly partnershipId?: Id | null;
  readonly parentId?: Id | null;
  readonly procedure?: Procedure | null;
  readonly ministryDays?: number | null;
  readonly justiceDays?: number | null;
  readonly sendingDays?: number | null;
  readonly registrationDays?: number | null;
  readonly parties?: readonly PartyFields[] | null;
  readonly approvals?: readonly ApprovalFields[] | null;
  readonly amendments?: readonly AmendmentFields[] | null;
  readonly plannedSigningOn?: CalendarDate | null;
  readonly signedAt?: string | null;
  readonly signedOnline?: boolean | null;
  readonly termKind?: TermKind | null;
  readonly inForceFrom?: CalendarDate | null;
  readonly inForceTo?: CalendarDate | null;
  readonly noticeMonths?: number | null;
  readonly renewalMonths?: number | null;
  readonly noticeGivenOn?: CalendarDate | null;
  readonly reviewedOn?: CalendarDate | null;
  readonly note?: string | null;
  readonly ownerId?: Id | null;
}

/** The values of an agreement's own columns that people write. */
export interface AgreementValues {
  type: AgreementType;
  regime: LegalRegime;
  level: AgreementLevel;
  titleUk: string;
  titleEn: string | null;
  number: string | null;
  languages: string[];
  subjects: CooperationSphere[];
  partnershipId: Id | null;
  parentId: Id | null;
  procedure: Procedure;
  ministryDays: number | null;
  justiceDays: number | null;
  sendingDays: number | null;
  registrationDays: number | null;
  plannedSigningOn: CalendarDate | null;
  signedAt: string | null;
  signedOnline: boolean;
  termKind: TermKind;
  inForceFrom: CalendarDate | null;
  inForceTo: CalendarDate | null;
  noticeMonths: number | null;
  renewalMonths: number | null;
  noticeGivenOn: CalendarDate | null;
  reviewedOn: CalendarDate | null;
  note: string | null;
  ownerId: Id | null;
}

/**
 * The values after a change.
 *
 * @param before null for a new agreement
 * @throws DomainError INVALID/required at `fields.titleUk` or `fields.type`
 */
export function valuesAfter(before: AgreementValues | null, fields: AgreementFields): AgreementValues {
  const titleUk = fields.titleUk === undefined ? before?.titleUk : fields.titleUk;
  const type = fields.type === undefined ? before?.type : fields.type;
  if (!titleUk) throw required('titleUk');
  if (!type) throw required('type');
  const level = fields.level ?? before?.level ?? 'MUNICIPALITY';
  const regime = fields.regime ?? before?.regime ?? usualRegime(level);
  return {
    ...{ type, titleUk, level, regime },
    procedure: fields.procedure ?? keptProcedure(before, regime),
    ministryDays: chosen(fields.ministryDays, before?.ministryDays),
    justiceDays: chosen(fields.justiceDays, before?.justiceDays),
    sendingDays: chosen(fields.sendingDays, before?.sendingDays),
    registrationDays: chosen(fields.registrationDays, before?.registrationDays),
    parentId: chosen(fields.parentId, before?.parentId),
    titleEn: chosen(fields.titleEn, before?.titleEn),
    number: chosen(fields.number, before?.number),
    languages: distinct(chosen(fields.languages, before?.languages)),
    subjects: distinct(chosen(fields.subjects, before?.subjects)),
    partnershipId: chosen(fields.partnershipId, before?.partnershipId),
    plannedSigningOn: chosen(fields.plannedSigningOn, before?.plannedSigningOn),
    signedAt: chosen(fields.signedAt, before?.signedAt),
    signedOnline: chosen(fields.signedOnline, before?.signedOnline) ?? false,
    termKind: chosen(fields.termKind, before?.termKind) ?? 'UNSPECIFIED',
    inForceFrom: chosen(fields.inForceFrom, before?.inForceFrom),
    inForceTo: chosen(fields.inForceTo, before?.inForceTo),
    noticeMonths: chosen(fields.noticeMonths, before?.noticeMonths),
    renewalMonths: chosen(fields.renewalMonths, before?.renewalMonths),
    noticeGivenOn: chosen(fields.noticeGivenOn, before?.noticeGivenOn),
    reviewedOn: chosen(fields.reviewedOn, before?.reviewedOn),
    note: chosen(fields.note, before?.note),
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
}

/** A procedure follows the regime until somebody has chosen another than the usual one. */
function keptProcedure(before: AgreementValues | null, regime: LegalRegime): Procedure {
  if (!before || before.procedure === usualProcedure(before.regime)) return usualProcedure(regime);
  return before.procedure;
}

const distinct = <T>(values: readonly T[] | null): T[] => [...new Set(values ?? [])];

const required = (field: string) =>
  invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
