import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { Party, PartyRole } from '../domain/party.js';
import { type PartnershipFilter, partnershipCondition } from './partnership-filter.js';
import { type PartnershipOrder, partnershipOrder } from './partnership-order.js';
import { PartnershipParty } from './partnership-party.entity.js';
import { PARTNERSHIP_COLUMNS, type PartnershipRow, partnershipsOn, withStageLimit } from './partnership-row.js';
import { Partnership } from './partnership.entity.js';

export interface PartyRow {
  readonly partnershipId: Id;
  readonly municipalityId: Id;
  readonly role: PartyRole;
  /** this party's last visit, letter, call or meeting within the partnership */
  readonly lastContactOn: CalendarDate | null;
}

/** A party as people read it in the history. */
export interface NamedParty extends Party {
  readonly nameUk: string;
}

/** Partnerships in the database; every read takes the row rule over the alias `p` and the day it is read on. */
@Injectable()
export class PartnershipsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(
    visible: Sql,
    today: CalendarDate,
    filter: PartnershipFilter,
    orderBy: PartnershipOrder,
    page: PageArgs,
  ): Promise<Page<PartnershipRow>> {
    const found = await keysetPage<Omit<PartnershipRow, 'stageLimitDays'>>(this.unitOfWork, {
      select: PARTNERSHIP_COLUMNS,
      from: partnershipsOn(today),
      where: sql`p.trashed_at IS NULL AND ${visible} AND ${partnershipCondition(filter)}`,
      id: sql`p.id`,
      order: partnershipOrder(orderBy),
      first: page.first,
      after: decodeCursor(page.after),
    });
    return { ...found, rows: found.rows.map(({ row, cursor }) => ({ row: withStageLimit(row), cursor })) };
  }

  async byIds(ids: readonly Id[], visible: Sql, today: CalendarDate): Promise<ReadonlyMap<Id, PartnershipRow>> {
    const rows = await this.unitOfWork.rows<Omit<PartnershipRow, 'stageLimitDays'>>(sql`
      SELECT ${PARTNERSHIP_COLUMNS} FROM ${partnershipsOn(today)}
      WHERE p.id = ANY(CAST(${[...ids]} AS uuid[])) AND p.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, withStageLimit(row)]));
  }

  /** The partnership, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, trashed = false): Promise<Partnership | null> {
    const state = trashed ? sql`p.trashed_at IS NOT NULL` : sql`p.trashed_at IS NULL`;
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT p.id FROM partnership p WHERE p.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF p`);
    return row ? this.unitOfWork.manager.findOneByOrFail(Partnership, { id }) : null;
  }

  /** In the order of the title. */
  async parties(partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, PartyRow[]>> {
    const rows = await this.unitOfWork.rows<PartyRow>(sql`
      SELECT pp.partnership_id AS "partnershipId", pp.municipality_id AS "municipalityId", pp.role,
        pp.last_contact_on AS "lastContactOn"
      FROM partnership_party_overview pp
      WHERE pp.partnership_id = ANY(CAST(${[...partnershipIds]} AS uuid[]))
      ORDER BY pp.partnership_id, pp.position`);
    return groupBy(rows, ({ partnershipId }) => partnershipId);
  }

  async namedParties(partnershipId: Id): Promise<NamedParty[]> {
    return this.unitOfWork.rows<NamedParty>(sql`
      SELECT pp.municipality_id AS "municipalityId", pp.role, m.name_uk AS "nameUk"
      FROM partnership_party pp JOIN municipality m ON m.id = pp.municipality_id
      WHERE pp.partnership_id = ${partnershipId} ORDER BY pp.position`);
  }

  /** Living partnerships of each municipality that the row rule lets through. */
  async countsOfMunicipalities(municipalityIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, number>> {
    const rows = await this.unitOfWork.rows<{ id: Id; count: number }>(sql`
      SELECT pp.municipality_id AS id, count(*)::int AS count
      FROM partnership_party pp JOIN partnership p ON p.id = pp.partnership_id
      WHERE pp.municipality_id = ANY(CAST(${[...municipalityIds]} AS uuid[])) AND p.trashed_at IS NULL AND ${visible}
      GROUP BY pp.municipality_id`);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async agreementCount(id: Id): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(
      sql`SELECT p.agreement_count AS count FROM partnership_overview p WHERE p.id = ${id}`,
    );
    return row?.count ?? 0;
  }

  async userName(id: Id | null): Promise<string | null> {
    if (!id) return null;
    const [row] = await this.unitOfWork.rows<{ name: string }>(sql`SELECT u.name FROM app_user u WHERE u.id = ${id}`);
    return row?.name ?? null;
  }

  /** Whether a person who can still sign in would see a partnership of these municipalities. */
  async userSees(userId: Id, municipalityIds: readonly Id[]): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM app_user u WHERE u.id = ${userId} AND u.state <> 'DISABLED' AND (u.network_wide OR EXISTS (
        SELECT 1 FROM user_community uc
        WHERE uc.user_id = u.id AND uc.municipality_id = ANY(CAST(${[...municipalityIds]} AS uuid[]))))`);
    return rows.length > 0;
  }

  save(partnership: Partnership): Promise<Partnership> {
    return this.unitOfWork.manager.save(Partnership, partnership);
  }

  async replaceParties(partnershipId: Id, parties: readonly Party[]): Promise<void> {
    const rows = parties.map((party, position) =>
      Object.assign(new PartnershipParty(), { ...party, partnershipId, position }),
    );
    await this.unitOfWork.manager.delete(PartnershipParty, { partnershipId });
    await this.unitOfWork.manager.insert(PartnershipParty, rows);
  }
}
