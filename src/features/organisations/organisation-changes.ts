import { invalid } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { Organisation } from './data/organisation.entity.js';
import { OrganisationAddress, OrganisationSource } from './data/organisation-lists.entity.js';
import type { OrganisationRecord } from './data/organisations.repository.js';

export type AddressFields = Pick<OrganisationAddress, 'kind' | 'text'>;
export type SourceFields = Pick<OrganisationSource, 'title' | 'confidence'> &
  Partial<Pick<OrganisationSource, 'url' | 'on'>>;

/** What people write about an organisation. Absent: unchanged; null: cleared. */
export type OrganisationFields = {
  readonly [Field in (typeof REQUIRED)[number] | (typeof OPTIONAL)[number] | (typeof LISTS)[number]]?:
    Organisation[Field] | null;
} & {
  readonly addresses?: readonly AddressFields[] | null;
  readonly sources?: readonly SourceFields[] | null;
};

const REQUIRED = ['type', 'nameUk', 'nameEn'] as const;
const OPTIONAL = [
  'nameNative',
  'countryCode',
  'municipalityId',
  'parentId',
  'representedCountryCode',
  'website',
  'note',
] as const;
const LISTS = ['phones', 'emails', 'languages'] as const;

export function blankOrganisation(id: Id, createdById: Id | null): OrganisationRecord {
  const organisation = Object.assign(new Organisation(), {
    id,
    createdById,
    trashedAt: null,
    trashedById: null,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, null])),
    ...Object.fromEntries(LISTS.map((field) => [field, []])),
  });
  return { organisation, addresses: [], sources: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @throws DomainError INVALID/required at a field without which it is none
 */
export function organisationAfter(record: OrganisationRecord, fields: OrganisationFields): OrganisationRecord {
  const organisation = Object.assign(new Organisation(), record.organisation);
  for (const field of REQUIRED) {
    const value = fields[field];
    if (value) Object.assign(organisation, { [field]: value });
    if (value === null || !organisation[field]) {
      throw invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
    }
  }
  for (const field of OPTIONAL) {
    if (fields[field] !== undefined) Object.assign(organisation, { [field]: fields[field] });
  }
  for (const field of LISTS) {
    if (fields[field] !== undefined) organisation[field] = [...new Set(fields[field])];
  }
  return {
    organisation,
    addresses: fields.addresses === undefined ? record.addresses : addressesAfter(organisation.id, fields.addresses),
    sources: fields.sources === undefined ? record.sources : sourcesAfter(organisation.id, fields.sources),
  };
}

function addressesAfter(organisationId: Id, given: readonly AddressFields[] | null): OrganisationAddress[] {
  return (given ?? []).map(({ kind, text }, position) =>
    Object.assign(new OrganisationAddress(), { id: newId(), organisationId, position, kind, text }),
  );
}

function sourcesAfter(organisationId: Id, given: readonly SourceFields[] | null): OrganisationSource[] {
  return (given ?? []).map(({ title, url, on, confidence }, position) =>
    Object.assign(new OrganisationSource(), {
      id: newId(),
      organisationId,
      position,
      title,
      url: url ?? null,
      on: on ?? null,
      confidence,
    }),
  );
}
