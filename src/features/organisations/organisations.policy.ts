import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { municipalitiesEditableBy, municipalitiesVisibleTo } from '../municipalities/index.js';

/**
 * Which organisations (alias `g`) a viewer may see: those of no municipality are a public directory, the others are open
 * to whoever sees their municipality. The trash is a matter of its own.
 */
export function organisationsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(g.municipality_id IS NULL OR EXISTS (
    SELECT 1 FROM municipality m
    WHERE m.id = g.municipality_id AND m.trashed_at IS NULL AND ${municipalitiesVisibleTo(viewer)}))`;
}

/** Whoever may change the municipality; where there is none, those of the community that entered the organisation. */
export function organisationsEditableBy(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`CASE WHEN g.municipality_id IS NULL THEN ${enteredByOwnPeople(viewer, sql`g.created_by_id`)}
    ELSE ${onEditableMunicipality(viewer, sql`g.municipality_id`)} END`;
}

/**
 * Contacts (alias `c`) by a post (alias `o`) are for those who work with its place. Of an organisation that is nobody's
 * own, each community sees the people whom it has entered itself.
 */
export function postsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`CASE WHEN o.organisation_id IS NULL THEN ${onEditableMunicipality(viewer, sql`o.municipality_id`)}
    ELSE EXISTS (SELECT 1 FROM organisation g WHERE g.id = o.organisation_id AND (${organisationsEditableBy(viewer)}
      OR (g.municipality_id IS NULL AND ${enteredByOwnPeople(viewer, sql`c.created_by_id`)}))) END`;
}

/** Where a viewer may write down people: organisations they may change, and those that are nobody's own. */
export function organisationsOpenForPosts(viewer: Viewer): Sql {
  return sql`(g.municipality_id IS NULL OR ${organisationsEditableBy(viewer)})`;
}

/** Handovers (alias `h`) are known to the network's staff, and to those who gave, took or arranged them. */
export function handoversVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`${viewer.userId} IN (h.from_user_id, h.to_user_id, h.by_user_id)`;
}

function onEditableMunicipality(viewer: Viewer, municipalityId: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM municipality m WHERE m.id = ${municipalityId} AND ${municipalitiesEditableBy(viewer)})`;
}

function enteredByOwnPeople(viewer: Viewer, userId: Sql): Sql {
  return sql`(${userId} = ${viewer.userId} OR EXISTS (
    SELECT 1 FROM user_community colleague WHERE colleague.user_id = ${userId}
      AND colleague.municipality_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))))`;
}

/**
 * Whether a row of another feature is about a contact of whom the viewer sees a post and who is not in the trash.
 *
 * @param contactId SQL of the column that holds their id
 */
export function onVisibleContact(viewer: Viewer, contactId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM contact c JOIN post o ON o.contact_id = c.id
    WHERE c.id = ${contactId} AND c.trashed_at IS NULL AND ${postsVisibleTo(viewer)})`;
}
