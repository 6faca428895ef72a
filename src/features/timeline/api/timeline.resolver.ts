import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, MiddlePageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { AgreementsLoaders, AgreementType } from '../../agreements/api/index.js';
import { AidLoaders, AidTransferType } from '../../aid/api/index.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import {
  InteractionType,
  PartnershipsLoaders,
  PartnershipType,
  StageChangeType,
} from '../../partnerships/api/index.js';
import { ProjectsLoaders, ProjectType } from '../../projects/api/index.js';
import { TasksLoaders, TaskType } from '../../tasks/api/index.js';
import { VisitsLoaders, VisitType } from '../../visits/api/index.js';
import { idOf, TimelineConnection, TimelineEntryType } from './timeline-entry.type.js';
import { TimelineLoaders } from './timeline.loaders.js';

@Resolver(() => PartnershipType)
export class PartnershipTimelineResolver {
  constructor(private readonly timelines: TimelineLoaders) {}

  @ResolveField('timeline', () => TimelineConnection)
  async timeline(
    @Parent() partnership: PartnershipType,
    @Args() page: MiddlePageArgs,
    @CurrentRequest() request: RequestContext,
  ) {
    return connectionOf(await this.timelines.ofPartnership(request, partnership.id, page));
  }
}

/** An entry shows its record through the loader of the record's own feature. */
@Resolver(() => TimelineEntryType)
export class TimelineEntryResolver {
  constructor(
    private readonly users: UsersLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly agreements: AgreementsLoaders,
    private readonly aid: AidLoaders,
    private readonly projects: ProjectsLoaders,
    private readonly visits: VisitsLoaders,
    private readonly tasks: TasksLoaders,
  ) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, entry.byUserId);
  }

  @ResolveField('visit', () => VisitType, { nullable: true })
  visit(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.visits.byId(request, idOf(entry, 'VISIT'));
  }

  @ResolveField('agreement', () => AgreementType, { nullable: true })
  agreement(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.agreements.byId(request, idOf(entry, 'AGREEMENT'));
  }

  @ResolveField('project', () => ProjectType, { nullable: true })
  project(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.projects.byId(request, idOf(entry, 'PROJECT'));
  }

  @ResolveField('aidTransfer', () => AidTransferType, { nullable: true })
  aidTransfer(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.aid.byId(request, idOf(entry, 'AID'));
  }

  @ResolveField('interaction', () => InteractionType, { nullable: true })
  interaction(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.partnerships.interaction(request, idOf(entry, 'INTERACTION'));
  }

  @ResolveField('stageChange', () => StageChangeType, { nullable: true })
  stageChange(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.partnerships.stageChange(request, idOf(entry, 'STAGE_CHANGE'));
  }

  @ResolveField('task', () => TaskType, { nullable: true })
  task(@Parent() entry: TimelineEntryType, @CurrentRequest() request: RequestContext) {
    return this.tasks.byId(request, idOf(entry, 'TASK_DONE'));
  }
}
