import type {
  AgreementFields,
  AgreementLevel,
  AgreementPartyInput,
  AgreementRecordFragment,
  AgreementStatus,
  AgreementType,
  CooperationSphere,
  LegalRegime,
  Procedure,
  SigningMode,
  TermKind,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { COOPERATION_SPHERES } from '../../lib/vocabulary';
import { isSigned } from './agreement-lifecycle';

/** A signature after the first one. */
export interface SignatureValue {
  readonly signedOn: CalendarDate | null;
  readonly mode: SigningMode | null;
  readonly place: string;
}

export const NO_SIGNATURE: SignatureValue = { signedOn: null, mode: 'IN_PERSON', place: '' };

export interface PartyValue {
  readonly id?: string;
  readonly municipalityId: string | null;
  readonly organisationId: string | null;
  readonly institution: string;
  readonly implementingUnit: string;
  readonly signatoryBody: string;
  readonly signatory: string;
  readonly signatoryPost: string;
  readonly byProxy: boolean;
  readonly proxyGround: string;
  readonly initialledOn: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly signingMode: SigningMode | null;
  readonly signingPlace: string;
  readonly furtherSignatures: SignatureValue[];
  readonly droppedOutOn: CalendarDate | null;
  readonly droppedOutReason: string;
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
  readonly parentId: string | null;
  readonly procedure: Procedure;
  readonly ministryDays: string;
  readonly justiceDays: string;
  readonly sendingDays: string;
  readonly registrationDays: string;
  readonly termKind: TermKind;
  readonly inForceFrom: CalendarDate | null;
  readonly inForceTo: CalendarDate | null;
  readonly noticeMonths: string;
  readonly renewalMonths: string;
  readonly noticeGivenOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
  readonly languages: string[];
  readonly subjects: string[];
  readonly plannedSigningOn: CalendarDate | null;
  readonly signedAt: string;
  readonly signedOnline: boolean;
  readonly note: string;
  readonly ownerId: string | null;
}

export const NO_PARTY: PartyValue = {
  municipalityId: null,
  organisationId: null,
  institution: '',
  implementingUnit: '',
  signatoryBody: '',
  signatory: '',
  signatoryPost: '',
  byProxy: false,
  proxyGround: '',
  initialledOn: null,
  signedOn: null,
  signingMode: null,
  signingPlace: '',
  furtherSignatures: [],
  droppedOutOn: null,
  droppedOutReason: '',
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
  parentId: null,
  procedure: 'LAW_3668',
  ministryDays: '',
  justiceDays: '',
  sendingDays: '',
  registrationDays: '',
  termKind: 'UNSPECIFIED',
  inForceFrom: null,
  inForceTo: null,
  noticeMonths: '',
  renewalMonths: '',
  noticeGivenOn: null,
  reviewedOn: null,
  languages: ['uk'],
  subjects: [],
  plannedSigningOn: null,
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
    parties: agreement.parties.map(valueOfParty),
    parentId: agreement.parent?.id ?? null,
    procedure: agreement.procedure,
    ministryDays: asText(agreement.ministryDays),
    justiceDays: asText(agreement.justiceDays),
    sendingDays: asText(agreement.sendingDays),
    registrationDays: asText(agreement.registrationDays),
    noticeMonths: asText(agreement.noticeMonths),
    renewalMonths: asText(agreement.renewalMonths),
    noticeGivenOn: agreement.noticeGivenOn,
    reviewedOn: agreement.reviewedOn,
    languages: [...agreement.languages],
    subjects: [...agreement.subjects],
    plannedSigningOn: agreement.plannedSigningOn,
    signedAt: agreement.signedAt ?? '',
    note: agreement.note ?? '',
    ownerId: agreement.owner?.id ?? null,
  };
}

/** Parties left empty go; then what the server names by position is what the form shows there. */
export const withoutEmptyParties = (values: AgreementValues): AgreementValues => ({
  ...values,
  parties: values.parties.filter(
    ({ municipalityId, organisationId, institution, signatory }) =>
      municipalityId !== null || organisationId !== null || institution.trim() !== '' || signatory.trim() !== '',
  ),
});

const asText = (figure: number | null): string => (figure === null ? '' : String(figure));
const figure = (text: string): number | null => (text === '' ? null : Number(text));
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
    parentId: values.parentId,
    procedure: values.procedure,
    ministryDays: figure(values.ministryDays),
    justiceDays: figure(values.justiceDays),
    sendingDays: figure(values.sendingDays),
    registrationDays: figure(values.registrationDays),
    noticeMonths: figure(values.noticeMonths),
    renewalMonths: termKind === 'FIXED_AUTO_RENEWAL' ? figure(values.renewalMonths) : null,
    noticeGivenOn: values.noticeGivenOn,
    reviewedOn: values.reviewedOn,
    subjects: values.subjects.filter((subject): subject is CooperationSphere =>
      COOPERATION_SPHERES.some((known) => known === subject),
    ),
    plannedSigningOn: isSigned(values.status) ? null : values.plannedSigningOn,
    signedAt: orNull(values.signedAt),
    note: orNull(values.note),
    parties: values.parties.map(fieldsOfParty),
  };
}

const valueOfParty = ({
  municipality,
  organisation,
  ...party
}: AgreementRecordFragment['parties'][number]): PartyValue => ({
  id: party.id,
  municipalityId: municipality?.id ?? null,
  organisationId: organisation?.id ?? null,
  institution: party.institution ?? '',
  implementingUnit: party.implementingUnit ?? '',
  signatoryBody: party.signatoryBody ?? '',
  signatory: party.signatory ?? '',
  signatoryPost: party.signatoryPost ?? '',
  byProxy: party.byProxy,
  proxyGround: party.proxyGround ?? '',
  initialledOn: party.initialledOn,
  signedOn: party.signedOn,
  signingMode: party.signingMode,
  signingPlace: party.signingPlace ?? '',
  furtherSignatures: party.furtherSignatures.map(({ signedOn, mode, place }) => ({
    signedOn,
    mode,
    place: place ?? '',
  })),
  droppedOutOn: party.droppedOutOn,
  droppedOutReason: party.droppedOutReason ?? '',
});

// a draft of an earlier release may lack what a party has now
const fieldsOfParty = (draft: PartyValue): AgreementPartyInput => partyFields({ ...NO_PARTY, ...draft });

const partyFields = (party: PartyValue): AgreementPartyInput => ({
  ...party,
  institution: orNull(party.institution),
  implementingUnit: orNull(party.implementingUnit),
  signatoryBody: orNull(party.signatoryBody),
  signatory: orNull(party.signatory),
  signatoryPost: orNull(party.signatoryPost),
  proxyGround: party.byProxy ? orNull(party.proxyGround) : null,
  signingPlace: orNull(party.signingPlace),
  furtherSignatures: party.furtherSignatures.flatMap(({ signedOn, mode, place }) =>
    signedOn === null ? [] : { signedOn, mode, place: orNull(place) },
  ),
  droppedOutReason: party.droppedOutOn === null ? null : orNull(party.droppedOutReason),
});
