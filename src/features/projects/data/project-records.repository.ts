import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { ObjectLiteral } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Project } from './project.entity.js';
import { ProjectAgreement, ProjectPartnership, ProjectVisit } from './project-links.entity.js';
import { ProjectIndicator, ProjectParticipant, ProjectReport, ProjectStatusChange } from './project-parts.entity.js';

/** A project with all that belongs to it, for writing. The lists are in the order of the page. */
export interface ProjectRecord {
  readonly project: Project;
  readonly participants: readonly ProjectParticipant[];
  readonly indicators: readonly ProjectIndicator[];
  readonly reports: readonly ProjectReport[];
  readonly visits: readonly ProjectVisit[];
  readonly agreements: readonly ProjectAgreement[];
  readonly partnerships: readonly ProjectPartnership[];
}

/** Loads and saves whole projects. */
@Injectable()
export class ProjectRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The project, locked until the transaction ends, or null when the row rule (over alias `pj`) hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<ProjectRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT pj.id FROM project pj WHERE pj.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF pj`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    const inOrder = { where: { projectId: id }, order: { position: 'ASC' as const } };
    return {
      project: await manager.findOneByOrFail(Project, { id }),
      participants: await manager.find(ProjectParticipant, inOrder),
      indicators: await manager.find(ProjectIndicator, inOrder),
      reports: await manager.find(ProjectReport, inOrder),
      visits: await manager.find(ProjectVisit, inOrder),
      agreements: await manager.find(ProjectAgreement, inOrder),
      partnerships: await manager.find(ProjectPartnership, inOrder),
    };
  }

  async saveProject(project: Project): Promise<void> {
    await this.unitOfWork.manager.save(Project, project);
  }

  async save(record: ProjectRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveProject(record.project);
    const lists = [
      [ProjectParticipant, record.participants],
      [ProjectIndicator, record.indicators],
      [ProjectReport, record.reports],
      [ProjectVisit, record.visits],
      [ProjectAgreement, record.agreements],
      [ProjectPartnership, record.partnerships],
    ] as const;
    for (const [list, rows] of lists) {
      await manager.delete(list, { projectId: record.project.id });
      if (rows.length > 0) await manager.insert<ObjectLiteral>(list, [...rows]);
    }
  }

  async addStatusChange(change: ProjectStatusChange): Promise<void> {
    await this.unitOfWork.manager.insert(ProjectStatusChange, change);
  }
}
