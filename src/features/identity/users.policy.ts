import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';

/**
 * Which people (alias `u`) a viewer may see: themselves, the network's own staff, and people of communities that are
 * the viewer's own or party to a partnership with them.
 */
export function usersVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  const own = sql`CAST(${[...viewer.communityIds]} AS uuid[])`;
  return sql`(u.id = ${viewer.userId} OR u.role IN ('ADMINISTRATOR', 'COORDINATOR') OR EXISTS (
    SELECT 1 FROM user_community uc WHERE uc.user_id = u.id AND (uc.municipality_id = ANY(${own}) OR EXISTS (
      SELECT 1 FROM partnership_party theirs
      JOIN partnership_party ours ON ours.partnership_id = theirs.partnership_id
      JOIN partnership p ON p.id = theirs.partnership_id AND p.trashed_at IS NULL
      WHERE theirs.municipality_id = uc.municipality_id AND ours.municipality_id = ANY(${own})))))`;
}
