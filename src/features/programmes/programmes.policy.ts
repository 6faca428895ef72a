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
