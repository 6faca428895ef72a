import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import {
  type IndicatorRow,
  type ParticipantRow,
  type ProjectLinkRow,
  ProjectPartsRepository,
  type ProjectStatusChangeRow,
  type ReportRow,
} from '../data/project-parts.repository.js';
import type { ProjectRow } from '../data/projects.repository.js';
import { Projects } from '../projects.service.js';

type OfProjects<Row> = (projectIds: readonly Id[]) => Promise<ReadonlyMap<Id, Row[]>>;

/** Projects and what belongs to them, one statement for all that a request asks for. */
@Injectable()
export class ProjectsLoaders {
  constructor(
    private readonly projects: Projects,
    private readonly parts: ProjectPartsRepository,
  ) {}

  /** null for no id and for a project that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<ProjectRow | null> {
    if (!id) return null;
    return request.loader<Id, ProjectRow>('projects.byId', (ids) => this.projects.byIds(request.viewer, ids)).load(id);
  }

  participantsOf(request: RequestContext, projectId: Id): Promise<ParticipantRow[]> {
    return this.of(request, 'participants', (ids) => this.parts.participantsOf(ids), projectId);
  }

  indicatorsOf(request: RequestContext, projectId: Id): Promise<IndicatorRow[]> {
    return this.of(request, 'indicators', (ids) => this.parts.indicatorsOf(ids), projectId);
  }

  reportsOf(request: RequestContext, projectId: Id): Promise<ReportRow[]> {
    return this.of(request, 'reports', (ids) => this.parts.reportsOf(ids), projectId);
  }

  visitsOf(request: RequestContext, projectId: Id): Promise<ProjectLinkRow[]> {
    return this.of(request, 'visits', (ids) => this.parts.visitsOf(ids), projectId);
  }

  agreementsOf(request: RequestContext, projectId: Id): Promise<ProjectLinkRow[]> {
    return this.of(request, 'agreements', (ids) => this.parts.agreementsOf(ids), projectId);
  }

  partnershipsOf(request: RequestContext, projectId: Id): Promise<ProjectLinkRow[]> {
    return this.of(request, 'partnerships', (ids) => this.parts.partnershipsOf(ids), projectId);
  }

  statusHistoryOf(request: RequestContext, projectId: Id): Promise<ProjectStatusChangeRow[]> {
    return this.of(request, 'statusHistory', (ids) => this.parts.statusHistoryOf(ids), projectId);
  }

  private async of<Row>(request: RequestContext, part: string, batch: OfProjects<Row>, projectId: Id): Promise<Row[]> {
    return (await request.loader<Id, Row[]>(`projects.${part}`, batch).load(projectId)) ?? [];
  }
}
