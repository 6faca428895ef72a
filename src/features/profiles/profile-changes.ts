import { type Id, newId } from '../../kernel/identifiers.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { CooperationProfile } from './data/cooperation-profile.entity.js';
import type { ProfileRecord } from './data/profiles.repository.js';
import { ReadinessMark } from './data/readiness-mark.entity.js';
import { blankPoint, READINESS_ITEMS, type ReadinessItem, type ReadinessPoint } from './domain/readiness.js';
import { VISION_FIELDS } from './domain/vision.js';

/** What people write of a profile. Absent: unchanged; null: cleared. */
export type ProfileFields = {
  readonly [
    Field in
      'matchingStatus' | 'optedOutOfMatching' | 'capacity' | (typeof LISTS)[number] | (typeof VISION_FIELDS)[number]
  ]?: CooperationProfile[Field] | null;
};

/** What people write of a point of the checklist. Absent: unchanged; null: cleared. */
export type ReadinessFields = {
  readonly [Field in Exclude<keyof ReadinessPoint, 'item'>]?: ReadinessPoint[Field] | null;
};

const LISTS = ['excludedCountries', 'excludedKinds', 'traits', 'challenges', 'goals', 'languageResources'] as const;

export function blankProfile(municipalityId: Id): ProfileRecord {
  const profile = Object.assign(new CooperationProfile(), {
    municipalityId,
    matchingStatus: 'OPEN',
    optedOutOfMatching: false,
    capacity: null,
    ...Object.fromEntries(LISTS.map((field) => [field, []])),
    ...Object.fromEntries(VISION_FIELDS.map((field) => [field, null])),
  });
  return { profile, marks: [] };
}

/** The profile after a change of its fields; the one given stays as it was. */
export function profileAfter(before: CooperationProfile, fields: ProfileFields): CooperationProfile {
  const after = Object.assign(new CooperationProfile(), before);
  if (fields.matchingStatus !== undefined) after.matchingStatus = fields.matchingStatus ?? 'OPEN';
  if (fields.optedOutOfMatching !== undefined) after.optedOutOfMatching = fields.optedOutOfMatching ?? false;
  if (fields.capacity !== undefined) after.capacity = fields.capacity;
  for (const field of LISTS) {
    if (fields[field] !== undefined) Object.assign(after, { [field]: [...new Set<string>(fields[field])] });
  }
  for (const field of VISION_FIELDS) if (fields[field] !== undefined) after[field] = fields[field];
  return after;
}

/** The mark of a point as it stands, or a blank one. */
export function markOf({ profile, marks }: ProfileRecord, item: ReadinessItem): ReadinessMark {
  const known = marks.find((mark) => mark.item === item);
  if (known) return known;
  const { municipalityId } = profile;
  return Object.assign(new ReadinessMark(), { ...blankPoint(item), id: newId(), municipalityId });
}

/** The checklist with one of its points changed. */
export function marksAfter(
  marks: readonly ReadinessMark[],
  before: ReadinessMark,
  { done, ...texts }: ReadinessFields,
  touched: Pick<ReadinessMark, 'updatedAt' | 'updatedById'>,
): ReadinessMark[] {
  const after = Object.assign(new ReadinessMark(), before, touched);
  if (done !== undefined) after.done = done ?? false;
  for (const field of ['evidenceUrl', 'evidenceFileId', 'ownerId', 'nextStep'] as const) {
    if (texts[field] !== undefined) after[field] = texts[field];
  }
  return [...marks.filter(({ item }) => item !== after.item), after];
}

/** What the history remembers of a profile. */
export function profileSnapshot({ profile, marks }: ProfileRecord): Snapshot {
  return {
    matchingStatus: profile.matchingStatus,
    optedOutOfMatching: profile.optedOutOfMatching,
    capacity: profile.capacity,
    ...Object.fromEntries(LISTS.map((field) => [field, [...profile[field]]])),
    ...Object.fromEntries(VISION_FIELDS.map((field) => [field, profile[field]])),
    readiness: READINESS_ITEMS.flatMap((item) => {
      const mark = marks.find((one) => one.item === item);
      if (!mark) return [];
      const { done, evidenceUrl, evidenceFileId, ownerId, nextStep } = mark;
      return [{ item, done, evidenceUrl, evidenceFileId, ownerId, nextStep }];
    }),
  };
}
