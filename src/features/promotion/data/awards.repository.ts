import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { AwardDirection } from '../domain/award-rules.js';
import { Award } from './award.entity.js';
import { type Links, LinksRepository, pointsTo } from './links.repository.js';

export type AwardRow = Omit<Award, 'trashedAt' | 'trashedById'>;

export interface AwardsFilter {
  readonly search?: string | null;
  readonly directions?: readonly AwardDirection[] | null;
  readonly communityId?: Id | null;
  readonly visitIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  /** who gave it */
  readonly organisationIds?: readonly Id[] | null;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
}

export const AWARD_ORDER_FIELDS = ['AWARDED_ON', 'TITLE'] as const;
type AwardOrderField = (typeof AWARD_ORDER_FIELDS)[number];

export interface AwardOrder {
  readonly field: AwardOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** An award with what it points to. */
export interface AwardRecord {
  readonly award: Award;
  readonly links: Links;
}

const COLUMNS = sql`aw.id, aw.community_id AS "communityId", aw.direction, aw.title_uk AS "titleUk",
  aw.title_en AS "titleEn", aw.giver_organisation_id AS "giverOrganisationId",
  aw.giver_municipality_id AS "giverMunicipalityId", aw.giver, aw.recipient, aw.awarded_on AS "awardedOn",
  aw.date_precision AS "datePrecision", aw.level, aw.url, aw.note, aw.owner_id AS "ownerId", aw.version,
  aw.created_at AS "createdAt", aw.updated_at AS "updatedAt"`;

/** Without a day: before all days. */
const ORDERS: Readonly<Record<AwardOrderField, Pick<Order, 'by' | 'type'>>> = {
  AWARDED_ON: { by: sql`coalesce(aw.awarded_on, '-infinity')`, type: sql`date` },
  TITLE: { by: sql`aw.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
};
const LATEST: AwardOrder = { field: 'AWARDED_ON', direction: 'DESC' };

/** What a search looks through; the trigram index has this very expression. */
const WORDS = sql`(aw.title_uk || ' ' || coalesce(aw.title_en, '') || ' ' || coalesce(aw.giver, '') || ' '
  || coalesce(aw.recipient, ''))`;

/** Awards in the database; every read takes the row rule over the alias `aw`. */
@Injectable()
export class AwardsRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: LinksRepository,
  ) {}

  list(visible: Sql, filter: AwardsFilter, order: AwardOrder | null, page: PageArgs): Promise<Page<AwardRow>> {
    const { field, direction } = order ?? LATEST;
    return keysetPage<AwardRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`award aw`,
      where: join([sql`aw.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`aw.id`,
      order: { ...ORDERS[field], direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, AwardRow>> {
    const rows = await this.unitOfWork.rows<AwardRow>(sql`
      SELECT ${COLUMNS} FROM award aw
      WHERE aw.id = ANY(CAST(${[...ids]} AS uuid[])) AND aw.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The record, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<AwardRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT aw.id FROM award aw WHERE aw.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF aw`);
    if (!row) return null;
    return {
      award: await this.unitOfWork.manager.findOneByOrFail(Award, { id }),
      links: await this.links.ofRecord('award', id),
    };
  }

  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM award aw WHERE aw.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  async save({ award, links }: AwardRecord): Promise<void> {
    await this.unitOfWork.manager.save(Award, award);
    await this.links.replace('award', award.id, links);
  }
}

function conditions(filter: AwardsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(sql`${WORDS} ILIKE ${containing(filter.search)}`);
  if (filter.directions) found.push(sql`aw.direction = ANY(${[...filter.directions]})`);
  if (filter.communityId) found.push(sql`aw.community_id = ${filter.communityId}`);
  if (filter.visitIds) found.push(pointsTo('award', 'visit', sql`aw.id`, filter.visitIds));
  if (filter.partnershipIds) found.push(pointsTo('award', 'partnership', sql`aw.id`, filter.partnershipIds));
  if (filter.organisationIds) {
    found.push(sql`aw.giver_organisation_id = ANY(CAST(${[...filter.organisationIds]} AS uuid[]))`);
  }
  if (filter.from) found.push(sql`aw.awarded_on >= ${filter.from}`);
  if (filter.to) found.push(sql`aw.awarded_on <= ${filter.to}`);
  return found;
}
