import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { hasTakenPlace, VISIT_STATUSES } from './domain/visit-status.js';

const OVER = VISIT_STATUSES.filter(hasTakenPlace);

/**
 * Which visits (alias `v`) a viewer may see: all of the network, or those with one of the viewer's communities as a
 * party, or that serve a partnership which the viewer sees; one under embargo only who works on visits, until it is
 * over. The trash is told apart by `trashed_at`.
 */
export function visitsVisibleTo(viewer: Viewer): Sql {
  if (worksOnVisits(viewer)) return concerning(viewer);
  return sql`((NOT v.embargoed OR v.status = ANY(${[...OVER]})) AND ${concerning(viewer)})`;
}

/** Names of those who travel are personal data; readers and donors learn how many they are. */
export function seesDelegates(viewer: Viewer): boolean {
  return worksOnVisits(viewer);
}

function worksOnVisits(viewer: Viewer): boolean {
  return viewer.permissions.has('visits.edit');
}

function concerning(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(EXISTS (
      SELECT 1 FROM visit_party own
      WHERE own.visit_id = v.id AND own.municipality_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[])))
    OR EXISTS (
      SELECT 1 FROM visit_partnership served
      WHERE served.visit_id = v.id AND ${onVisiblePartnership(viewer, sql`served.partnership_id`)}))`;
}

/**
 * Whether a row of another feature hangs on a visit that the viewer sees and that is not in the trash.
 *
 * @param visitId SQL of the column that holds the visit's id
 */
export function onVisibleVisit(viewer: Viewer, visitId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM visit v WHERE v.id = ${visitId} AND v.trashed_at IS NULL AND ${visitsVisibleTo(viewer)})`;
}
