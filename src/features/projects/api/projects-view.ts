import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { AgreementsLoaders } from '../../agreements/api/index.js';
import { PartnershipsLoaders } from '../../partnerships/api/index.js';
import { VisitsLoaders } from '../../visits/api/index.js';
import type { ProjectLinkRow } from '../data/project-parts.repository.js';
import { moneyOf } from '../domain/project-fields.js';
import { ProjectsLoaders } from './projects.loaders.js';

/** What a project points to as one viewer sees it: what is not open to the viewer is not there. */
@Injectable()
export class ProjectsView {
  constructor(
    private readonly projects: ProjectsLoaders,
    private readonly visits: VisitsLoaders,
    private readonly agreements: AgreementsLoaders,
    private readonly partnerships: PartnershipsLoaders,
  ) {}

  async visitsOf(request: RequestContext, projectId: Id) {
    return open(await this.projects.visitsOf(request, projectId), (id) => this.visits.byId(request, id));
  }

  async agreementsOf(request: RequestContext, projectId: Id) {
    return open(await this.projects.agreementsOf(request, projectId), (id) => this.agreements.byId(request, id));
  }

  async partnershipsOf(request: RequestContext, projectId: Id) {
    return open(await this.projects.partnershipsOf(request, projectId), (id) => this.partnerships.byId(request, id));
  }

  /** What the participants put in, of those who said so. */
  async contributionsOf(request: RequestContext, projectId: Id) {
    const participants = await this.projects.participantsOf(request, projectId);
    return participants.flatMap(({ minorUnits, currency }) => moneyOf(minorUnits, currency) ?? []);
  }
}

async function open<Row>(links: readonly ProjectLinkRow[], byId: (id: Id) => Promise<Row | null>): Promise<Row[]> {
  const rows = await Promise.all(links.map(({ targetId }) => byId(targetId)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
