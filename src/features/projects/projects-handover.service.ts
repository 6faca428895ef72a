import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { OPEN_PROJECT_STATUSES } from './domain/project-status.js';
import { projectsEditableBy, projectsVisibleTo } from './projects.policy.js';
import { Projects } from './projects.service.js';

/** Open projects, from one person in charge to another. */
@Injectable()
export class ProjectsHandover implements HandedOverRecords {
  constructor(
    private readonly projects: Projects,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`pj.title_uk` : sql`coalesce(pj.title_en, pj.title_uk)`;
    return sql`SELECT 'PROJECT' AS kind, pj.id, ${title} AS title,
        ${successor ? projectsVisibleTo(successor) : sql`TRUE`} AS seen
      FROM project pj
      WHERE pj.owner_id = ${personId} AND pj.trashed_at IS NULL AND pj.status = ANY(${[...OPEN_PROJECT_STATUSES]})
        AND ${projectsEditableBy(viewer)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) await this.projects.putInCharge(viewer, id, successorId);
  }
}
