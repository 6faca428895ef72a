import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { MeasureLayout } from './report-source.js';
import type { ReportWarning } from './report-warning.js';

export const REPORT_STATUSES = ['DRAFT', 'SIGNED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** The signature block as people write it. Absent: unchanged; null: cleared. */
export interface SignatureFields {
  /** with «В.о.» where it belongs */
  readonly positionUk?: string | null;
  readonly positionEn?: string | null;
  readonly firstNameUk?: string | null;
  readonly firstNameEn?: string | null;
  readonly surnameUk?: string | null;
  readonly surnameEn?: string | null;
  readonly datedOn?: CalendarDate | null;
}

export interface PresentationFields {
  readonly measureId: Id;
  readonly layout?: MeasureLayout | null;
  readonly leadInUk?: string | null;
  readonly leadInEn?: string | null;
  readonly openList?: boolean | null;
}

export interface ReportFields {
  readonly signature?: SignatureFields | null;
  /** only the measures named are changed */
  readonly measures?: readonly PresentationFields[] | null;
  /** keys of warnings left on purpose, all of them */
  readonly acceptedWarnings?: readonly string[] | null;
}

export interface SignatureValues {
  positionUk: string | null;
  positionEn: string | null;
  firstNameUk: string | null;
  firstNameEn: string | null;
  surnameUk: string | null;
  surnameEn: string | null;
  datedOn: CalendarDate | null;
}

export function signatureAfter(before: SignatureValues, fields: SignatureFields): SignatureValues {
  return {
    positionUk: chosen(fields.positionUk, before.positionUk),
    positionEn: chosen(fields.positionEn, before.positionEn),
    firstNameUk: chosen(fields.firstNameUk, before.firstNameUk),
    firstNameEn: chosen(fields.firstNameEn, before.firstNameEn),
    surnameUk: chosen(fields.surnameUk, before.surnameUk),
    surnameEn: chosen(fields.surnameEn, before.surnameEn),
    datedOn: chosen(fields.datedOn, before.datedOn),
  };
}

/** @throws DomainError CONFLICT/signed */
export function demandDraft(status: ReportStatus): void {
  if (status === 'DRAFT') return;
  throw new DomainError({
    code: 'CONFLICT',
    reason: 'signed',
    text: {
      uk: 'Звіт підписано, і він більше не змінюється. Нічого не збережено; почніть нову редакцію.',
      en: 'The report is signed and does not change any more. Nothing was saved; start a new edition.',
    },
  });
}

/**
 * A report is signed by somebody, and without errors that nobody has looked at.
 *
 * @throws DomainError INVALID/required, CONFLICT/open_warnings
 */
export function demandSignable(
  signature: SignatureValues,
  warnings: readonly ReportWarning[],
  accepted: readonly string[],
): void {
  for (const field of ['positionUk', 'firstNameUk', 'surnameUk'] as const) {
    if (signature[field]) continue;
    throw invalid('required', `signature.${field}`, {
      uk: 'Без посади, імені та прізвища звіт не підписують.',
      en: 'A report is signed with post, first name and surname.',
    });
  }
  const open = warnings.filter(({ severity, key }) => severity === 'ERROR' && !accepted.includes(key));
  if (open.length === 0) return;
  throw new DomainError({
    code: 'CONFLICT',
    reason: 'open_warnings',
    text: {
      uk: '{count, plural, one {# помилка не дає} few {# помилки не дають} many {# помилок не дають} other {# помилки не дають}} підписати звіт. Виправте або лишіть свідомо.',
      en: '{count, plural, one {# error keeps} other {# errors keep}} the report from being signed. Correct or accept them.',
    },
    values: { count: open.length },
    details: { keys: open.map(({ key }) => key) },
  });
}
