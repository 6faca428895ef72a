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
import { type ProjectRecord, ProjectRecords } from './data/project-records.repository.js';
import { projectSnapshot } from './project-snapshot.js';
import { projectsEditableBy, projectsVisibleTo } from './projects.policy.js';

/** Projects in the trash; whose they are takes them there and back. */
@Injectable()
export class ProjectsTrash implements TrashableRecords {
  readonly type = 'PROJECT';
  readonly permission = 'projects.edit';

  constructor(
    private readonly records: ProjectRecords,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT pj.id, 'PROJECT' AS type, pj.title_uk AS title, pj.trashed_at, pj.trashed_by_id, pj.version
      FROM project pj WHERE pj.trashed_at IS NOT NULL AND ${projectsEditableBy(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`pj.trashed_at IS NULL`);
    demandVersion(record.project, expectedVersion);
    record.project.trashedAt = this.clock.now();
    record.project.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`pj.trashed_at IS NOT NULL`);
    record.project.trashedAt = null;
    record.project.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<ProjectRecord> {
    const record = await this.records.findForUpdate(id, projectsVisibleTo(viewer), state);
    if (!record) throw notFound();
    demandOwn(viewer, record.project.communityId);
    return record;
  }

  private async save(record: ProjectRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.records.saveProject(record.project);
    const snapshot = projectSnapshot(record);
    const recordId = record.project.id;
    await this.changeLog.record({ recordType: 'PROJECT', recordId, action, before: snapshot, after: snapshot });
  }
}
