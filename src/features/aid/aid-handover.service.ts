import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { AidWriting } from './aid-writing.service.js';
import { aidEditableBy, aidVisibleTo } from './aid.policy.js';
import { AidTransfer } from './data/aid-transfer.entity.js';
import { OPEN_STATUSES } from './domain/aid-status.js';

/** Aid of which something is still awaited, from one person in charge to another. */
@Injectable()
export class AidHandover implements HandedOverRecords {
  constructor(
    private readonly writing: AidWriting,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`x.title_uk` : sql`coalesce(x.title_en, x.title_uk)`;
    return sql`SELECT 'AID_TRANSFER' AS kind, x.id, ${title} AS title,
        ${successor ? aidVisibleTo(successor) : sql`TRUE`} AS seen
      FROM aid_transfer x
      WHERE x.owner_id = ${personId} AND x.trashed_at IS NULL AND x.status = ANY(${[...OPEN_STATUSES]})
        AND ${aidVisibleTo(viewer)} AND ${aidEditableBy(viewer)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) {
      const record = await this.writing.load(viewer, id);
      const transfer = Object.assign(new AidTransfer(), record.transfer, { ownerId: successorId });
      await this.writing.save(viewer, record, { ...record, transfer });
    }
  }
}
