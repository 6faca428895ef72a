import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { PipelineReports } from '../pipeline-report.service.js';
import { PipelineReportArgs } from './pipeline-report.input.js';
import { OldestPartnershipType, OwnerFiguresType, PipelineReportType } from './pipeline-report.type.js';

@Resolver(() => PipelineReportType)
export class PipelineReportResolver {
  constructor(private readonly reports: PipelineReports) {}

  @Query(() => PipelineReportType)
  @Requires('reports.read')
  pipelineReport(@CurrentViewer() viewer: Viewer, @Args() { from, to, filter }: PipelineReportArgs) {
    return this.reports.report(viewer, { from, to }, filter ?? {});
  }
}

@Resolver(() => OldestPartnershipType)
export class OldestPartnershipResolver {
  constructor(private readonly loaders: PartnershipsLoaders) {}

  @ResolveField('partnership', () => PartnershipType)
  partnership(@Parent() oldest: OldestPartnershipType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, oldest.id);
  }
}

@Resolver(() => OwnerFiguresType)
export class OwnerFiguresResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() figures: OwnerFiguresType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, figures.ownerId);
  }
}
