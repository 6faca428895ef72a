import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MembershipStatus } from '../domain/membership-status.js';
import { Membership } from './membership.entity.js';
import { MembershipFee, MembershipObligation, MembershipStatusChange } from './membership-parts.entity.js';

export type FeeRow = Omit<MembershipFee, 'position'>;
export type ObligationRow = Omit<MembershipObligation, 'position'>;

export interface MembershipStatusChangeRow {
  readonly id: Id;
  readonly membershipId: Id;
  readonly from: MembershipStatus | null;
  readonly to: MembershipStatus;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

/** A membership with all that belongs to it, for writing. The lists are in the order of the page. */
export interface MembershipRecord {
  readonly membership: Membership;
  readonly fees: readonly MembershipFee[];
  readonly obligations: readonly MembershipObligation[];
}

/** Loads and saves whole memberships, and reads what belongs to those that the viewer has been shown. */
@Injectable()
export class MembershipRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The membership, locked until the transaction ends, or null when the row rule (over alias `mb`) hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<MembershipRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT mb.id FROM membership mb WHERE mb.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF mb`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    const inOrder = { where: { membershipId: id }, order: { position: 'ASC' as const } };
    return {
      membership: await manager.findOneByOrFail(Membership, { id }),
      fees: await manager.find(MembershipFee, inOrder),
      obligations: await manager.find(MembershipObligation, inOrder),
    };
  }

  async saveMembership(membership: Membership): Promise<void> {
    await this.unitOfWork.manager.save(Membership, membership);
  }

  async save({ membership, fees, obligations }: MembershipRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveMembership(membership);
    const ofIt = { membershipId: membership.id };
    await manager.delete(MembershipFee, ofIt);
    await manager.delete(MembershipObligation, ofIt);
    if (fees.length > 0) await manager.insert(MembershipFee, [...fees]);
    if (obligations.length > 0) await manager.insert(MembershipObligation, [...obligations]);
  }

  async addStatusChange(change: MembershipStatusChange): Promise<void> {
    await this.unitOfWork.manager.insert(MembershipStatusChange, change);
  }

  feesOf(membershipIds: readonly Id[]) {
    return this.of<FeeRow>(
      membershipIds,
      sql`x.id, x.membership_id AS "membershipId", x.year, CAST(x.minor_units AS double precision) AS "minorUnits",
        x.currency, x.due_on AS "dueOn", x.paid_on AS "paidOn", x.note FROM membership_fee x`,
    );
  }

  obligationsOf(membershipIds: readonly Id[]) {
    return this.of<ObligationRow>(
      membershipIds,
      sql`x.id, x.membership_id AS "membershipId", x.text_uk AS "textUk", x.text_en AS "textEn", x.due_on AS "dueOn",
        x.done_on AS "doneOn", x.owner_id AS "ownerId" FROM membership_obligation x`,
    );
  }

  /** Oldest first. */
  statusHistoryOf(membershipIds: readonly Id[]) {
    return this.of<MembershipStatusChangeRow>(
      membershipIds,
      sql`x.id, x.membership_id AS "membershipId", x.from_status AS "from", x.to_status AS "to",
        x.happened_on AS "on", x.recorded_at AS "at", x.by_user_id AS "byUserId", x.reason
        FROM membership_status_change x`,
      sql`x.id`,
    );
  }

  /** @param columns and the table, with alias `x` */
  private async of<Row extends { readonly membershipId: Id }>(
    membershipIds: readonly Id[],
    columns: Sql,
    order: Sql = sql`x.position`,
  ): Promise<ReadonlyMap<Id, Row[]>> {
    const rows = await this.unitOfWork.rows<Row>(sql`
      SELECT ${columns} WHERE x.membership_id = ANY(CAST(${[...membershipIds]} AS uuid[]))
      ORDER BY x.membership_id, ${order}`);
    return groupBy(rows, ({ membershipId }) => membershipId);
  }
}
