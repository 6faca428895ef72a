import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { agreementsConcerning, agreementsInReports } from '../agreements/index.js';
import { aidInReports } from '../aid/index.js';
import { membershipsInReports, projectsInReports } from '../projects/index.js';
import { awardsInReports, giftItemsInReports, publicationsInReports } from '../promotion/index.js';
import { visitsConcerning, visitsInReports } from '../visits/index.js';
import { REPORTED_TYPES, type ReportedType } from './domain/reported-record.js';

interface Reported {
  /** what the viewer sees of them, in the columns that reports share */
  readonly records: (viewer: Viewer) => Sql;
  /** whether a record (alias `rec`) is the community's own or concerns it */
  readonly concerns: (communityId: Id) => Sql;
}

const REPORTED: Readonly<Record<ReportedType, Reported>> = {
  VISIT: { records: visitsInReports, concerns: (communityId) => sql`rec.id IN (${visitsConcerning(communityId)})` },
  AGREEMENT: {
    records: agreementsInReports,
    concerns: (communityId) => sql`rec.id IN (${agreementsConcerning(communityId)})`,
  },
  AID_TRANSFER: { records: aidInReports, concerns: ownedBy },
  PROJECT: { records: projectsInReports, concerns: ownedBy },
  MEMBERSHIP: { records: membershipsInReports, concerns: ownedBy },
  PUBLICATION: { records: publicationsInReports, concerns: ownedBy },
  AWARD: { records: awardsInReports, concerns: ownedBy },
  GIFT_ITEM: { records: giftItemsInReports, concerns: ownedBy },
};

/** All that a viewer may see of what reports print: `type`, and the columns that the features share. */
export function recordsVisibleTo(viewer: Viewer): Sql {
  return join(
    REPORTED_TYPES.map((type) => recordsOfType(viewer, type)),
    ' UNION ALL ',
  );
}

/** As `recordsVisibleTo`, of one type. */
export function recordsOfType(viewer: Viewer, type: ReportedType): Sql {
  return sql`SELECT CAST(${type} AS text) AS type, own.* FROM (${REPORTED[type].records(viewer)}) own`;
}

/** Whether a record (alias `rec`) may stand in the programme of a community. */
export function concerning(type: ReportedType, communityId: Id): Sql {
  return REPORTED[type].concerns(communityId);
}

function ownedBy(communityId: Id): Sql {
  return sql`rec.community_id = ${communityId}`;
}
