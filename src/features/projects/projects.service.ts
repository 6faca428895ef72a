import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { stepDay } from '../../kernel/lifecycle.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { demandOwn, Municipalities } from '../municipalities/index.js';
import { NetworkDay } from '../partnerships/index.js';
import { Project } from './data/project.entity.js';
import type { ProjectsFilter } from './data/project-filter.js';
import type { ProjectOrder } from './data/project-order.js';
import { type ProjectRecord, ProjectRecords } from './data/project-records.repository.js';
import { type ProjectRow, ProjectsRepository, type ProjectSums } from './data/projects.repository.js';
import type { ProjectFields } from './domain/project-fields.js';
import { demandClosable, demandFirstProjectStatus, demandProjectMove } from './domain/project-life.js';
import type { ProjectStatus } from './domain/project-status.js';
import { blankProject, projectAfter, projectMoved } from './project-changes.js';
import { ProjectReferences } from './project-references.service.js';
import { projectSnapshot } from './project-snapshot.js';
import { projectsVisibleTo } from './projects.policy.js';

export interface NewProject {
  readonly communityId: Id;
  readonly status: ProjectStatus;
  /** the day the status began; null: today */
  readonly statusOn: CalendarDate | null;
  readonly fields: ProjectFields;
}

export interface ProjectStep {
  readonly status: ProjectStatus;
  /** null: today */
  readonly on: CalendarDate | null;
  readonly reason: string | null;
}

/** Projects and grants: written down, revised, moved along their life. */
@Injectable()
export class Projects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: ProjectsRepository,
    private readonly records: ProjectRecords,
    private readonly references: ProjectReferences,
    private readonly municipalities: Municipalities,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: ProjectsFilter, order: ProjectOrder, page: PageArgs): Promise<Page<ProjectRow>> {
    return this.projects.list(projectsVisibleTo(viewer), filter, order, page);
  }

  sums(viewer: Viewer, filter: ProjectsFilter): Promise<ProjectSums> {
    return this.projects.sums(projectsVisibleTo(viewer), filter);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ProjectRow>> {
    return this.projects.byIds(ids, projectsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<ProjectRow> {
    const project = (await this.byIds(viewer, [id])).get(id);
    if (!project) throw notFound();
    return project;
  }

  /** @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN */
  async create(viewer: Viewer, { communityId, status, statusOn, fields }: NewProject): Promise<ProjectRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandOwnCommunity(viewer, communityId);
      demandFirstProjectStatus(status);
      const today = this.day.today();
      const blank = blankProject(communityId, status, stepDay(statusOn, null, today, 'statusOn'));
      const after = projectAfter(blank, true, fields, today);
      const owner = await this.references.demandKnown(viewer, null, after);
      await this.records.save(after);
      await this.references.demandOpenTo(owner, after.project.id);
      await this.recordStep(viewer, after, null, null);
      await this.changeLog.record({
        recordType: 'PROJECT',
        recordId: after.project.id,
        action: 'CREATED',
        before: null,
        after: projectSnapshot(after),
      });
      return this.get(viewer, after.project.id);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: ProjectFields): Promise<ProjectRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before.project, expectedVersion);
      const hidden = await this.references.hiddenFrom(viewer, before);
      const after = projectAfter(before, false, fields, this.day.today(), hidden);
      const owner = await this.references.demandKnown(viewer, before, after);
      await this.save(before, after);
      await this.references.demandOpenTo(owner, id);
      return this.get(viewer, id);
    });
  }

  /**
   * Takes one step of the project's life.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/transition, INVALID/required, INVALID/not_finished,
   * INVALID/open_reports, INVALID/future, INVALID/date_order
   */
  async move(viewer: Viewer, id: Id, expectedVersion: number, step: ProjectStep): Promise<ProjectRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      const { project, reports } = before;
      demandVersion(project, expectedVersion);
      demandProjectMove(project.status, step.status, step.reason);
      const today = this.day.today();
      const on = stepDay(step.on, project.statusOn, today, 'on');
      if (step.status === 'CLOSED') demandClosable({ ...project, reports }, step.reason, today, 'status');
      const after = projectMoved(before, step.status, on);
      await this.save(before, after);
      await this.recordStep(viewer, after, project.status, step.reason);
      return this.get(viewer, id);
    });
  }

  /** Another person in charge, in the open transaction. @throws DomainError NOT_FOUND, FORBIDDEN */
  async putInCharge(viewer: Viewer, id: Id, ownerId: Id): Promise<void> {
    const before = await this.load(viewer, id);
    await this.save(before, { ...before, project: Object.assign(new Project(), before.project, { ownerId }) });
  }

  private async load(viewer: Viewer, id: Id): Promise<ProjectRecord> {
    const record = await this.records.findForUpdate(id, projectsVisibleTo(viewer), sql`pj.trashed_at IS NULL`);
    if (!record) throw notFound();
    demandOwn(viewer, record.project.communityId);
    return record;
  }

  /** A change that changes nothing writes nothing. */
  private async save(before: ProjectRecord, after: ProjectRecord): Promise<void> {
    const [earlier, later] = [projectSnapshot(before), projectSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of the lists too
    after.project.updatedAt = this.clock.now();
    await this.records.save(after);
    const recordId = after.project.id;
    await this.changeLog.record({ recordType: 'PROJECT', recordId, action: 'UPDATED', before: earlier, after: later });
  }

  private recordStep(viewer: Viewer, { project }: ProjectRecord, from: ProjectStatus | null, reason: string | null) {
    return this.records.addStatusChange({
      id: newId(),
      projectId: project.id,
      fromStatus: from,
      toStatus: project.status,
      happenedOn: project.statusOn,
      recordedAt: this.clock.now(),
      byUserId: viewer.userId,
      reason,
    });
  }
}
