import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { Handovers } from '../handovers.service.js';
import {
  HandBackInput,
  HandoverConnection,
  HandoverCountType,
  HandoversArgs,
  HandoverType,
  HandOverInput,
  OpenWorkArgs,
  OpenWorkType,
} from './handover.type.js';
import { OrganisationsLoaders } from './organisations.loaders.js';

@Resolver(() => HandoverType)
export class HandoversResolver {
  constructor(
    private readonly acts: Handovers,
    private readonly loaders: OrganisationsLoaders,
    private readonly users: UsersLoaders,
  ) {}

  @Query(() => HandoverConnection, { description: 'newest first' })
  @Requires('users.read')
  async handovers(@CurrentViewer() viewer: Viewer, @Args() { userId, ...page }: HandoversArgs) {
    return connectionOf(await this.acts.list(viewer, userId ?? null, page));
  }

  @Query(() => [OpenWorkType], {
    description: 'what a user is in charge of and could hand over, as the viewer sees it',
  })
  @Requires('tasks.edit')
  openWork(@CurrentViewer() viewer: Viewer, @Args() { userId, toUserId }: OpenWorkArgs) {
    return this.acts.preview(viewer, userId, toUserId ?? null);
  }

  @Mutation(() => HandoverType, { description: 'Hands over everything open, or nothing.' })
  @Requires('tasks.edit')
  handOver(@CurrentViewer() viewer: Viewer, @Args('input') { leaveUnseen, ...people }: HandOverInput) {
    return this.acts.handOver(viewer, { ...people, leaveUnseen: leaveUnseen ?? false, field: 'toUserId' });
  }

  @Mutation(() => HandoverType, { description: 'What is still open and with the successor goes back.' })
  @Requires('tasks.edit')
  handBack(@CurrentViewer() viewer: Viewer, @Args('input') { id }: HandBackInput) {
    return this.acts.handBack(viewer, id);
  }

  @ResolveField('from', () => UserType, { nullable: true })
  from(@Parent() handover: HandoverType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, handover.fromUserId);
  }

  @ResolveField('to', () => UserType, { nullable: true })
  to(@Parent() handover: HandoverType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, handover.toUserId);
  }

  @ResolveField('by', () => UserType, { nullable: true, description: 'null: the program itself' })
  by(@Parent() handover: HandoverType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, handover.byUserId);
  }

  @ResolveField('counts', () => [HandoverCountType])
  counts(@Parent() handover: HandoverType, @CurrentRequest() request: RequestContext) {
    return this.loaders.countsOfHandover(request, handover.id);
  }
}
