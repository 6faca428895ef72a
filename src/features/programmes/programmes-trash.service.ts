import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { ProgrammeRecords } from './data/programme-records.repository.js';
import { programmeSnapshot } from './programme-changes.js';
import { programmesVisibleTo } from './programmes.policy.js';

/** Programmes in the trash; their entries and reports are hidden with them and come back with them. */
@Injectable()
export class ProgrammesTrash implements TrashableRecords {
  readonly type = 'PROGRAMME';
  readonly permission = 'programmes.edit';

  constructor(
    private readonly records: ProgrammeRecords,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT p.id, 'PROGRAMME' AS type, p.title_uk AS title, p.trashed_at, p.trashed_by_id, p.version
      FROM programme p WHERE p.trashed_at IS NOT NULL AND ${programmesVisibleTo(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const record = await this.records.findForUpdate(id, programmesVisibleTo(viewer), lies(sql`p.trashed_at`, trashed));
    if (!record) return null;
    const { programme } = record;
    return {
      entity: programme,
      snapshot: programmeSnapshot(record),
      save: () => this.records.saveProgramme(programme),
    };
  }
}
