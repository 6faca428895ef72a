import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { keysetPagesOf } from '../../../platform/database/keyset-of-parents.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { VisitDirection, VisitKind, VisitMode } from '../domain/visit-kinds.js';
import { AWAITING_DEBRIEF, type VisitStatus } from '../domain/visit-status.js';
import type { Visit } from './visit.entity.js';

export type VisitRow = Omit<Visit, 'trashedAt' | 'trashedById'>;

export interface VisitsFilter {
  readonly search?: string | null;
  readonly statuses?: readonly VisitStatus[] | null;
  readonly kinds?: readonly VisitKind[] | null;
  readonly direction?: VisitDirection | null;
  readonly modes?: readonly VisitMode[] | null;
  readonly municipalityIds?: readonly Id[] | null;
  readonly partnershipId?: Id | null;
  readonly ownerIds?: readonly Id[] | null;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
  readonly awaitingDebrief?: boolean | null;
}

const COLUMNS = sql`v.id, v.title_uk AS "titleUk", v.title_en AS "titleEn", v.kind, v.direction, v.mode, v.status,
  v.status_reason AS "statusReason", v.date_precision AS "datePrecision", v.starts_on AS "startsOn",
  v.ends_on AS "endsOn", v.places, v.hosts, v.organisers, v.participation, v.topics, v.group_ages AS "groupAges",
  v.interpreters, v.order_number AS "orderNumber", v.ordered_on AS "orderedOn", v.embargoed, v.purpose, v.outcomes, v.report,
  v.head_count AS "headCount", v.no_commitments AS "noCommitments", v.owner_id AS "ownerId", v.version,
  v.created_at AS "createdAt", v.updated_at AS "updatedAt"`;

/** Latest first; visits without a day come before all, as what is still to be planned. */
const LATEST: Order = { by: sql`coalesce(v.starts_on, DATE '9999-12-31')`, direction: 'DESC', type: sql`date` };

/** Visits in the database; every read takes the row rule (over alias `v`). */
@Injectable()
export class VisitsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: VisitsFilter, page: PageArgs): Promise<Page<VisitRow>> {
    return keysetPage<VisitRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`visit v`,
      where: join([sql`v.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`v.id`,
      order: LATEST,
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  ofPartnerships(
    visible: Sql,
    partnershipIds: readonly Id[],
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<VisitRow>>> {
    return keysetPagesOf<VisitRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`visit v JOIN visit_partnership link ON link.visit_id = v.id`,
      where: sql`v.trashed_at IS NULL AND ${visible}`,
      id: sql`v.id`,
      order: LATEST,
      first: page.first,
      after: decodeCursor(page.after),
      parentIds: partnershipIds,
      parentId: sql`link.partnership_id`,
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, VisitRow>> {
    const rows = await this.unitOfWork.rows<VisitRow>(sql`
      SELECT ${COLUMNS} FROM visit v
      WHERE v.id = ANY(CAST(${[...ids]} AS uuid[])) AND v.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether the row rule lets this visit through. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM visit v WHERE v.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }
}

function conditions(filter: VisitsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) {
    const pattern = containing(filter.search);
    found.push(
      sql`(v.title_uk ILIKE ${pattern} OR v.title_en ILIKE ${pattern} OR visit_places_text(v.places) ILIKE ${pattern})`,
    );
  }
  if (filter.statuses) found.push(sql`v.status = ANY(${[...filter.statuses]})`);
  if (filter.awaitingDebrief) found.push(sql`v.status = ANY(${[...AWAITING_DEBRIEF]})`);
  if (filter.awaitingDebrief === false) found.push(sql`NOT v.status = ANY(${[...AWAITING_DEBRIEF]})`);
  if (filter.kinds) found.push(sql`v.kind = ANY(${[...filter.kinds]})`);
  if (filter.direction) found.push(sql`v.direction = ${filter.direction}`);
  if (filter.modes) found.push(sql`v.mode = ANY(${[...filter.modes]})`);
  if (filter.ownerIds) found.push(sql`v.owner_id = ANY(CAST(${[...filter.ownerIds]} AS uuid[]))`);
  if (filter.municipalityIds) {
    found.push(sql`EXISTS (SELECT 1 FROM visit_party f WHERE f.visit_id = v.id
      AND f.municipality_id = ANY(CAST(${[...filter.municipalityIds]} AS uuid[])))`);
  }
  if (filter.partnershipId) {
    found.push(sql`EXISTS (SELECT 1 FROM visit_partnership f WHERE f.visit_id = v.id
      AND f.partnership_id = ${filter.partnershipId})`);
  }
  if (filter.from || filter.to) found.push(onDays(filter.from ?? null, filter.to ?? null));
  return found;
}

/** One of the visit's ranges touches the days asked for; an ongoing visit lasts on. */
function onDays(from: CalendarDate | null, to: CalendarDate | null): Sql {
  return sql`EXISTS (SELECT 1 FROM visit_dates d WHERE d.visit_id = v.id
    AND (CAST(${to} AS date) IS NULL OR d.starts_on <= CAST(${to} AS date))
    AND (CAST(${from} AS date) IS NULL OR v.date_precision = 'ONGOING' OR d.ends_on >= CAST(${from} AS date)))`;
}
