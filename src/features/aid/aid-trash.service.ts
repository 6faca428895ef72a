import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { demandOwn } from '../municipalities/index.js';
import { aidSnapshot } from './aid-snapshot.js';
import { aidEditableBy, aidVisibleTo } from './aid.policy.js';
import { type AidRecord, AidRecords } from './data/aid-records.repository.js';

/** Aid in the trash, with its lines and movements; its own community takes it out again. */
@Injectable()
export class AidTrash implements TrashableRecords {
  readonly type = 'AID_TRANSFER';
  readonly permission = 'aid.edit';

  constructor(
    private readonly records: AidRecords,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT x.id, 'AID_TRANSFER' AS type, x.title_uk AS title, x.trashed_at, x.trashed_by_id, x.version
      FROM aid_transfer x WHERE x.trashed_at IS NOT NULL AND ${aidVisibleTo(viewer)} AND ${aidEditableBy(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`x.trashed_at IS NULL`);
    demandVersion(record.transfer, expectedVersion);
    record.transfer.trashedAt = this.clock.now();
    record.transfer.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`x.trashed_at IS NOT NULL`);
    record.transfer.trashedAt = null;
    record.transfer.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<AidRecord> {
    const record = await this.records.findForUpdate(id, aidVisibleTo(viewer), state);
    if (!record) throw notFound();
    demandOwn(viewer, record.transfer.communityId);
    return record;
  }

  private async save(record: AidRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.records.saveTransfer(record.transfer);
    const snapshot = aidSnapshot(record);
    const recordId = record.transfer.id;
    await this.changeLog.record({ recordType: 'AID_TRANSFER', recordId, action, before: snapshot, after: snapshot });
  }
}
