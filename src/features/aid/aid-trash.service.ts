import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { demandOwn } from '../municipalities/index.js';
import { aidSnapshot } from './aid-snapshot.js';
import { aidEditableBy, aidVisibleTo } from './aid.policy.js';
import { AidRecords } from './data/aid-records.repository.js';

/** Aid in the trash, with its lines and movements; its own community takes it out again. */
@Injectable()
export class AidTrash implements TrashableRecords {
  readonly type = 'AID_TRANSFER';
  readonly permission = 'aid.edit';

  constructor(
    private readonly records: AidRecords,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT x.id, 'AID_TRANSFER' AS type, x.title_uk AS title, x.trashed_at, x.trashed_by_id, x.version
      FROM aid_transfer x WHERE x.trashed_at IS NOT NULL AND ${aidVisibleTo(viewer)} AND ${aidEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const record = await this.records.findForUpdate(id, aidVisibleTo(viewer), lies(sql`x.trashed_at`, trashed));
    if (!record) return null;
    const { transfer } = record;
    demandOwn(viewer, transfer.communityId);
    return { entity: transfer, snapshot: aidSnapshot(record), save: () => this.records.saveTransfer(transfer) };
  }
}
