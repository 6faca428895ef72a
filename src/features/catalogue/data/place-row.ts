import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { Place } from './place.entity.js';

/** A place as it is read, with the municipality of the register that it is. */
export type PlaceRow = Omit<Place, 'plainName' | 'searchText' | 'dataVersion' | 'withdrawn'> & {
  readonly municipalityId: Id | null;
};

export const PLACE_COLUMNS: Sql = sql`p.id, p.geonames_id AS "geonamesId", p.name, p.name_uk AS "nameUk",
  p.other_name AS "otherName", p.country_code AS "countryCode", p.feature_code AS "featureCode",
  p.division_code AS "divisionCode", p.population, p.latitude, p.longitude, known.id AS "municipalityId"`;

/** Places (alias `p`) with the living municipality that each is (alias `known`). */
export const PLACES: Sql = sql`place p
  LEFT JOIN municipality_place link ON link.place_id = p.id AND link.status = 'LINKED'
  LEFT JOIN municipality known ON known.id = link.municipality_id AND known.trashed_at IS NULL`;
