import sql, { join, type Sql } from 'sql-template-tag';
import type { SearchForm } from '../domain/place-words.js';

/** What is looked for. */
export interface PlaceSearch {
  /** forms of what was typed; at least one */
  readonly forms: readonly SearchForm[];
  /** condition over the municipalities (alias `m`) that people call so; their places are found too */
  readonly municipalities: Sql;
}

/** Shorter words are alike by chance. */
const SHORTEST_TO_BE_ALIKE = 4;
/** More people than any place has, so that a closer name always comes before a larger place. */
const STEP = 10_000_000_000;

/**
 * Places (alias `p`) with a name of which a word begins so or is nearly so, and those whose municipality is called so.
 * Each way of finding is a query of its own, so that each goes by the index.
 */
export function found({ forms, municipalities }: PlaceSearch): Sql {
  const ways = forms.flatMap(({ form }) => [
    sql`SELECT id FROM place WHERE search_text LIKE ${`% ${form}%`}`,
    ...(form.length >= SHORTEST_TO_BE_ALIKE ? [sql`SELECT id FROM place WHERE search_text %> ${form}`] : []),
  ]);
  return sql`p.id IN (${join(ways, ' UNION ALL ')}
    UNION ALL SELECT place_id FROM municipality_place mp JOIN municipality m ON m.id = mp.municipality_id
      WHERE mp.status = 'LINKED' AND m.trashed_at IS NULL AND ${municipalities})`;
}

/** A number that is larger for a closer name, then for a larger place. */
export function closeness({ forms }: PlaceSearch, size: Sql): Sql {
  const like = (pattern: (form: SearchForm) => string) =>
    join(
      forms.map((form) => sql`p.search_text LIKE ${pattern(form)}`),
      ' OR ',
    );
  return sql`(${STEP}::bigint * CASE WHEN ${like(({ mark, form }) => `%${mark} ${form} ${mark}%`)} THEN 3
    WHEN m.id IS NOT NULL OR ${like(({ mark, form }) => `%${mark} ${form}%`)} THEN 2
    WHEN ${like(({ form }) => `% ${form}%`)} THEN 1 ELSE 0 END + ${size})`;
}
