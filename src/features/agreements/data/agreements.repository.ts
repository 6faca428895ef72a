import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { keysetPagesOf } from '../../../platform/database/keyset-of-parents.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page, type PageArgs } from '../../../platform/graphql/page.js';
import type { AgreementType } from '../domain/agreement-kinds.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import { Agreement } from './agreement.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { AgreementStatusChange } from './agreement-status-change.entity.js';

export type AgreementRow = Omit<Agreement, 'trashedAt' | 'trashedById'>;
export type AgreementPartyRow = Omit<AgreementParty, 'position'>;

export interface StatusChangeRow {
  readonly id: Id;
  readonly agreementId: Id;
  readonly from: AgreementStatus | null;
  readonly to: AgreementStatus;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

export interface AgreementsFilter {
  readonly search?: string | null;
  readonly statuses?: readonly AgreementStatus[] | null;
  readonly types?: readonly AgreementType[] | null;
  readonly municipalityIds?: readonly Id[] | null;
  readonly partnershipId?: Id | null;
  readonly ownerIds?: readonly Id[] | null;
  readonly endsFrom?: CalendarDate | null;
  readonly endsTo?: CalendarDate | null;
  readonly deadlineFrom?: CalendarDate | null;
  readonly deadlineTo?: CalendarDate | null;
}

const COLUMNS = sql`a.id, a.partnership_id AS "partnershipId", a.type, a.regime, a.level, a.title_uk AS "titleUk",
  a.title_en AS "titleEn", a.number, a.languages, a.subjects, a.status, a.status_on AS "statusOn",
  a.term_kind AS "termKind", a.in_force_from AS "inForceFrom", a.in_force_to AS "inForceTo",
  a.notice_months AS "noticeMonths", a.notice_on AS "noticeOn", a.signed_on AS "signedOn", a.signed_at AS "signedAt",
  a.signed_online AS "signedOnline", a.note, a.owner_id AS "ownerId", a.version, a.created_at AS "createdAt",
  a.updated_at AS "updatedAt"`;

/** Newest first, by the day of the last signature, else of the present status. */
const NEWEST: Order = { by: sql`coalesce(a.signed_on, a.status_on)`, direction: 'DESC', type: sql`date` };

/** Agreements in the database; every read takes the row rule (over alias `a`). */
@Injectable()
export class AgreementsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: AgreementsFilter, page: PageArgs): Promise<Page<AgreementRow>> {
    return keysetPage<AgreementRow>(this.unitOfWork, {
      select: COLUMNS,
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
      select: COLUMNS,
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
      SELECT ${COLUMNS} FROM agreement a
      WHERE a.id = ANY(CAST(${[...ids]} AS uuid[])) AND a.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async partiesOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, AgreementPartyRow[]>> {
    const rows = await this.unitOfWork.rows<AgreementPartyRow>(sql`
      SELECT ap.id, ap.agreement_id AS "agreementId", ap.municipality_id AS "municipalityId", ap.institution,
        ap.signatory, ap.signatory_post AS "signatoryPost", ap.signed_on AS "signedOn"
      FROM agreement_party ap WHERE ap.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[]))
      ORDER BY ap.agreement_id, ap.position`);
    return groupBy(rows, ({ agreementId }) => agreementId);
  }

  /** Oldest first. */
  async statusHistoryOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, StatusChangeRow[]>> {
    const rows = await this.unitOfWork.rows<StatusChangeRow>(sql`
      SELECT sc.id, sc.agreement_id AS "agreementId", sc.from_status AS "from", sc.to_status AS "to",
        sc.happened_on AS "on", sc.recorded_at AS "at", sc.by_user_id AS "byUserId", sc.reason
      FROM agreement_status_change sc WHERE sc.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[]))
      ORDER BY sc.agreement_id, sc.id`);
    return groupBy(rows, ({ agreementId }) => agreementId);
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

  parties(agreementId: Id): Promise<AgreementParty[]> {
    return this.unitOfWork.manager.find(AgreementParty, { where: { agreementId }, order: { position: 'ASC' } });
  }

  async save(agreement: Agreement, parties: readonly AgreementParty[]): Promise<void> {
    await this.unitOfWork.manager.save(Agreement, agreement);
    await this.unitOfWork.manager.delete(AgreementParty, { agreementId: agreement.id });
    if (parties.length > 0) await this.unitOfWork.manager.insert(AgreementParty, [...parties]);
  }

  async saveAlone(agreement: Agreement): Promise<void> {
    await this.unitOfWork.manager.save(Agreement, agreement);
  }

  async addStatusChange(change: AgreementStatusChange): Promise<void> {
    await this.unitOfWork.manager.insert(AgreementStatusChange, change);
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
  if (filter.ownerIds) found.push(sql`a.owner_id = ANY(CAST(${[...filter.ownerIds]} AS uuid[]))`);
  if (filter.partnershipId) found.push(sql`a.partnership_id = ${filter.partnershipId}`);
  if (filter.municipalityIds) {
    found.push(sql`EXISTS (SELECT 1 FROM agreement_party f WHERE f.agreement_id = a.id
      AND f.municipality_id = ANY(CAST(${[...filter.municipalityIds]} AS uuid[])))`);
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
