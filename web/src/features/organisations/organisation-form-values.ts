import type {
  AddressKind,
  Confidence,
  OrganisationFields,
  OrganisationRecordFragment,
  OrganisationType,
} from '../../graphql/graphql';

export interface AddressValues {
  readonly kind: AddressKind;
  readonly text: string;
}

export interface SourceValues {
  readonly title: string;
  readonly url: string;
  readonly on: string | null;
  readonly confidence: Confidence;
}

export interface OrganisationValues {
  readonly type: OrganisationType | null;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly nameNative: string;
  readonly countryCode: string | null;
  readonly municipalityId: string | null;
  readonly parentId: string | null;
  readonly representedCountryCode: string | null;
  readonly addresses: AddressValues[];
  readonly phones: string[];
  readonly emails: string[];
  readonly website: string;
  readonly languages: string[];
  readonly note: string;
  readonly sources: SourceValues[];
}

export const NO_ADDRESS: AddressValues = { kind: 'LEGAL', text: '' };
export const NO_SOURCE: SourceValues = { title: '', url: '', on: null, confidence: 'MANUAL' };

/** @param parentId below which it is added @param municipalityId whose institution it is */
export function blankOrganisation(parentId: string | null, municipalityId: string | null): OrganisationValues {
  return {
    type: null,
    nameUk: '',
    nameEn: '',
    nameNative: '',
    countryCode: null,
    municipalityId,
    parentId,
    representedCountryCode: null,
    addresses: [],
    phones: [''],
    emails: [''],
    website: '',
    languages: [],
    note: '',
    sources: [],
  };
}

export function valuesOfOrganisation(organisation: OrganisationRecordFragment): OrganisationValues {
  return {
    type: organisation.type,
    nameUk: organisation.nameUk,
    nameEn: organisation.nameEn,
    nameNative: organisation.nameNative ?? '',
    countryCode: organisation.countryCode,
    municipalityId: organisation.municipality?.id ?? null,
    parentId: organisation.parent?.id ?? null,
    representedCountryCode: organisation.representedCountryCode,
    addresses: organisation.addresses.map(({ kind, text }) => ({ kind, text })),
    phones: [...organisation.phones, ''],
    emails: [...organisation.emails, ''],
    website: organisation.website ?? '',
    languages: [...organisation.languages],
    note: organisation.note ?? '',
    sources: organisation.sources.map(({ title, url, on, confidence }) => ({ title, url: url ?? '', on, confidence })),
  };
}

/** Without the rows that were left empty. */
export function cleanedOrganisation(values: OrganisationValues): OrganisationValues {
  const written = (text: string) => text.trim() !== '';
  return {
    ...values,
    addresses: values.addresses.filter(({ text }) => written(text)),
    phones: values.phones.map((phone) => phone.trim()).filter(written),
    emails: values.emails.map((email) => email.trim()).filter(written),
    sources: values.sources.filter(({ title, url }) => written(title) || written(url)),
    representedCountryCode: values.type === 'DIPLOMATIC_MISSION' ? values.representedCountryCode : null,
  };
}

export function fieldsOfOrganisation(values: OrganisationValues): OrganisationFields {
  return {
    ...values,
    nameNative: values.nameNative.trim() || null,
    website: values.website.trim() || null,
    note: values.note || null,
    sources: values.sources.map((source) => ({ ...source, url: source.url.trim() || null })),
  };
}
