/**
 * What was done. One record, Visit, serves them all: they are planned, held, reported and counted alike. Who travels is
 * told by the direction, whether people meet by the mode.
 */
export const VISIT_KINDS = [
  'DELEGATION',
  'MEETING',
  'STUDY_VISIT',
  'SITE_VISIT',
  'CONFERENCE',
  'TRAINING',
  'YOUTH_EXCHANGE',
  'CHILDRENS_RECREATION',
  'SPORT',
  'ARTS',
  'EXHIBITION',
  'ANNIVERSARY',
  'CEREMONY',
  'AID_HAND_OVER',
  'PRESS_EVENT',
  'PUBLICATION',
  'OTHER',
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** Who travels to whom, as the Ukrainian side sees it; LOCAL: nobody, it is held at home. */
export const VISIT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'MUTUAL', 'LOCAL'] as const;
export type VisitDirection = (typeof VISIT_DIRECTIONS)[number];

export const VISIT_MODES = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

export const VISIT_PARTY_ROLES = ['HOST', 'GUEST', 'PARTICIPANT'] as const;
export type VisitPartyRole = (typeof VISIT_PARTY_ROLES)[number];

/** What an institution does at a visit. */
export const ORGANISATION_ROLES = ['ORGANISER', 'HOST', 'PARTICIPANT'] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** What our side does at an event of many. */
export const PARTICIPATIONS = ['ORGANISER', 'CO_ORGANISER', 'SPEAKER', 'PARTICIPANT'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** Of what ages a travelling group is. */
export const GROUP_AGES = ['ADULTS', 'MIXED', 'MINORS'] as const;
export type GroupAges = (typeof GROUP_AGES)[number];

export const GIFT_DIRECTIONS = ['GIVEN', 'RECEIVED'] as const;
export type GiftDirection = (typeof GIFT_DIRECTIONS)[number];

/** Where it is held: a travelling exhibition has many. */
export interface VisitPlace {
  /** town, building: in words */
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string | null;
}
