import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { In, type ObjectLiteral } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AidPartnership, AidStatusChange, AidVisit } from './aid-links.entity.js';
import { AidLine, AidMovement, AidParty } from './aid-parts.entity.js';
import { AidTransfer } from './aid-transfer.entity.js';

/** An aid transfer with all that belongs to it, each list in the order of the page. */
export interface AidRecord {
  readonly transfer: AidTransfer;
  readonly lines: readonly AidLine[];
  /** of all lines, oldest first */
  readonly movements: readonly AidMovement[];
  readonly chain: readonly AidParty[];
  readonly partnerships: readonly AidPartnership[];
  readonly visits: readonly AidVisit[];
}

/** Loads and saves whole aid transfers. */
@Injectable()
export class AidRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The transfer, locked until the transaction ends, or null when the row rule (over alias `x`) hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<AidRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT x.id FROM aid_transfer x WHERE x.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF x`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    const inOrder = { where: { transferId: id }, order: { position: 'ASC' as const } };
    const lines = await manager.find(AidLine, inOrder);
    return {
      transfer: await manager.findOneByOrFail(AidTransfer, { id }),
      lines,
      movements: await manager.find(AidMovement, {
        where: { lineId: In(lines.map((line) => line.id)) },
        order: { happenedOn: 'ASC', id: 'ASC' },
      }),
      chain: await manager.find(AidParty, inOrder),
      partnerships: await manager.find(AidPartnership, inOrder),
      visits: await manager.find(AidVisit, inOrder),
    };
  }

  async transferOfMovement(movementId: Id): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ transferId: Id }>(sql`
      SELECT l.transfer_id AS "transferId" FROM aid_movement m JOIN aid_line l ON l.id = m.line_id
      WHERE m.id = ${movementId}`);
    return row?.transferId ?? null;
  }

  /** Oldest first. */
  async statusChangesOf(transferId: Id): Promise<AidStatusChange[]> {
    return this.unitOfWork.manager.find(AidStatusChange, { where: { transferId }, order: { id: 'ASC' } });
  }

  async addStatusChanges(changes: readonly AidStatusChange[]): Promise<void> {
    if (changes.length > 0) await this.unitOfWork.manager.insert(AidStatusChange, [...changes]);
  }

  async saveTransfer(transfer: AidTransfer): Promise<void> {
    await this.unitOfWork.manager.save(AidTransfer, transfer);
  }

  async save(record: AidRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveTransfer(record.transfer);
    const transferId = record.transfer.id;
    await this.saveLines(record);
    const lists = [
      [AidParty, record.chain],
      [AidPartnership, record.partnerships],
      [AidVisit, record.visits],
    ] as const;
    for (const [list, rows] of lists) {
      await manager.delete(list, { transferId });
      if (rows.length > 0) await manager.insert<ObjectLiteral>(list, [...rows]);
    }
  }

  /** Movements hang on lines: those that stay are updated in place. */
  private async saveLines({ transfer, lines, movements }: AidRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    const earlier = (await manager.findBy(AidLine, { transferId: transfer.id })).map(({ id }) => id);
    const kept = new Set(lines.map(({ id }) => id));
    if (earlier.length > 0) await manager.delete(AidMovement, { lineId: In(earlier) });
    const removed = earlier.filter((id) => !kept.has(id));
    if (removed.length > 0) await manager.delete(AidLine, removed);
    await manager.save(AidLine, [...lines]);
    if (movements.length > 0) await manager.insert(AidMovement, [...movements]);
  }
}
