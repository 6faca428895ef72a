import type { Snapshot } from '../../platform/history/field-changes.js';
import type { Agreement } from './data/agreement.entity.js';
import type { AgreementParts } from './data/agreement-parts.repository.js';

/** What the history remembers of an agreement. */
export function agreementSnapshot(agreement: Agreement, { parties, approvals, amendments }: AgreementParts): Snapshot {
  const { status, statusOn, type, regime, level, procedure, titleUk, titleEn, number, partnershipId } = agreement;
  const { ministryDays, justiceDays, sendingDays, registrationDays, parentId, languages, subjects } = agreement;
  const { termKind, inForceFrom, inForceTo, noticeMonths, renewalMonths, noticeGivenOn, reviewedOn } = agreement;
  const { plannedSigningOn, signedOn, signedAt, signedOnline, note, ownerId } = agreement;
  return {
    ...{ titleUk, titleEn, type, regime, level, number, status, statusOn, partnershipId, parentId },
    ...{ procedure, ministryDays, justiceDays, sendingDays, registrationDays },
    parties: parties.map((party) => withoutPlace(party)),
    approvals: approvals.map((approval) => withoutPlace(approval)),
    amendments: amendments.map((amendment) => withoutPlace(amendment)),
    ...{ plannedSigningOn, signedOn, signedAt, signedOnline },
    ...{ termKind, inForceFrom, inForceTo, noticeMonths, renewalMonths, noticeGivenOn, reviewedOn },
    subjects: [...subjects],
    languages: [...languages],
    note,
    ownerId,
  };
}

/** What is said of a party, a decision or an amendment: its filled-in fields, in the order of their names. */
function withoutPlace(part: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(part)
      .filter(([field, value]) => !PLACE.has(field) && isSaid(value))
      .sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const PLACE: ReadonlySet<string> = new Set(['id', 'agreementId', 'position']);
