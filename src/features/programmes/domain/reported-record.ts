import type { Id } from '../../../kernel/identifiers.js';

/** Records that an entry of a measure can point to; the rest of what was done is written as free text. */
export const REPORTED_TYPES = [
  'VISIT',
  'AGREEMENT',
  'AID_TRANSFER',
  'PROJECT',
  'MEMBERSHIP',
  'PUBLICATION',
  'AWARD',
  'GIFT_ITEM',
] as const;
export type ReportedType = (typeof REPORTED_TYPES)[number];

export interface RecordReference {
  readonly type: ReportedType;
  readonly id: Id;
}

/** Where an entry keeps its link: one column for each type, at most one of them set. */
export const LINK_FIELDS = {
  VISIT: 'visitId',
  AGREEMENT: 'agreementId',
  AID_TRANSFER: 'aidTransferId',
  PROJECT: 'projectId',
  MEMBERSHIP: 'membershipId',
  PUBLICATION: 'publicationId',
  AWARD: 'awardId',
  GIFT_ITEM: 'giftItemId',
} as const satisfies Readonly<Record<ReportedType, string>>;

type LinkField = (typeof LINK_FIELDS)[ReportedType];
export type RecordLinks = Record<LinkField, Id | null>;

/** null: free text */
export function recordOf(links: RecordLinks): RecordReference | null {
  for (const type of REPORTED_TYPES) {
    const id = links[LINK_FIELDS[type]];
    if (id !== null) return { type, id };
  }
  return null;
}

export function linksTo(record: RecordReference | null): RecordLinks {
  const links = Object.fromEntries(REPORTED_TYPES.map((type) => [LINK_FIELDS[type], null])) as RecordLinks;
  if (record) links[LINK_FIELDS[record.type]] = record.id;
  return links;
}
