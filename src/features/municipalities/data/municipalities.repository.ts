import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { groupBy } from '../../../kernel/group-by.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { MunicipalityUses } from '../domain/municipality.errors.js';
import type { MunicipalityKind, MunicipalitySide } from '../domain/municipality-kind.js';
import { Municipality } from './municipality.entity.js';
import { municipalitiesNamed } from './municipalities-named.js';

export type MunicipalityRow = Omit<Municipality, 'trashedAt' | 'trashedById'>;

export interface MunicipalitiesFilter {
  readonly search?: string | null;
  readonly side?: MunicipalitySide | null;
  readonly countryCodes?: readonly string[] | null;
  readonly kinds?: readonly MunicipalityKind[] | null;
}

export interface MunicipalitiesOrder {
  readonly field: 'NAME' | 'POPULATION';
  readonly direction: 'ASC' | 'DESC';
}

const COLUMNS = sql`m.id, m.side, m.kind, m.name_uk AS "nameUk", m.name_en AS "nameEn", m.name_native AS "nameNative",
  m.country_code AS "countryCode", m.region, m.parent_id AS "parentId", m.population,
  m.population_year AS "populationYear", m.languages, m.website, m.latitude, m.longitude, m.note,
  m.katottg_code AS "katottgCode", m.centre, m.version, m.created_at AS "createdAt", m.updated_at AS "updatedAt"`;

const ORDERS: Readonly<Record<MunicipalitiesOrder['field'], Pick<Order, 'by' | 'type'>>> = {
  NAME: { by: sql`m.name_uk`, type: sql`text` },
  POPULATION: { by: sql`coalesce(m.population, 0)`, type: sql`int` },
};

/** Municipalities in the database; every read takes the row rule. */
@Injectable()
export class MunicipalitiesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(
    visible: Sql,
    filter: MunicipalitiesFilter,
    orderBy: MunicipalitiesOrder,
    page: PageArgs,
  ): Promise<Page<MunicipalityRow>> {
    return keysetPage<MunicipalityRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`municipality m`,
      where: join([sql`m.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`m.id`,
      order: { ...ORDERS[orderBy.field], direction: orderBy.direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MunicipalityRow>> {
    const rows = await this.unitOfWork.rows<MunicipalityRow>(sql`
      SELECT ${COLUMNS} FROM municipality m
      WHERE m.id = ANY(${[...ids]}) AND m.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The municipality, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, trashed: boolean): Promise<Municipality | null> {
    const state = trashed ? sql`m.trashed_at IS NOT NULL` : sql`m.trashed_at IS NULL`;
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT m.id FROM municipality m WHERE m.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF m`);
    return row ? this.unitOfWork.manager.findOneByOrFail(Municipality, { id }) : null;
  }

  async exists(id: Id, condition: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM municipality m WHERE m.id = ${id} AND ${condition}`);
    return rows.length > 0;
  }

  /** Those of the municipalities that meet the condition over alias `m`. */
  async among(ids: readonly Id[], condition: Sql): Promise<ReadonlySet<Id>> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT m.id FROM municipality m WHERE m.id = ANY(${[...ids]}) AND ${condition}`);
    return new Set(rows.map(({ id }) => id));
  }

  /** Another municipality of this name, country, region and parent. */
  async twin(municipality: Municipality): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT m.id FROM municipality m
      WHERE m.id <> ${municipality.id} AND m.trashed_at IS NULL AND m.country_code = ${municipality.countryCode}
        AND lower(m.name_uk) = lower(${municipality.nameUk}) AND m.kind = ${municipality.kind}
        AND coalesce(lower(m.region), '') = coalesce(lower(${municipality.region}), '')
        AND m.parent_id IS NOT DISTINCT FROM ${municipality.parentId}`);
    return row?.id ?? null;
  }

  /** Partnerships of each municipality that the viewer may see. @param visiblePartnership condition over alias `p` */
  async partnershipCounts(ids: readonly Id[], visiblePartnership: Sql): Promise<ReadonlyMap<Id, number>> {
    const rows = await this.unitOfWork.rows<{ id: Id; count: number }>(sql`
      SELECT pp.municipality_id AS id, count(*)::int AS count
      FROM partnership_party pp JOIN partnership p ON p.id = pp.partnership_id
      WHERE pp.municipality_id = ANY(${[...ids]}) AND p.trashed_at IS NULL AND ${visiblePartnership}
      GROUP BY pp.municipality_id`);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** The records, seen by the viewer or not, that would lose a party with the municipality. */
  async uses(id: Id): Promise<MunicipalityUses> {
    const [row] = await this.unitOfWork.rows<MunicipalityUses>(sql`
      SELECT
        (SELECT count(*)::int FROM partnership p WHERE p.trashed_at IS NULL AND p.id IN (
          SELECT partnership_id FROM partnership_party WHERE municipality_id = ${id})) AS partnerships,
        (SELECT count(*)::int FROM agreement a WHERE a.trashed_at IS NULL AND a.id IN (
          SELECT agreement_id FROM agreement_party WHERE municipality_id = ${id})) AS agreements,
        (SELECT count(*)::int FROM visit v WHERE v.trashed_at IS NULL AND v.id IN (
          SELECT visit_id FROM visit_party WHERE municipality_id = ${id}
          UNION SELECT visit_id FROM visit_delegate WHERE municipality_id = ${id})) AS visits,
        (SELECT count(*)::int FROM (${othersOf(id)}) other) AS others`);
    return row ?? { partnerships: 0, agreements: 0, visits: 0, others: 0 };
  }

  /** The communities of each user. */
  async communitiesOfUsers(userIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MunicipalityRow[]>> {
    const rows = await this.unitOfWork.rows<MunicipalityRow & { userId: Id }>(sql`
      SELECT ${COLUMNS}, uc.user_id AS "userId" FROM user_community uc
      JOIN municipality m ON m.id = uc.municipality_id
      WHERE uc.user_id = ANY(${[...userIds]}) AND m.trashed_at IS NULL AND ${visible} ORDER BY m.name_uk`);
    return groupBy(rows, ({ userId }) => userId);
  }

  save(municipality: Municipality): Promise<Municipality> {
    return this.unitOfWork.manager.save(Municipality, municipality);
  }
}

function conditions(filter: MunicipalitiesFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(municipalitiesNamed(filter.search));
  if (filter.side) found.push(sql`m.side = ${filter.side}`);
  if (filter.countryCodes) found.push(sql`m.country_code = ANY(${[...filter.countryCodes]})`);
  if (filter.kinds) found.push(sql`m.kind = ANY(${[...filter.kinds]})`);
  return found;
}

/** Records outside the trash that are a municipality's own, or name it. */
function othersOf(municipalityId: Id): Sql {
  return sql`
    SELECT id FROM organisation WHERE municipality_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM programme WHERE community_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM membership WHERE community_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM publication WHERE community_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM gift_item WHERE community_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM need_or_offer WHERE municipality_id = ${municipalityId} AND trashed_at IS NULL
    UNION SELECT id FROM award
      WHERE ${municipalityId} IN (community_id, giver_municipality_id) AND trashed_at IS NULL
    UNION SELECT r.id FROM project r LEFT JOIN project_participant p ON p.project_id = r.id
      WHERE ${municipalityId} IN (r.community_id, p.municipality_id) AND r.trashed_at IS NULL
    UNION SELECT r.id FROM aid_transfer r LEFT JOIN aid_party p ON p.transfer_id = r.id
      WHERE ${municipalityId} IN (r.community_id, p.municipality_id) AND r.trashed_at IS NULL`;
}
