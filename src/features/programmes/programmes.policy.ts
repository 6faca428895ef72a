import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';

/**
 * Which programmes (alias `p`) a viewer may see: all of the network, or those of the viewer's communities. Measures,
 * entries and reports follow their programme. The trash is told apart by `trashed_at`.
 */
export function programmesVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`p.community_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/**
 * Whether a row of another feature is about a programme that the viewer sees and that is not in the trash.
 *
 * @param programmeId SQL of the column that holds its id
 */
export function onVisibleProgramme(viewer: Viewer, programmeId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM programme p WHERE p.id = ${programmeId} AND p.trashed_at IS NULL AND ${programmesVisibleTo(viewer)})`;
}
