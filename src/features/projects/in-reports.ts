import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { membershipsVisibleTo } from './memberships.policy.js';
import { projectsVisibleTo } from './projects.policy.js';

/**
 * The viewer's projects as a report takes them: a SELECT of id, community_id, title_uk, title_en, words_uk, words_en,
 * starts_on, ends_on, date_precision. A project has a period, which no report prints as a day on which it was done: its
 * precision is NONE.
 */
export function projectsInReports(viewer: Viewer): Sql {
  return sql`SELECT pj.id, pj.community_id, pj.title_uk, pj.title_en, pj.result_uk AS words_uk, pj.result_en AS words_en,
      pj.starts_on, pj.ends_on,
      CAST('NONE' AS text) AS date_precision
    FROM project pj WHERE pj.trashed_at IS NULL AND ${projectsVisibleTo(viewer)}`;
}

/** As `projectsInReports`, of memberships; the days are those of joining, as exactly as they are known. */
export function membershipsInReports(viewer: Viewer): Sql {
  return sql`SELECT mb.id, mb.community_id, mb.title_uk, mb.title_en, CAST(NULL AS text) AS words_uk,
      CAST(NULL AS text) AS words_en, mb.joined_on AS starts_on, mb.joined_on AS ends_on,
      mb.joined_precision AS date_precision
    FROM membership mb WHERE mb.trashed_at IS NULL AND ${membershipsVisibleTo(viewer)}`;
}
