import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { KnownPage } from '../domain/promotion.errors.js';
import { type PublicationKind, staleBefore } from '../domain/publication-kinds.js';
import { type Links, LinksRepository, pointsTo } from './links.repository.js';
import { Publication } from './publication.entity.js';

export interface PublicationRow extends Omit<Publication, 'page' | 'trashedAt' | 'trashedById'> {
  /** a profile that nobody has updated or looked at for long */
  readonly stale: boolean;
}

export interface PublicationsFilter {
  readonly search?: string | null;
  readonly kinds?: readonly PublicationKind[] | null;
  readonly communityId?: Id | null;
  readonly visitIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  /** the outlet, or told of */
  readonly organisationIds?: readonly Id[] | null;
  readonly stale?: boolean | null;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
}

export const PUBLICATION_ORDER_FIELDS = ['PUBLISHED_ON', 'LAST_CHECKED_ON', 'TITLE'] as const;
type PublicationOrderField = (typeof PUBLICATION_ORDER_FIELDS)[number];

export interface PublicationOrder {
  readonly field: PublicationOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** A publication with what it points to. */
export interface PublicationRecord {
  readonly publication: Publication;
  readonly links: Links;
}

/** Without a day: before all days. */
const ORDERS: Readonly<Record<PublicationOrderField, Pick<Order, 'by' | 'type'>>> = {
  PUBLISHED_ON: { by: sql`coalesce(pu.published_on, '-infinity')`, type: sql`date` },
  LAST_CHECKED_ON: { by: sql`coalesce(pu.last_checked_on, '-infinity')`, type: sql`date` },
  TITLE: { by: sql`pu.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
};
const LATEST: PublicationOrder = { field: 'PUBLISHED_ON', direction: 'DESC' };

/** What a search looks through; the trigram index has this very expression. */
const WORDS = sql`(pu.title_uk || ' ' || coalesce(pu.title_en, '') || ' ' || coalesce(pu.outlet, '') || ' '
  || coalesce(pu.url, ''))`;

/** Publications in the database; every read takes the row rule over the alias `pu`, and the network's day. */
@Injectable()
export class PublicationsRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: LinksRepository,
  ) {}

  list(
    visible: Sql,
    filter: PublicationsFilter,
    order: PublicationOrder | null,
    page: PageArgs,
    today: CalendarDate,
  ): Promise<Page<PublicationRow>> {
    const { field, direction } = order ?? LATEST;
    return keysetPage<PublicationRow>(this.unitOfWork, {
      select: columns(today),
      from: sql`publication pu`,
      where: join([sql`pu.trashed_at IS NULL`, visible, ...conditions(filter, today)], ' AND '),
      id: sql`pu.id`,
      order: { ...ORDERS[field], direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql, today: CalendarDate): Promise<ReadonlyMap<Id, PublicationRow>> {
    const rows = await this.unitOfWork.rows<PublicationRow>(sql`
      SELECT ${columns(today)} FROM publication pu
      WHERE pu.id = ANY(CAST(${[...ids]} AS uuid[])) AND pu.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The record, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<PublicationRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT pu.id FROM publication pu WHERE pu.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF pu`);
    if (!row) return null;
    return {
      publication: await this.unitOfWork.manager.findOneByOrFail(Publication, { id }),
      links: await this.links.ofRecord('publication', id),
    };
  }

  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM publication pu WHERE pu.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  /** Another living publication of the same page; nobody writes one meanwhile. */
  async twin({ id, communityId, page }: Publication): Promise<KnownPage | null> {
    if (page === null) return null;
    await this.unitOfWork.rows(sql`
      SELECT pg_advisory_xact_lock(hashtextextended(${`${communityId} ${page}`}, 0))`);
    const [row] = await this.unitOfWork.rows<KnownPage>(sql`
      SELECT pu.id, pu.title_uk AS "titleUk", pu.title_en AS "titleEn" FROM publication pu
      WHERE pu.id <> ${id} AND pu.community_id = ${communityId} AND pu.page = ${page} AND pu.trashed_at IS NULL`);
    return row ?? null;
  }

  async save({ publication, links }: PublicationRecord): Promise<void> {
    await this.unitOfWork.manager.save(Publication, publication);
    await this.links.replace('publication', publication.id, links);
  }
}

function columns(today: CalendarDate): Sql {
  return sql`pu.id, pu.community_id AS "communityId", pu.title_uk AS "titleUk", pu.title_en AS "titleEn", pu.kind,
    pu.outlet_organisation_id AS "outletOrganisationId", pu.outlet, pu.languages, pu.url,
    pu.published_on AS "publishedOn", pu.date_precision AS "datePrecision", pu.last_updated_on AS "lastUpdatedOn",
    pu.last_checked_on AS "lastCheckedOn", pu.topics, pu.summary_uk AS "summaryUk", pu.summary_en AS "summaryEn",
    pu.note, pu.owner_id AS "ownerId", ${isStale(today)} AS stale, pu.version, pu.created_at AS "createdAt",
    pu.updated_at AS "updatedAt"`;
}

/** A profile of which no exact day is known is stale: nobody can say that it is up to date. */
function isStale(today: CalendarDate): Sql {
  return sql`(pu.kind = 'PLATFORM_PROFILE' AND coalesce(
    greatest(pu.last_updated_on, pu.last_checked_on, CASE pu.date_precision WHEN 'DAY' THEN pu.published_on END),
    '-infinity') < CAST(${staleBefore(today)} AS date))`;
}

function conditions(filter: PublicationsFilter, today: CalendarDate): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(sql`${WORDS} ILIKE ${containing(filter.search)}`);
  if (filter.kinds) found.push(sql`pu.kind = ANY(${[...filter.kinds]})`);
  if (filter.communityId) found.push(sql`pu.community_id = ${filter.communityId}`);
  if (filter.visitIds) found.push(pointsTo('publication', 'visit', sql`pu.id`, filter.visitIds));
  if (filter.partnershipIds) found.push(pointsTo('publication', 'partnership', sql`pu.id`, filter.partnershipIds));
  if (filter.organisationIds) {
    found.push(sql`(pu.outlet_organisation_id = ANY(CAST(${[...filter.organisationIds]} AS uuid[]))
      OR ${pointsTo('publication', 'organisation', sql`pu.id`, filter.organisationIds)})`);
  }
  if (typeof filter.stale === 'boolean') found.push(sql`${isStale(today)} = ${filter.stale}`);
  if (filter.from) found.push(sql`pu.published_on >= ${filter.from}`);
  if (filter.to) found.push(sql`pu.published_on <= ${filter.to}`);
  return found;
}
