import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { demandOwn } from '../municipalities/index.js';
import { ProjectRecords } from './data/project-records.repository.js';
import { projectSnapshot } from './project-snapshot.js';
import { projectsEditableBy, projectsVisibleTo } from './projects.policy.js';

/** Projects in the trash; whose they are takes them there and back. */
@Injectable()
export class ProjectsTrash implements TrashableRecords {
  readonly type = 'PROJECT';
  readonly permission = 'projects.edit';

  constructor(
    private readonly records: ProjectRecords,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT pj.id, 'PROJECT' AS type, pj.title_uk AS title, pj.trashed_at, pj.trashed_by_id, pj.version
      FROM project pj WHERE pj.trashed_at IS NOT NULL AND ${projectsEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const record = await this.records.findForUpdate(id, projectsVisibleTo(viewer), lies(sql`pj.trashed_at`, trashed));
    if (!record) return null;
    const { project } = record;
    demandOwn(viewer, project.communityId);
    return { entity: project, snapshot: projectSnapshot(record), save: () => this.records.saveProject(project) };
  }
}
