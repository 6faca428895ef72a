import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HOME_COUNTRY } from '../domain/name-to-compare.js';

/** A municipality or a free place, as the matching of partners needs it. */
export interface CandidateRow {
  readonly id: Id;
  /** false: a place of the catalogue that the register does not have */
  readonly inRegister: boolean;
  readonly nameUk: string | null;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly kind: string;
  /** GeoNames' code of its place; null: it is no place of the catalogue */
  readonly featureCode: string | null;
  /** GeoNames' first-level division of its place */
  readonly divisionCode: string | null;
  readonly population: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Candidates in the order of their ids, a batch at a time: memory holds one batch, however many there are. */
@Injectable()
export class CandidatesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * What a municipality does not say of itself, its place says; a community then is as large as its centre.
   *
   * @param side condition over alias `m`
   */
  municipalities(after: Id, limit: number, side: Sql): Promise<CandidateRow[]> {
    return this.unitOfWork.rows(sql`
      SELECT m.id, true AS "inRegister", m.name_uk AS "nameUk", m.name_en AS "nameEn",
        m.country_code AS "countryCode", m.kind, p.feature_code AS "featureCode", p.division_code AS "divisionCode",
        coalesce(m.population, p.population) AS population,
        coalesce(m.latitude, p.latitude) AS latitude, coalesce(m.longitude, p.longitude) AS longitude
      FROM municipality m
        LEFT JOIN municipality_place link ON link.municipality_id = m.id AND link.status = 'LINKED'
        LEFT JOIN place p ON p.id = link.place_id
      WHERE m.id > ${after} AND m.trashed_at IS NULL AND ${side}
      ORDER BY m.id LIMIT ${limit}`);
  }

  /**
   * Places abroad that no living municipality is; the communities of Ukraine are all in the register.
   *
   * @param which condition over alias `p`
   */
  freePlaces(after: Id, limit: number, which: Sql): Promise<CandidateRow[]> {
    return this.unitOfWork.rows(sql`
      SELECT p.id, false AS "inRegister", p.name_uk AS "nameUk", p.name AS "nameEn", p.country_code AS "countryCode",
        'CITY' AS kind, p.feature_code AS "featureCode", p.division_code AS "divisionCode", p.population, p.latitude,
        p.longitude
      FROM place p
      WHERE p.id > ${after} AND p.country_code <> ${HOME_COUNTRY} AND NOT p.withdrawn AND ${which} AND NOT EXISTS (
        SELECT 1 FROM municipality_place link JOIN municipality m ON m.id = link.municipality_id
        WHERE link.place_id = p.id AND link.status = 'LINKED' AND m.trashed_at IS NULL)
      ORDER BY p.id LIMIT ${limit}`);
  }
}
