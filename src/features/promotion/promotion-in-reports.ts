import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { awardsVisibleTo, giftItemsVisibleTo, publicationsVisibleTo } from './promotion.policy.js';

/**
 * Publications as an annual report lists them: id, community_id, title_uk, title_en, words_uk, words_en (what a report
 * would print, or NULL), starts_on, ends_on (NULL where unknown) and date_precision.
 */
export function publicationsInReports(viewer: Viewer): Sql {
  return sql`SELECT pu.id, pu.community_id, pu.title_uk, pu.title_en, pu.summary_uk AS words_uk,
    pu.summary_en AS words_en, pu.published_on AS starts_on, pu.published_on AS ends_on, pu.date_precision
    FROM publication pu WHERE pu.trashed_at IS NULL AND ${publicationsVisibleTo(viewer)}`;
}

/** Awards as an annual report lists them, with the columns of `publicationsInReports`. */
export function awardsInReports(viewer: Viewer): Sql {
  return sql`SELECT aw.id, aw.community_id, aw.title_uk, aw.title_en, CAST(NULL AS text) AS words_uk,
    CAST(NULL AS text) AS words_en, aw.awarded_on AS starts_on, aw.awarded_on AS ends_on, aw.date_precision
    FROM award aw WHERE aw.trashed_at IS NULL AND ${awardsVisibleTo(viewer)}`;
}

/**
 * Things that were bought, with the columns of `publicationsInReports`. The title says how many, where that is known of
 * every purchase; the days are those of the first and the last purchase whose day is known.
 */
export function giftItemsInReports(viewer: Viewer): Sql {
  return sql`SELECT gi.id, gi.community_id, gi.name_uk || bought.how_many AS title_uk,
    gi.name_en || bought.how_many AS title_en, CAST(NULL AS text) AS words_uk, CAST(NULL AS text) AS words_en,
    bought.first_on AS starts_on, bought.last_on AS ends_on,
    CASE WHEN bought.first_on IS NULL THEN 'NONE' ELSE 'DAY' END AS date_precision
    FROM gift_item gi JOIN LATERAL (
      SELECT count(*) AS times, min(gm.moved_on) AS first_on, max(gm.moved_on) AS last_on,
        CASE WHEN bool_and(gm.quantity IS NOT NULL)
          THEN ' – ' || sum(gm.quantity) || coalesce(' ' || gi.unit, '') ELSE '' END AS how_many
      FROM gift_movement gm WHERE gm.item_id = gi.id AND gm.kind = 'PURCHASED') bought ON bought.times > 0
    WHERE gi.trashed_at IS NULL AND ${giftItemsVisibleTo(viewer)}`;
}
