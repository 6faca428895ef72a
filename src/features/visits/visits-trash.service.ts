import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { VisitRecords } from './data/visit-records.repository.js';
import { visitSnapshot } from './visit-snapshot.js';
import { visitsVisibleTo } from './visits.policy.js';

/** Visits in the trash; their tasks are hidden with them and come back with them. */
@Injectable()
export class VisitsTrash implements TrashableRecords {
  readonly type = 'VISIT';
  readonly permission = 'visits.edit';

  constructor(
    private readonly records: VisitRecords,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT v.id, 'VISIT' AS type, v.title_uk AS title, v.trashed_at, v.trashed_by_id, v.version
      FROM visit v WHERE v.trashed_at IS NOT NULL AND ${visitsVisibleTo(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const record = await this.records.findForUpdate(id, visitsVisibleTo(viewer), lies(sql`v.trashed_at`, trashed));
    if (!record) return null;
    const { visit } = record;
    return { entity: visit, snapshot: visitSnapshot(record), save: () => this.records.saveVisit(visit) };
  }
}
