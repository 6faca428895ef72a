import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { DEFAULT_PROJECT_ORDER } from '../data/project-order.js';
import { GROUP_STATUSES } from '../domain/project-status.js';
import { Projects } from '../projects.service.js';
import { ProjectSummary } from './project-parts.type.js';
import {
  CreateProjectInput,
  MoveProjectInput,
  ProjectFilterInput,
  ProjectsArgs,
  UpdateProjectInput,
} from './project.inputs.js';
import { ProjectConnection, ProjectType } from './project.type.js';

@Resolver(() => ProjectType)
export class ProjectsResolver {
  constructor(private readonly portfolio: Projects) {}

  @Query(() => ProjectConnection)
  @Requires('projects.read')
  async projects(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: ProjectsArgs) {
    return connectionOf(await this.portfolio.list(viewer, filter ?? {}, orderBy ?? DEFAULT_PROJECT_ORDER, page));
  }

  @Query(() => ProjectType)
  @Requires('projects.read')
  project(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.portfolio.get(viewer, id);
  }

  @Query(() => ProjectSummary)
  @Requires('projects.read')
  async projectSummary(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => ProjectFilterInput, nullable: true }) filter?: ProjectFilterInput,
  ): Promise<ProjectSummary> {
    const { count, groups } = await this.portfolio.sums(viewer, filter ?? {});
    return {
      count,
      groups: groups.map(({ amounts, ownShares, ...sums }) => ({
        ...sums,
        statuses: [...GROUP_STATUSES[sums.group]],
        amounts: amounts.map(writtenMoney),
        ownShares: ownShares.map(writtenMoney),
      })),
    };
  }

  @Mutation(() => ProjectType)
  @Requires('projects.edit')
  createProject(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateProjectInput) {
    const { communityId, status, statusOn, fields } = input;
    return this.portfolio.create(viewer, { communityId, status: status ?? 'IDEA', statusOn: statusOn ?? null, fields });
  }

  @Mutation(() => ProjectType)
  @Requires('projects.edit')
  updateProject(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, fields }: UpdateProjectInput) {
    return this.portfolio.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => ProjectType)
  @Requires('projects.edit')
  moveProject(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, ...step }: MoveProjectInput) {
    const { status, on, reason } = step;
    return this.portfolio.move(viewer, id, expectedVersion, { status, on: on ?? null, reason: reason ?? null });
  }
}
