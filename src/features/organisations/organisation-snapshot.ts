import type { Snapshot } from '../../platform/history/field-changes.js';
import type { OrganisationRecord } from './data/organisations.repository.js';

/** What the history remembers of an organisation. */
export function organisationSnapshot({ organisation, addresses, sources }: OrganisationRecord): Snapshot {
  const { type, nameUk, nameEn, nameNative, countryCode, municipalityId, parentId } = organisation;
  const { representedCountryCode, phones, emails, website, languages, note } = organisation;
  return {
    type,
    nameUk,
    nameEn,
    nameNative,
    countryCode,
    municipalityId,
    parentId,
    representedCountryCode,
    addresses: addresses.map(({ kind, text }) => ({ kind, text })),
    phones: [...phones],
    emails: [...emails],
    website,
    languages: [...languages],
    note,
    sources: sources.map(({ title, url, on, confidence }) => ({ title, url, on, confidence })),
  };
}
