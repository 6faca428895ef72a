import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { ARRIVED_STATUSES } from './domain/aid-status.js';

/**
 * Which aid transfers (alias `x`) a viewer may see: all of the network, or those of the viewer's communities, or out of
 * a partnership which the viewer sees; one under embargo only who works on aid, until it has arrived. The trash is told
 * apart by `trashed_at`.
 */
export function aidVisibleTo(viewer: Viewer): Sql {
  if (viewer.permissions.has('aid.edit')) return concerning(viewer);
  return sql`((NOT x.embargoed OR x.status = ANY(${[...ARRIVED_STATUSES]})) AND ${concerning(viewer)})`;
}

function concerning(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(${ofOwnCommunity(viewer)} OR EXISTS (
    SELECT 1 FROM aid_partnership link
    WHERE link.transfer_id = x.id AND ${onVisiblePartnership(viewer, sql`link.partnership_id`)}))`;
}

/** Which aid transfers (alias `x`) a viewer may change: those of their own communities. */
export function aidEditableBy(viewer: Viewer): Sql {
  return viewer.networkWide ? sql`TRUE` : ofOwnCommunity(viewer);
}

/** Whether a viewer may change the aid of a community. */
export function mayEditAid(viewer: Viewer, communityId: Id): boolean {
  return viewer.permissions.has('aid.edit') && (viewer.networkWide || viewer.communityIds.includes(communityId));
}

function ofOwnCommunity(viewer: Viewer): Sql {
  return sql`x.community_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/**
 * Aid for the annual report: records that the viewer sees and that are not in the trash, in the columns that reports
 * read.
 */
export function aidInReports(viewer: Viewer): Sql {
  return sql`SELECT x.id, x.community_id, x.title_uk, x.title_en, x.result_uk AS words_uk, x.result_en AS words_en,
      x.happened_on AS starts_on, x.happened_on AS ends_on,
      CASE WHEN x.recurring THEN 'ONGOING' ELSE 'DAY' END AS date_precision
    FROM aid_transfer x WHERE x.trashed_at IS NULL AND ${aidVisibleTo(viewer)}`;
}

/**
 * Whether a row of another feature is about an aid transfer that the viewer sees and that is not in the trash.
 *
 * @param transferId SQL of the column that holds its id
 */
export function onVisibleAid(viewer: Viewer, transferId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM aid_transfer x WHERE x.id = ${transferId} AND x.trashed_at IS NULL AND ${aidVisibleTo(viewer)})`;
}
