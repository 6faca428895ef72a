import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { type VisitRecord, VisitRecords } from './data/visit-records.repository.js';
import { visitSnapshot } from './visit-snapshot.js';
import { visitsVisibleTo } from './visits.policy.js';

/** Visits in the trash; their tasks are hidden with them and come back with them. */
@Injectable()
export class VisitsTrash implements TrashableRecords {
  readonly type = 'VISIT';
  readonly permission = 'visits.edit';

  constructor(
    private readonly records: VisitRecords,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT v.id, 'VISIT' AS type, v.title_uk AS title, v.trashed_at, v.trashed_by_id, v.version
      FROM visit v WHERE v.trashed_at IS NOT NULL AND ${visitsVisibleTo(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`v.trashed_at IS NULL`);
    demandVersion(record.visit, expectedVersion);
    record.visit.trashedAt = this.clock.now();
    record.visit.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`v.trashed_at IS NOT NULL`);
    record.visit.trashedAt = null;
    record.visit.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<VisitRecord> {
    const record = await this.records.findForUpdate(id, visitsVisibleTo(viewer), state);
    if (!record) throw notFound();
    return record;
  }

  private async save(record: VisitRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.records.saveVisit(record.visit);
    const snapshot = visitSnapshot(record);
    await this.changeLog.record({
      recordType: 'VISIT',
      recordId: record.visit.id,
      action,
      before: snapshot,
      after: snapshot,
    });
  }
}
