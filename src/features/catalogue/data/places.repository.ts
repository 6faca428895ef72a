import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { type Id, newId } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { HOME_COUNTRY } from '../domain/name-to-compare.js';
import type { CataloguedPlace } from '../domain/place.js';
import { PLACE_COLUMNS, type PlaceRow, places } from './place-row.js';
import { closeness, found, type PlaceSearch } from './place-search.js';

export interface PlacesFilter {
  /** absent: everywhere abroad */
  readonly countryCodes?: readonly string[] | null;
  readonly populationFrom?: number | null;
  readonly populationTo?: number | null;
  /** whether the register has it as a municipality */
  readonly inRegister?: boolean | null;
}

const SIZE = sql`coalesce(p.population, 0)::bigint`;

/** The places of the catalogue: public data, the same for everybody. */
@Injectable()
export class PlacesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The closest names first, larger places before smaller ones.
   *
   * @param visible which municipalities (alias `m`) the viewer sees
   * @param search null: every name
   */
  list(visible: Sql, filter: PlacesFilter, search: PlaceSearch | null, page: PageArgs): Promise<Page<PlaceRow>> {
    return keysetPage<PlaceRow>(this.unitOfWork, {
      select: PLACE_COLUMNS,
      from: places(visible),
      where: join([sql`NOT p.withdrawn`, ...conditions(filter), ...(search ? [found(search)] : [])], ' AND '),
      id: sql`p.id`,
      order: { by: search ? closeness(search, SIZE) : SIZE, direction: 'DESC', type: sql`bigint` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[]): Promise<ReadonlyMap<Id, PlaceRow>> {
    const rows = await this.unitOfWork.rows<PlaceRow>(
      sql`SELECT ${PLACE_COLUMNS} FROM ${places()} WHERE p.id = ANY(${[...ids]})`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async count(): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM place WHERE NOT withdrawn`,
    );
    return row?.count ?? 0;
  }

  /** Adds places and renews those that are there, with one statement. */
  async write(added: readonly CataloguedPlace[], dataVersion: string): Promise<void> {
    const all = <Field extends keyof CataloguedPlace>(field: Field) => added.map((place) => place[field]);
    await this.unitOfWork.rows(sql`
      INSERT INTO place (id, geonames_id, name, name_uk, other_name, country_code, feature_code, division_code,
        population, latitude, longitude, plain_name, search_text, data_version, withdrawn)
      SELECT given.*, ${dataVersion}, false FROM unnest(
        ${added.map(() => newId())}::uuid[], ${all('geonamesId')}::int[], ${all('name')}::text[],
        ${all('nameUk')}::text[], ${all('otherName')}::text[], ${all('countryCode')}::text[],
        ${all('featureCode')}::text[], ${all('divisionCode')}::text[], ${all('population')}::int[],
        ${all('latitude')}::float8[], ${all('longitude')}::float8[], ${all('plainName')}::text[],
        ${all('searchText')}::text[]) AS given
      ON CONFLICT (geonames_id) DO UPDATE SET name = excluded.name, name_uk = excluded.name_uk,
        other_name = excluded.other_name, country_code = excluded.country_code, feature_code = excluded.feature_code,
        division_code = excluded.division_code, population = excluded.population, latitude = excluded.latitude,
        longitude = excluded.longitude, plain_name = excluded.plain_name, search_text = excluded.search_text,
        data_version = excluded.data_version, withdrawn = false`);
  }

  /** Hides the places that these data do not have any more, and lets the planner know what there is. */
  async settle(dataVersion: string): Promise<void> {
    await this.unitOfWork.rows(
      sql`UPDATE place SET withdrawn = true WHERE data_version <> ${dataVersion} AND NOT withdrawn`,
    );
    await this.unitOfWork.rows(sql`ANALYZE place`);
  }
}

function conditions(filter: PlacesFilter): Sql[] {
  const wanted: Sql[] = [];
  wanted.push(
    filter.countryCodes
      ? sql`p.country_code = ANY(${[...filter.countryCodes]})`
      : sql`p.country_code <> ${HOME_COUNTRY}`,
  );
  if (typeof filter.populationFrom === 'number') wanted.push(sql`${SIZE} >= ${filter.populationFrom}`);
  if (typeof filter.populationTo === 'number') wanted.push(sql`p.population <= ${filter.populationTo}`);
  if (typeof filter.inRegister === 'boolean') wanted.push(sql`(m.id IS NOT NULL) = ${filter.inRegister}`);
  return wanted;
}
