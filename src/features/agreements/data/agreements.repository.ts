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
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import { Agreement } from './agreement.entity.js';
import { AGREEMENT_COLUMNS, type AgreementRow } from './agreement-columns.js';

export interface AgreementsFilter {
  readonly search?: string | null;
  readonly statuses?: readonly AgreementStatus[] | null;
  readonly types?: readonly AgreementType[] | null;
  readonly regimes?: readonly LegalRegime[] | null;
  readonly levels?: readonly AgreementLevel[] | null;
  readonly parentId?: Id | null;
  readonly municipalityIds?: readonly Id[] | null;
  readonly organisationIds?: readonly Id[] | null;
  readonly partnershipId?: Id | null;
  readonly ownerIds?: readonly Id[] | null;
  readonly endsFrom?: CalendarDate | null;
  readonly endsTo?: CalendarDate | null;
  readonly deadlineFrom?: CalendarDate | null;
  readonly deadlineTo?: CalendarDate | null;
}

/** Newest first, by the day of the last signature, else of the present status. */
const NEWEST: Order = { by: sql`coalesce(a.signed_on, a.status_on)`, direction: 'DESC', type: sql`date` };

/** Agreements in the database; every read takes the row rule (over alias `a`). */
@Injectable()
export class AgreementsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: AgreementsFilter, page: PageArgs): Promise<Page<AgreementRow>> {
    return keysetPage<AgreementRow>(this.unitOfWork, {
      select: AGREEMENT_COLUMNS,
      from: sql`agreement a`,
      where: join([sql`a.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`a.id`,
      order: NEWEST,
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  ofPartnerships(
    visible: Sql,
    partnershipIds: readonly Id[],
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<AgreementRow>>> {
    return keysetPagesOf<AgreementRow>(this.unitOfWork, {
      select: AGREEMENT_COLUMNS,
      from: sql`agreement a`,
      where: sql`a.trashed_at IS NULL AND ${visible}`,
      id: sql`a.id`,
      order: NEWEST,
      first: page.first,
      after: decodeCursor(page.after),
      parentIds: partnershipIds,
      parentId: sql`a.partnership_id`,
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, AgreementRow>> {
    const rows = await this.unitOfWork.rows<AgreementRow>(sql`
      SELECT ${AGREEMENT_COLUMNS} FROM agreement a
      WHERE a.id = ANY(CAST(${[...ids]} AS uuid[])) AND a.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The agreement, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<Agreement | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT a.id FROM agreement a WHERE a.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF a`);
    return row ? this.unitOfWork.manager.findOneByOrFail(Agreement, { id }) : null;
  }

  /** Whether the row rule lets this agreement through. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM agreement a WHERE a.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  /** Whether `id` is `ancestorId` itself or stands under it, however far below. */
  async isUnder(id: Id, ancestorId: Id): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      WITH RECURSIVE above AS (
        SELECT a.id, a.parent_id FROM agreement a WHERE a.id = ${id}
        UNION SELECT a.id, a.parent_id FROM agreement a JOIN above ON a.id = above.parent_id)
      SELECT 1 FROM above WHERE id = ${ancestorId}`);
    return rows.length > 0;
  }

  async saveAlone(agreement: Agreement): Promise<void> {
    await this.unitOfWork.manager.save(Agreement, agreement);
  }
}

function conditions(filter: AgreementsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) {
    const pattern = containing(filter.search);
    found.push(sql`(a.title_uk ILIKE ${pattern} OR a.title_en ILIKE ${pattern} OR a.number ILIKE ${pattern})`);
  }
  if (filter.statuses) found.push(sql`a.status = ANY(${[...filter.statuses]})`);
  if (filter.types) found.push(sql`a.type = ANY(${[...filter.types]})`);
  if (filter.regimes) found.push(sql`a.regime = ANY(${[...filter.regimes]})`);
  if (filter.levels) found.push(sql`a.level = ANY(${[...filter.levels]})`);
  if (filter.parentId) found.push(sql`a.parent_id = ${filter.parentId}`);
  if (filter.ownerIds) found.push(sql`a.owner_id = ANY(CAST(${[...filter.ownerIds]} AS uuid[]))`);
  if (filter.partnershipId) found.push(sql`a.partnership_id = ${filter.partnershipId}`);
  if (filter.municipalityIds) {
    found.push(sql`EXISTS (SELECT 1 FROM agreement_party f WHERE f.agreement_id = a.id
      AND f.dropped_out_on IS NULL AND f.municipality_id = ANY(CAST(${[...filter.municipalityIds]} AS uuid[])))`);
  }
  if (filter.organisationIds) {
    found.push(sql`EXISTS (SELECT 1 FROM agreement_party f WHERE f.agreement_id = a.id
      AND f.dropped_out_on IS NULL AND f.organisation_id = ANY(CAST(${[...filter.organisationIds]} AS uuid[])))`);
  }
  if (filter.endsFrom) found.push(sql`a.in_force_to >= ${filter.endsFrom}`);
  if (filter.endsTo) found.push(sql`a.in_force_to <= ${filter.endsTo}`);
  const { deadlineFrom: from, deadlineTo: to } = filter;
  if (from || to) found.push(sql`(${within(sql`a.notice_on`, from, to)} OR ${within(sql`a.in_force_to`, from, to)})`);
  return found;
}

/** Not before `from`, not after `to`; an absent limit is none. */
function within(day: Sql, from: CalendarDate | null | undefined, to: CalendarDate | null | undefined): Sql {
  const limits = [sql`${day} IS NOT NULL`];
  if (from) limits.push(sql`${day} >= ${from}`);
  if (to) limits.push(sql`${day} <= ${to}`);
  return sql`(${join(limits, ' AND ')})`;
}
