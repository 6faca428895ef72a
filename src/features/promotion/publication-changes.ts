import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { NO_LINKS } from './data/links.repository.js';
import { Publication } from './data/publication.entity.js';
import type { PublicationRecord } from './data/publications.repository.js';
import { demandPast, knownDateAfter } from './domain/known-date.js';
import { demandOneOutlet } from './domain/outlet.js';
import { pageAddress } from './domain/page-address.js';
import { required } from './domain/promotion.errors.js';
import type { WrittenLinks } from './promotion-references.service.js';

/** What people write of a publication. Absent: unchanged; null: cleared. */
export type PublicationFields = {
  readonly [Field in Written]?: Publication[Field] | null;
} & WrittenLinks;
type Written =
  (typeof REQUIRED)[number] | (typeof OPTIONAL)[number] | (typeof LISTS)[number] | 'publishedOn' | 'datePrecision';

const REQUIRED = ['titleUk', 'kind'] as const;
const OPTIONAL = [
  'titleEn',
  'outletOrganisationId',
  'outlet',
  'url',
  'lastUpdatedOn',
  'lastCheckedOn',
  'summaryUk',
  'summaryEn',
  'note',
  'ownerId',
] as const;
const LISTS = ['languages', 'topics'] as const;

export function blankPublication(communityId: Id): PublicationRecord {
  const publication = Object.assign(new Publication(), {
    id: newId(),
    communityId,
    publishedOn: null,
    datePrecision: 'NONE',
    page: null,
    trashedAt: null,
    trashedById: null,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, null])),
    ...Object.fromEntries(LISTS.map((field) => [field, []])),
  });
  return { publication, links: NO_LINKS };
}

/**
 * The publication after a change of its fields; the one given stays as it was.
 *
 * @param today the network's day
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function publicationAfter(before: Publication, fields: PublicationFields, today: CalendarDate): Publication {
  const after = Object.assign(new Publication(), before);
  for (const field of REQUIRED) {
    const value = fields[field];
    if (value) Object.assign(after, { [field]: value });
    if (value === null || !after[field]) throw required(`fields.${field}`);
  }
  for (const field of OPTIONAL) if (fields[field] !== undefined) Object.assign(after, { [field]: fields[field] });
  for (const field of LISTS) if (fields[field] !== undefined) Object.assign(after, { [field]: fields[field] ?? [] });
  const written = { on: fields.publishedOn, precision: fields.datePrecision };
  const day = knownDateAfter(
    { on: before.publishedOn, precision: before.datePrecision },
    written,
    'fields.publishedOn',
  );
  Object.assign(after, { publishedOn: day.on, datePrecision: day.precision });
  after.page = after.url === null ? null : pageAddress(after.url);
  demandOneOutlet(after);
  for (const field of ['publishedOn', 'lastUpdatedOn', 'lastCheckedOn'] as const) {
    demandPast(after[field], today, `fields.${field}`);
  }
  return after;
}

/** What the history remembers of a publication. */
export function publicationSnapshot({ publication, links }: PublicationRecord): Snapshot {
  return {
    communityId: publication.communityId,
    titleUk: publication.titleUk,
    titleEn: publication.titleEn,
    kind: publication.kind,
    outletOrganisationId: publication.outletOrganisationId,
    outlet: publication.outlet,
    languages: [...publication.languages],
    url: publication.url,
    publishedOn: publication.publishedOn,
    datePrecision: publication.datePrecision,
    lastUpdatedOn: publication.lastUpdatedOn,
    lastCheckedOn: publication.lastCheckedOn,
    topics: [...publication.topics],
    summaryUk: publication.summaryUk,
    summaryEn: publication.summaryEn,
    visitIds: [...links.visit],
    partnershipIds: [...links.partnership],
    organisationIds: [...links.organisation],
    note: publication.note,
    ownerId: publication.ownerId,
  };
}
