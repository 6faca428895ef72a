import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { Award } from './data/award.entity.js';
import type { AwardRecord } from './data/awards.repository.js';
import { NO_LINKS } from './data/links.repository.js';
import { demandHonour } from './domain/award-rules.js';
import { demandPast, knownDateAfter } from './domain/known-date.js';
import { required } from './domain/promotion.errors.js';
import type { WrittenLinks } from './promotion-references.service.js';

/** What people write of an award. Absent: unchanged; null: cleared. */
export type AwardFields = {
  readonly [Field in Written]?: Award[Field] | null;
} & Pick<WrittenLinks, 'visitIds' | 'partnershipIds'>;
type Written = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number] | 'awardedOn' | 'datePrecision';

const REQUIRED = ['titleUk', 'direction'] as const;
const OPTIONAL = [
  'titleEn',
  'giverOrganisationId',
  'giverMunicipalityId',
  'giver',
  'recipient',
  'level',
  'url',
  'note',
  'ownerId',
] as const;

export function blankAward(communityId: Id): AwardRecord {
  const award = Object.assign(new Award(), {
    id: newId(),
    communityId,
    awardedOn: null,
    datePrecision: 'NONE',
    trashedAt: null,
    trashedById: null,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, null])),
  });
  return { award, links: NO_LINKS };
}

/**
 * The award after a change of its fields; the one given stays as it was.
 *
 * @param today the network's day
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function awardAfter(before: Award, fields: AwardFields, today: CalendarDate): Award {
  const after = Object.assign(new Award(), before);
  for (const field of REQUIRED) {
    const value = fields[field];
    if (value) Object.assign(after, { [field]: value });
    if (value === null || !after[field]) throw required(`fields.${field}`);
  }
  for (const field of OPTIONAL) if (fields[field] !== undefined) Object.assign(after, { [field]: fields[field] });
  const written = { on: fields.awardedOn, precision: fields.datePrecision };
  const day = knownDateAfter({ on: before.awardedOn, precision: before.datePrecision }, written, 'fields.awardedOn');
  Object.assign(after, { awardedOn: day.on, datePrecision: day.precision });
  demandHonour(after);
  demandPast(after.awardedOn, today, 'fields.awardedOn');
  return after;
}

/** What the history remembers of an award. */
export function awardSnapshot({ award, links }: AwardRecord): Snapshot {
  return {
    communityId: award.communityId,
    direction: award.direction,
    titleUk: award.titleUk,
    titleEn: award.titleEn,
    giverOrganisationId: award.giverOrganisationId,
    giverMunicipalityId: award.giverMunicipalityId,
    giver: award.giver,
    recipient: award.recipient,
    awardedOn: award.awardedOn,
    datePrecision: award.datePrecision,
    level: award.level,
    url: award.url,
    visitIds: [...links.visit],
    partnershipIds: [...links.partnership],
    note: award.note,
    ownerId: award.ownerId,
  };
}
