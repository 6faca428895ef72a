import sql, { type Sql } from 'sql-template-tag';
import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';

/**
 * Which publications (alias `pu`) a viewer may see: all of the network, those of the viewer's communities, and those
 * about a partnership that the viewer sees. The trash is told apart by `trashed_at`.
 */
export function publicationsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(${ofOwnCommunity(viewer, sql`pu.community_id`)} OR EXISTS (
    SELECT 1 FROM publication_partnership about
    WHERE about.publication_id = pu.id AND ${onVisiblePartnership(viewer, sql`about.partnership_id`)}))`;
}

/** Which awards (alias `aw`) a viewer may see, as with publications. */
export function awardsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(${ofOwnCommunity(viewer, sql`aw.community_id`)} OR EXISTS (
    SELECT 1 FROM award_partnership honoured
    WHERE honoured.award_id = aw.id AND ${onVisiblePartnership(viewer, sql`honoured.partnership_id`)}))`;
}

/** Which gift items (alias `gi`) a viewer may see: what is in the cupboard is the community's own affair. */
export function giftItemsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return ofOwnCommunity(viewer, sql`gi.community_id`);
}

/** The record belongs to the viewer's own community. @throws DomainError FORBIDDEN */
export function demandOwnCommunity(viewer: Viewer, communityId: Id): void {
  if (isOwnCommunity(viewer, communityId)) return;
  throw forbidden({
    uk: 'Це пише своя громада. Нічого не збережено.',
    en: 'This is written by its own community. Nothing was saved.',
  });
}

function isOwnCommunity(viewer: Viewer, communityId: Id): boolean {
  return viewer.networkWide || viewer.communityIds.includes(communityId);
}

function ofOwnCommunity(viewer: Viewer, communityId: Sql): Sql {
  return sql`${communityId} = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/**
 * Whether a row of another feature is about a gift item that the viewer sees and that is not in the trash.
 *
 * @param giftItemId SQL of the column that holds its id
 */
export function onVisibleGiftItem(viewer: Viewer, giftItemId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM gift_item gi WHERE gi.id = ${giftItemId} AND gi.trashed_at IS NULL AND ${giftItemsVisibleTo(viewer)})`;
}
