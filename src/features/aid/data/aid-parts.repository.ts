import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  type AidLineRow,
  type AidMovementRow,
  type AidPartyRow,
  type AidStatusChangeRow,
  LINE_COLUMNS,
  MOVEMENT_COLUMNS,
  PARTY_COLUMNS,
} from './aid-columns.js';

/** What belongs to aid transfers. Asked with ids of transfers, or of lines, that the viewer has been shown. */
@Injectable()
export class AidPartsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async linesOf(transferIds: readonly Id[]): Promise<ReadonlyMap<Id, AidLineRow[]>> {
    const rows = await this.unitOfWork.rows<AidLineRow>(sql`
      SELECT ${LINE_COLUMNS} FROM aid_line l
      WHERE l.transfer_id = ANY(CAST(${[...transferIds]} AS uuid[])) ORDER BY l.transfer_id, l.position`);
    return groupBy(rows, ({ transferId }) => transferId);
  }

  /** Oldest first. */
  async movementsOf(lineIds: readonly Id[]): Promise<ReadonlyMap<Id, AidMovementRow[]>> {
    const rows = await this.unitOfWork.rows<AidMovementRow>(sql`
      SELECT ${MOVEMENT_COLUMNS} FROM aid_movement m JOIN aid_line l ON l.id = m.line_id
      WHERE m.line_id = ANY(CAST(${[...lineIds]} AS uuid[])) ORDER BY m.line_id, m.happened_on, m.id`);
    return groupBy(rows, ({ lineId }) => lineId);
  }

  async chainOf(transferIds: readonly Id[]): Promise<ReadonlyMap<Id, AidPartyRow[]>> {
    const rows = await this.unitOfWork.rows<AidPartyRow>(sql`
      SELECT ${PARTY_COLUMNS} FROM aid_party c
      WHERE c.transfer_id = ANY(CAST(${[...transferIds]} AS uuid[])) ORDER BY c.transfer_id, c.position`);
    return groupBy(rows, ({ transferId }) => transferId);
  }

  async partnershipIdsOf(transferIds: readonly Id[]): Promise<ReadonlyMap<Id, Id[]>> {
    return linksOf(
      await this.unitOfWork.rows<LinkRow>(sql`
        SELECT k.transfer_id AS "transferId", k.partnership_id AS "linkedId" FROM aid_partnership k
        WHERE k.transfer_id = ANY(CAST(${[...transferIds]} AS uuid[])) ORDER BY k.transfer_id, k.position`),
    );
  }

  async visitIdsOf(transferIds: readonly Id[]): Promise<ReadonlyMap<Id, Id[]>> {
    return linksOf(
      await this.unitOfWork.rows<LinkRow>(sql`
        SELECT k.transfer_id AS "transferId", k.visit_id AS "linkedId" FROM aid_visit k
        WHERE k.transfer_id = ANY(CAST(${[...transferIds]} AS uuid[])) ORDER BY k.transfer_id, k.position`),
    );
  }

  /** Oldest first. */
  async statusHistoryOf(transferIds: readonly Id[]): Promise<ReadonlyMap<Id, AidStatusChangeRow[]>> {
    const rows = await this.unitOfWork.rows<AidStatusChangeRow>(sql`
      SELECT sc.id, sc.transfer_id AS "transferId", sc.from_status AS "from", sc.to_status AS "to",
        sc.happened_on AS "on", sc.recorded_at AS "at", sc.by_user_id AS "byUserId", sc.reason
      FROM aid_status_change sc WHERE sc.transfer_id = ANY(CAST(${[...transferIds]} AS uuid[]))
      ORDER BY sc.transfer_id, sc.id`);
    return groupBy(rows, ({ transferId }) => transferId);
  }
}

interface LinkRow {
  readonly transferId: Id;
  readonly linkedId: Id;
}

function linksOf(rows: readonly LinkRow[]): ReadonlyMap<Id, Id[]> {
  const groups = groupBy(rows, ({ transferId }) => transferId);
  return new Map([...groups].map(([id, links]) => [id, links.map(({ linkedId }) => linkedId)]));
}
