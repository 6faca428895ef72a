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
