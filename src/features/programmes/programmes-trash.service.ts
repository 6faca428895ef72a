import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { type ProgrammeRecord, ProgrammeRecords } from './data/programme-records.repository.js';
import { programmeSnapshot } from './programme-changes.js';
import { programmesVisibleTo } from './programmes.policy.js';

/** Programmes in the trash; their entries and reports are hidden with them and come back with them. */
@Injectable()
export class ProgrammesTrash implements TrashableRecords {
  readonly type = 'PROGRAMME';
  readonly permission = 'programmes.edit';

  constructor(
    private readonly records: ProgrammeRecords,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT p.id, 'PROGRAMME' AS type, p.title_uk AS title, p.trashed_at, p.trashed_by_id, p.version
      FROM programme p WHERE p.trashed_at IS NOT NULL AND ${programmesVisibleTo(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`p.trashed_at IS NULL`);
    demandVersion(record.programme, expectedVersion);
    record.programme.trashedAt = this.clock.now();
    record.programme.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`p.trashed_at IS NOT NULL`);
    record.programme.trashedAt = null;
    record.programme.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<ProgrammeRecord> {
    const record = await this.records.findForUpdate(id, programmesVisibleTo(viewer), state);
    if (!record) throw notFound();
    return record;
  }

  private async save(record: ProgrammeRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.records.saveProgramme(record.programme);
    const snapshot = programmeSnapshot(record);
    const recordId = record.programme.id;
    await this.changeLog.record({ recordType: 'PROGRAMME', recordId, action, before: snapshot, after: snapshot });
  }
}
