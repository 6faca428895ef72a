import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { agreementsVisibleTo } from './agreements.policy.js';

/**
 * Agreements as an annual report prints them, on the day of signing: `id, community_id, title_uk, title_en, words_uk,
 * words_en, starts_on, ends_on, date_precision`. An agreement has many communities, so `community_id` is null.
 */
export function agreementsInReports(viewer: Viewer): Sql {
  return sql`
    SELECT a.id, CAST(NULL AS uuid) AS community_id, a.title_uk, a.title_en, CAST(NULL AS text) AS words_uk,
      CAST(NULL AS text) AS words_en, a.signed_on AS starts_on, a.signed_on AS ends_on,
      CAST('DAY' AS text) AS date_precision
    FROM agreement a WHERE a.trashed_at IS NULL AND ${agreementsVisibleTo(viewer)}`;
}

/** Ids of agreements that a community is or was a party to, itself or through its partnership: a SELECT of `id`. */
export function agreementsConcerning(communityId: Id): Sql {
  return sql`
    SELECT own.agreement_id AS id FROM agreement_party own WHERE own.municipality_id = ${communityId}
    UNION
    SELECT a.id FROM agreement a JOIN partnership_party side ON side.partnership_id = a.partnership_id
    WHERE side.municipality_id = ${communityId}`;
}
