import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { Place } from './place.entity.js';

/** A place as it is read, with the municipality of the register that it is. */
export type PlaceRow = Omit<Place, 'plainName' | 'searchText' | 'dataVersion' | 'withdrawn'> & {
  readonly municipalityId: Id | null;
};

export const PLACE_COLUMNS: Sql = sql`p.id, p.geonames_id AS "geonamesId", p.name, p.name_uk AS "nameUk",
  p.other_name AS "otherName", p.country_code AS "countryCode", p.feature_code AS "featureCode",
  p.division_code AS "divisionCode", p.population, p.latitude, p.longitude, m.id AS "municipalityId"`;

/**
 * Places (alias `p`) with the living municipality that each is (alias `m`).
 *
 * @param visible condition over alias `m`: to whom it is not visible, the place is nobody's
 */
export function places(visible: Sql = sql`TRUE`): Sql {
  return sql`place p
    LEFT JOIN municipality_place link ON link.place_id = p.id AND link.status = 'LINKED'
    LEFT JOIN municipality m ON m.id = link.municipality_id AND m.trashed_at IS NULL AND ${visible}`;
}
