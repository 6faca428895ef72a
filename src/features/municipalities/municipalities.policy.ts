import sql, { type Sql } from 'sql-template-tag';
import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';

/** The communities of a viewer, as an SQL array. */
function own(viewer: Viewer): Sql {
  return sql`CAST(${[...viewer.communityIds]} AS uuid[])`;
}

/** The viewer's communities and this municipality (alias `m`) are parties to one living partnership. */
function sharesPartnership(viewer: Viewer): Sql {
  return sql`EXISTS (
    SELECT 1 FROM partnership_party theirs
    JOIN partnership p ON p.id = theirs.partnership_id AND p.trashed_at IS NULL
    JOIN partnership_party ours ON ours.partnership_id = theirs.partnership_id
    WHERE theirs.municipality_id = m.id AND ours.municipality_id = ANY(${own(viewer)}))`;
}

/**
 * Which municipalities (alias `m`) a viewer may see. Those abroad are a public directory; of Ukrainian ones people of
 * a community see their own and the co-parties of their partnerships. The trash is a matter of its own.
 */
export function municipalitiesVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(m.side = 'FOREIGN' OR m.id = ANY(${own(viewer)}) OR ${sharesPartnership(viewer)})`;
}

/** Which municipalities a viewer may change: their own, their partners, and those abroad that are nobody's partner yet. */
export function municipalitiesEditableBy(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(m.id = ANY(${own(viewer)}) OR (m.side = 'FOREIGN' AND (${sharesPartnership(viewer)} OR NOT EXISTS (
    SELECT 1 FROM partnership_party taken WHERE taken.municipality_id = m.id))))`;
}

/** Records of a community are written by its own people and the staff of the network. @throws DomainError FORBIDDEN */
export function demandOwn(viewer: Viewer, communityId: Id): void {
  if (viewer.networkWide || viewer.communityIds.includes(communityId)) return;
  throw forbidden({
    uk: 'Цей запис веде своя громада. Нічого не збережено.',
    en: 'This record is kept by its own community. Nothing was saved.',
  });
}

/**
 * Whether a row of another feature is about a municipality that the viewer sees and that is not in the trash.
 *
 * @param municipalityId SQL of the column that holds its id
 */
export function onVisibleMunicipality(viewer: Viewer, municipalityId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM municipality m WHERE m.id = ${municipalityId} AND m.trashed_at IS NULL AND ${municipalitiesVisibleTo(viewer)})`;
}

/** As {@link onVisibleMunicipality}, for what only communities of Ukraine have. */
export function onVisibleCommunity(viewer: Viewer, communityId: Sql): Sql {
  return sql`(${onVisibleMunicipality(viewer, communityId)}
    AND EXISTS (SELECT 1 FROM municipality c WHERE c.id = ${communityId} AND c.side = 'UKRAINIAN'))`;
}
