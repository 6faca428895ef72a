import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';

/**
 * Which memberships (alias `mb`) a viewer may see: all of the network, or those of the viewer's communities and of a
 * partnership that the viewer sees. The trash is told apart by `trashed_at`.
 */
export function membershipsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(${ofOwnCommunity(viewer)}
    OR ${onVisiblePartnership(viewer, sql`mb.partnership_id`)})`;
}

/** Which memberships (alias `mb`) a viewer may change: all of the network, or those of the viewer's communities. */
export function membershipsEditableBy(viewer: Viewer): Sql {
  return viewer.networkWide ? sql`TRUE` : ofOwnCommunity(viewer);
}

function ofOwnCommunity(viewer: Viewer): Sql {
  return sql`mb.community_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/**
 * Whether a row of another feature is about a membership that the viewer sees and that is not in the trash.
 *
 * @param membershipId SQL of the column that holds its id
 */
export function onVisibleMembership(viewer: Viewer, membershipId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM membership mb WHERE mb.id = ${membershipId} AND mb.trashed_at IS NULL AND ${membershipsVisibleTo(viewer)})`;
}
