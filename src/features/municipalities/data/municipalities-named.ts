import sql, { type Sql } from 'sql-template-tag';
import { containing } from '../../../platform/database/contains.js';

/** Whether a name of a municipality (alias `m`) in any language contains these words; the trigram index has this very expression. */
export function municipalitiesNamed(words: string): Sql {
  return sql`(m.name_uk || ' ' || m.name_en || ' ' || coalesce(m.name_native, '')) ILIKE ${containing(words)}`;
}
