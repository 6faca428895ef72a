import sql, { type Sql } from 'sql-template-tag';
import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';

/**
 * Which programmes (alias `p`) a viewer may see: all of the network, or those of the viewer's communities. Measures,
 * entries and reports follow their programme. The trash is told apart by `trashed_at`.
 */
export function programmesVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`p.community_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/** A programme belongs to the viewer's own community. @throws DomainError FORBIDDEN */
export function demandOwnCommunity(viewer: Viewer, communityId: Id): void {
  if (viewer.networkWide || viewer.communityIds.includes(communityId)) return;
  throw forbidden({
    uk: 'Програму пише своя громада. Нічого не збережено.',
    en: 'A programme is written by its own community. Nothing was saved.',
  });
}
