import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import { type Id, newId } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PartnershipStage } from '../domain/partnership-stage.js';
import { StageChange } from './stage-change.entity.js';

export interface StageChangeRow {
  readonly id: Id;
  readonly partnershipId: Id;
  /** null: the partnership began here */
  readonly from: PartnershipStage | null;
  readonly to: PartnershipStage;
  /** the day it happened, which may be earlier than the day it was recorded */
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

const COLUMNS = sql`sc.id, sc.partnership_id AS "partnershipId", sc.from_stage AS "from", sc.to_stage AS "to",
  sc.happened_on AS "on", sc.at, sc.by_user_id AS "byUserId", sc.reason`;

/** How partnerships moved through the pipeline. */
@Injectable()
export class StageChangesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of each partnership, the first one first; callers have shown that the viewer sees the partnerships. */
  async ofPartnerships(partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, StageChangeRow[]>> {
    const rows = await this.unitOfWork.rows<StageChangeRow>(sql`
      SELECT ${COLUMNS} FROM stage_change sc
      WHERE sc.partnership_id = ANY(CAST(${[...partnershipIds]} AS uuid[]))
      ORDER BY sc.partnership_id, sc.position`);
    return groupBy(rows, ({ partnershipId }) => partnershipId);
  }

  /** @param visible row rule over the alias `sc` */
  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, StageChangeRow>> {
    const rows = await this.unitOfWork.rows<StageChangeRow>(sql`
      SELECT ${COLUMNS} FROM stage_change sc WHERE sc.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The change that began the present stage. */
  async latest(partnershipId: Id): Promise<StageChange> {
    return this.unitOfWork.manager.findOneOrFail(StageChange, {
      where: { partnershipId },
      order: { position: 'DESC' },
    });
  }

  async append(change: Omit<StageChange, 'id'>): Promise<void> {
    await this.unitOfWork.manager.insert(StageChange, { id: newId(), ...change });
  }
}
