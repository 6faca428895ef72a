import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';

/**
 * What matching has found for a community, and what was decided on it, is for its own people and the network.
 *
 * @param communityId SQL of the column that holds the community's id
 */
export function matchesVisibleTo(viewer: Viewer, communityId: Sql): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`${communityId} = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
}

/** Runs (alias `mr`): all for the network, those of one's own for the people of a community. */
export function runsVisibleTo(viewer: Viewer): Sql {
  return viewer.networkWide ? sql`TRUE` : sql`mr.created_by_id = ${viewer.userId}`;
}
