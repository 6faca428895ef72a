import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { visitsVisibleTo } from './visits.policy.js';

/**
 * Visits as an annual report prints them: `id, community_id, title_uk, title_en, words_uk, words_en, starts_on, ends_on,
 * date_precision`. A visit has many communities (see its parties), so `community_id` is null; its runs stand in
 * `visit_dates`.
 */
export function visitsInReports(viewer: Viewer): Sql {
  return sql`
    SELECT v.id, CAST(NULL AS uuid) AS community_id, v.title_uk, v.title_en, v.outcomes AS words_uk,
      CAST(NULL AS text) AS words_en, v.starts_on, v.ends_on, v.date_precision
    FROM visit v WHERE v.trashed_at IS NULL AND ${visitsVisibleTo(viewer)}`;
}

/** Ids of visits in which a community takes part, itself or through a partnership that they serve: a SELECT of `id`. */
export function visitsConcerning(communityId: Id): Sql {
  return sql`
    SELECT own.visit_id AS id FROM visit_party own WHERE own.municipality_id = ${communityId}
    UNION
    SELECT served.visit_id FROM visit_partnership served
    JOIN partnership_party side ON side.partnership_id = served.partnership_id
    WHERE side.municipality_id = ${communityId}`;
}
