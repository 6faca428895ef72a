import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { groupBy } from '../../../kernel/group-by.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** A municipality of which it is not decided which place it is. */
export interface UnlinkedMunicipality {
  readonly id: Id;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly nameNative: string | null;
  /** the settlement where the council of a community sits */
  readonly centre: string | null;
  readonly region: string | null;
  readonly countryCode: string;
  readonly population: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** By which name of a municipality its place is looked for. */
export interface SoughtName {
  readonly municipalityId: Id;
  readonly countryCode: string;
  readonly name: string;
  /** where in the country it is looked for, as GeoNames numbers it; null: everywhere */
  readonly divisionCode: string | null;
}

export interface FoundPlace {
  readonly municipalityId: Id;
  readonly placeId: Id;
  readonly divisionCode: string | null;
  readonly population: number | null;
  readonly latitude: number;
  readonly longitude: number;
}

/** Places for one name; a word of two letters is alike to a thousand others. */
const MOST_FOUND = 20;

/** Free: in the data, no living municipality's, and not refused by a person for the one in question. */
const FREE = sql`NOT p.withdrawn AND (sought.division_code IS NULL OR p.division_code = sought.division_code)
  AND NOT EXISTS (SELECT 1 FROM municipality_place taken JOIN municipality m ON m.id = taken.municipality_id
    WHERE taken.place_id = p.id AND taken.status = 'LINKED' AND m.trashed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM municipality_place refused WHERE refused.place_id = p.id
    AND refused.municipality_id = sought.id AND refused.status = 'REFUSED')`;

/** What the rule that links municipalities with places looks at. */
@Injectable()
export class LikelyPlacesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Only cities, and communities by their centres, are places: counties, districts and unions have no entry there. */
  unlinked(ids: readonly Id[]): Promise<UnlinkedMunicipality[]> {
    return this.unlinkedWhere(sql`m.id = ANY(${[...ids]})`);
  }

  /** All of them, a batch at a time. */
  unlinkedAfter(id: Id, limit: number): Promise<UnlinkedMunicipality[]> {
    return this.unlinkedWhere(sql`m.id > ${id} ORDER BY m.id LIMIT ${limit}`);
  }

  /** Free places that are called exactly so, but for marks and capitals. */
  async namesakes(sought: readonly SoughtName[]): Promise<ReadonlyMap<Id, FoundPlace[]>> {
    return this.found(sql`
      SELECT DISTINCT sought.id AS "municipalityId", p.id AS "placeId", p.division_code AS "divisionCode", p.population, p.latitude, p.longitude
      FROM ${names(sought)} JOIN place p ON p.country_code = sought.country_code AND p.plain_name = sought.name
      WHERE ${FREE}`);
  }

  /** Free places that are called or sound nearly so. */
  async alike(sought: readonly SoughtName[]): Promise<ReadonlyMap<Id, FoundPlace[]>> {
    return this.found(sql`
      SELECT sought.id AS "municipalityId", p.* FROM ${names(sought)} CROSS JOIN LATERAL (
        SELECT p.id AS "placeId", p.division_code AS "divisionCode", p.population, p.latitude, p.longitude FROM place p
        WHERE p.country_code = sought.country_code AND p.search_text %> sought.name AND ${FREE}
        ORDER BY word_similarity(sought.name, p.search_text) DESC, p.id LIMIT ${MOST_FOUND}) p`);
  }

  private unlinkedWhere(condition: Sql): Promise<UnlinkedMunicipality[]> {
    return this.unitOfWork.rows(sql`
      SELECT m.id, m.name_uk AS "nameUk", m.name_en AS "nameEn", m.name_native AS "nameNative",
        m.centre, m.region, m.country_code AS "countryCode", m.population, m.latitude, m.longitude
      FROM municipality m
      WHERE m.kind IN ('CITY', 'HROMADA', 'MILITARY_ADMINISTRATION') AND m.trashed_at IS NULL
        AND EXISTS (SELECT 1 FROM place p WHERE p.country_code = m.country_code)
        AND NOT EXISTS (SELECT 1 FROM municipality_place mp WHERE mp.municipality_id = m.id AND mp.status = 'LINKED')
        AND ${condition}`);
  }

  private async found(statement: Sql): Promise<ReadonlyMap<Id, FoundPlace[]>> {
    return groupBy(await this.unitOfWork.rows<FoundPlace>(statement), ({ municipalityId }) => municipalityId);
  }
}

function names(sought: readonly SoughtName[]): Sql {
  return sql`unnest(${sought.map(({ municipalityId }) => municipalityId)}::uuid[],
    ${sought.map(({ countryCode }) => countryCode)}::text[], ${sought.map(({ name }) => name)}::text[],
    ${sought.map(({ divisionCode }) => divisionCode)}::text[]) AS sought (id, country_code, name, division_code)`;
}
