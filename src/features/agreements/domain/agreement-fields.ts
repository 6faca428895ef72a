import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { type AgreementLevel, type AgreementType, type LegalRegime, usualRegime } from './agreement-kinds.js';
import type { TermKind } from './agreement-term.js';

/** A party as a person writes it; with the id of an earlier party it is that one. */
export interface PartyFields {
  readonly id?: Id | null;
  readonly municipalityId?: Id | null;
  readonly institution?: string | null;
  readonly signatory?: string | null;
  readonly signatoryPost?: string | null;
  readonly signedOn?: CalendarDate | null;
}

/** The fields of an agreement that people write. Absent: unchanged; null: cleared. */
export interface AgreementFields {
  readonly type?: AgreementType | null;
  readonly regime?: LegalRegime | null;
  readonly level?: AgreementLevel | null;
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly number?: string | null;
  readonly languages?: readonly string[] | null;
  readonly subjects?: readonly string[] | null;
  readonly partnershipId?: Id | null;
  readonly parties?: readonly PartyFields[] | null;
  readonly signedAt?: string | null;
  readonly signedOnline?: boolean | null;
  readonly termKind?: TermKind | null;
  readonly inForceFrom?: CalendarDate | null;
  readonly inForceTo?: CalendarDate | null;
  readonly noticeMonths?: number | null;
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
  subjects: string[];
  partnershipId: Id | null;
  signedAt: string | null;
  signedOnline: boolean;
  termKind: TermKind;
  inForceFrom: CalendarDate | null;
  inForceTo: CalendarDate | null;
  noticeMonths: number | null;
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
  return {
    type,
    titleUk,
    level,
    regime: fields.regime ?? before?.regime ?? usualRegime(level),
    titleEn: chosen(fields.titleEn, before?.titleEn),
    number: chosen(fields.number, before?.number),
    languages: distinct(chosen(fields.languages, before?.languages)),
    subjects: distinct(chosen(fields.subjects, before?.subjects)),
    partnershipId: chosen(fields.partnershipId, before?.partnershipId),
    signedAt: chosen(fields.signedAt, before?.signedAt),
    signedOnline: chosen(fields.signedOnline, before?.signedOnline) ?? false,
    termKind: chosen(fields.termKind, before?.termKind) ?? 'UNSPECIFIED',
    inForceFrom: chosen(fields.inForceFrom, before?.inForceFrom),
    inForceTo: chosen(fields.inForceTo, before?.inForceTo),
    noticeMonths: chosen(fields.noticeMonths, before?.noticeMonths),
    note: chosen(fields.note, before?.note),
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
}

function chosen<T>(given: T | null | undefined, before: T | null | undefined): T | null {
  return given === undefined ? (before ?? null) : given;
}

const distinct = (values: readonly string[] | null): string[] => [...new Set(values ?? [])];

const required = (field: string) =>
  invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
