import { join, raw, type Sql } from 'sql-template-tag';
import { LINK_FIELDS, REPORTED_TYPES, type ReportedType } from '../domain/reported-record.js';

/** SQL of the column in which an entry (alias `e`) keeps its link to a record of the type. */
export function linkTo(type: ReportedType): Sql {
  return raw(`e.${LINK_FIELDS[type].replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
}

const LINKS = REPORTED_TYPES.map(linkTo);

/** SQL of the id that an entry (alias `e`) points to; null for free text. */
export const RECORD_ID: Sql = join(LINKS, ', ', 'coalesce(', ')');

/** The links of an entry (alias `e`) by the names of the entity. */
export const LINKS_SELECTED: Sql = join(
  REPORTED_TYPES.map((type) => join([linkTo(type), raw(`"${LINK_FIELDS[type]}"`)], ' AS ')),
);
