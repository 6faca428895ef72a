import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { agreementsConcerning, agreementsInReports } from '../agreements/index.js';
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
