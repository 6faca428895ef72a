import type { Snapshot } from '../../platform/history/field-changes.js';
import type { Agreement } from './data/agreement.entity.js';
import type { AgreementParty } from './data/agreement-party.entity.js';

/** What the history remembers of an agreement. */
export function agreementSnapshot(agreement: Agreement, parties: readonly AgreementParty[]): Snapshot {
  const { status, statusOn, type, regime, level, titleUk, titleEn, number, languages, subjects, partnershipId } =
    agreement;
  const { termKind, inForceFrom, inForceTo, noticeMonths, signedOn, signedAt, signedOnline, note, ownerId } = agreement;
  return {
    titleUk,
    titleEn,
    type,
    regime,
    level,
    number,
    status,
    statusOn,
    partnershipId,
    parties: parties.map((party) => ({
      municipalityId: party.municipalityId,
      institution: party.institution,
      signatory: party.signatory,
      signatoryPost: party.signatoryPost,
      signedOn: party.signedOn,
    })),
    signedOn,
    signedAt,
    signedOnline,
    termKind,
    inForceFrom,
    inForceTo,
    noticeMonths,
    subjects: [...subjects],
    languages: [...languages],
    note,
    ownerId,
  };
}
