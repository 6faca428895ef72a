import type {
  AgreementFields,
  AgreementLevel,
  AgreementRecordFragment,
  AgreementStatus,
  AgreementType,
  CooperationDirection,
  LegalRegime,
  TermKind,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { COOPERATION_DIRECTIONS } from '../../lib/vocabulary';

export interface PartyValue {
  readonly id?: string;
  readonly municipalityId: string | null;
  readonly institution: string;
  readonly signatory: string;
  readonly signatoryPost: string;
  readonly signedOn: CalendarDate | null;
}

export interface AgreementValues {
  readonly titleUk: string;
  readonly titleEn: string;
  readonly type: AgreementType | null;
  readonly regime: LegalRegime;
  readonly level: AgreementLevel;
  readonly number: string;
  /** Of a new agreement: an older one is written down straight in its later status. */
  readonly status: AgreementStatus;
  readonly statusOn: CalendarDate | null;
  readonly partnershipId: string | null;
  readonly parties: PartyValue[];
  readonly termKind: TermKind;
  readonly inForceFrom: CalendarDate | null;
  readonly inForceTo: CalendarDate | null;
  readonly noticeMonths: string;
  readonly languages: string[];
  readonly subjects: string[];
  readonly signedAt: string;
  readonly signedOnline: boolean;
  readonly note: string;
  readonly ownerId: string | null;
}

export const NO_PARTY: PartyValue = {
  municipalityId: null,
  institution: '',
  signatory: '',
  signatoryPost: '',
  signedOn: null,
};

export const blankAgreement = (ownerId: string): AgreementValues => ({
  titleUk: '',
  titleEn: '',
  type: null,
  regime: 'ITC_INTERTERRITORIAL',
  level: 'MUNICIPALITY',
  number: '',
  status: 'IDEA',
  statusOn: null,
  partnershipId: null,
  parties: [NO_PARTY, NO_PARTY],
  termKind: 'UNSPECIFIED',
  inForceFrom: null,
  inForceTo: null,
  noticeMonths: '',
  languages: ['uk'],
  subjects: [],
  signedAt: '',
  signedOnline: false,
  note: '',
  ownerId,
});

export function valuesOfAgreement(agreement: AgreementRecordFragment): AgreementValues {
  const { titleUk, type, regime, level, status, termKind, inForceFrom, inForceTo, signedOnline } = agreement;
  return {
    titleUk,
    type,
    regime,
    level,
    status,
    termKind,
    inForceFrom,
    inForceTo,
    signedOnline,
    titleEn: agreement.titleEn ?? '',
    number: agreement.number ?? '',
    statusOn: null,
    partnershipId: agreement.partnership?.id ?? null,
    parties: agreement.parties.map(({ id, municipality, institution, signatory, signatoryPost, signedOn }) => ({
      id,
      signedOn,
      municipalityId: municipality?.id ?? null,
      institution: institution ?? '',
      signatory: signatory ?? '',
      signatoryPost: signatoryPost ?? '',
    })),
    noticeMonths: agreement.noticeMonths === null ? '' : String(agreement.noticeMonths),
    languages: [...agreement.languages],
    subjects: [...agreement.subjects],
    signedAt: agreement.signedAt ?? '',
    note: agreement.note ?? '',
    ownerId: agreement.owner?.id ?? null,
  };
}

/** Parties left empty go; then what the server names by position is what the form shows there. */
export const withoutEmptyParties = (values: AgreementValues): AgreementValues => ({
  ...values,
  parties: values.parties.filter(
    ({ municipalityId, institution, signatory }) =>
      municipalityId !== null || institution.trim() !== '' || signatory.trim() !== '',
  ),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function fieldsOf(values: AgreementValues): AgreementFields {
  const { type, regime, level, partnershipId, termKind, inForceFrom, languages, signedOnline, ownerId } = values;
  return {
    type,
    regime,
    level,
    partnershipId,
    termKind,
    inForceFrom,
    languages,
    signedOnline,
    ownerId,
    titleUk: values.titleUk.trim(),
    titleEn: orNull(values.titleEn),
    number: orNull(values.number),
    inForceTo: termKind === 'PERPETUAL' ? null : values.inForceTo,
    noticeMonths: values.noticeMonths === '' ? null : Number(values.noticeMonths),
    subjects: values.subjects.filter((subject): subject is CooperationDirection =>
      COOPERATION_DIRECTIONS.some((known) => known === subject),
    ),
    signedAt: orNull(values.signedAt),
    note: orNull(values.note),
    parties: values.parties.map(({ id, municipalityId, institution, signatory, signatoryPost, signedOn }) => ({
      id,
      municipalityId,
      signedOn,
      institution: orNull(institution),
      signatory: orNull(signatory),
      signatoryPost: orNull(signatoryPost),
    })),
  };
}
