import type { ReportedRecordInput, ReportedType } from '../graphql/graphql';

const PLACES: Readonly<Record<ReportedType, string>> = {
  VISIT: '/visits',
  AGREEMENT: '/agreements',
  AID_TRANSFER: '/aid',
  PROJECT: '/projects',
  MEMBERSHIP: '/memberships',
  PUBLICATION: '/publications',
  AWARD: '/awards',
  GIFT_ITEM: '/gifts',
};

/** The types that an annual report can point to, in the order in which people choose them. */
export const REPORTED_TYPES = Object.keys(PLACES) as readonly ReportedType[];

/** The address of a record's page. */
export function pathOf({ type, id }: ReportedRecordInput): string {
  return `${PLACES[type]}/${id}`;
}
