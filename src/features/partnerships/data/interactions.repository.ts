import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { InteractionKind, ReplyAwaitedFrom } from '../domain/interaction.js';
import { Interaction } from './interaction.entity.js';

export interface InteractionRow {
  readonly id: Id;
  readonly partnershipId: Id;
  readonly partyId: Id | null;
  readonly kind: InteractionKind;
  readonly on: CalendarDate;
  readonly text: string;
  readonly replyAwaitedFrom: ReplyAwaitedFrom | null;
  readonly byUserId: Id | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** Letters, calls, meetings and comments; every read takes the row rule over the alias `i`. */
@Injectable()
export class InteractionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, InteractionRow>> {
    const rows = await this.unitOfWork.rows<InteractionRow>(sql`
      SELECT i.id, i.partnership_id AS "partnershipId", i.party_id AS "partyId", i.kind, i.happened_on AS "on", i.text,
        i.reply_awaited_from AS "replyAwaitedFrom", i.by_user_id AS "byUserId", i.created_at AS "createdAt", i.version
      FROM interaction i
      WHERE i.id = ANY(CAST(${[...ids]} AS uuid[])) AND i.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The interaction, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, trashed = false): Promise<Interaction | null> {
    const state = trashed ? sql`i.trashed_at IS NOT NULL` : sql`i.trashed_at IS NULL`;
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT i.id FROM interaction i WHERE i.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF i`);
    return row ? this.unitOfWork.manager.findOneByOrFail(Interaction, { id }) : null;
  }

  save(interaction: Interaction): Promise<Interaction> {
    return this.unitOfWork.manager.save(Interaction, interaction);
  }
}
