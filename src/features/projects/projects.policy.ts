import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';

/**
 * Which projects (alias `pj`) a viewer may see: all of the network, or those of the viewer's communities and of
 * partnerships that the viewer sees. The trash is told apart by `trashed_at`.
 */
export function projectsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(${ofOwnCommunity(viewer)} OR EXISTS (
    SELECT 1 FROM project_partnership joined
    WHERE joined.project_id = pj.id AND ${onVisiblePartnership(viewer, sql`joined.partnership_id`)}))`;
}

/** Which projects (alias `pj`) a viewer may change: all of the network, or those of the viewer's communities. */
export function projectsEditableBy(viewer: Viewer): Sql {
  return viewer.networkWide ? sql`TRUE` : ofOwnCommunity(viewer);
}

function ofOwnCommunity(viewer: Viewer): Sql {
  return sql`pj.community_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/**
 * Whether a row of another feature is about a project that the viewer sees and that is not in the trash.
 *
 * @param projectId SQL of the column that holds its id
 */
export function onVisibleProject(viewer: Viewer, projectId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM project pj WHERE pj.id = ${projectId} AND pj.trashed_at IS NULL AND ${projectsVisibleTo(viewer)})`;
}
