import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Heads } from '../heads.service.js';
import { Users } from '../users.service.js';
import { InviteUserInput, SetHeadInput, UpdateUserInput, UsersArgs } from './user.inputs.js';
import { UserConnection, UserType } from './user.type.js';
import { UsersLoaders } from './users.loaders.js';

@Resolver(() => UserType)
export class UsersResolver {
  constructor(
    private readonly people: Users,
    private readonly heads: Heads,
    private readonly loaders: UsersLoaders,
  ) {}

  @Query(() => UserConnection)
  @Requires('users.read')
  async users(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: UsersArgs) {
    return connectionOf(await this.people.list(viewer, filter ?? {}, page));
  }

  @Query(() => UserType)
  @Requires('users.read')
  user(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.people.get(viewer, id);
  }

  @Mutation(() => UserType)
  @Requires('users.invite')
  inviteUser(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteUserInput) {
    return this.people.invite(viewer, input);
  }

  @Mutation(() => UserType)
  @Requires('users.invite')
  resendInvitation(@CurrentViewer() viewer: Viewer, @Args('userId', { type: () => ID }, IdPipe) userId: string) {
    return this.people.resendInvitation(viewer, userId);
  }

  @Mutation(() => UserType)
  @Requires('users.edit')
  updateUser(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, ...update }: UpdateUserInput) {
    return this.people.update(viewer, id, expectedVersion, update);
  }

  @Mutation(() => UserType, { description: 'who is told when the person leaves something undone' })
  @Requires('users.edit')
  setHead(@CurrentViewer() viewer: Viewer, @Args('input') { userId, expectedVersion, headId = null }: SetHeadInput) {
    return this.heads.set(viewer, userId, expectedVersion, headId);
  }

  @ResolveField('head', () => UserType, {
    nullable: true,
    description: 'null: nobody, or one whom the viewer may not see',
  })
  head(@Parent() user: UserType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, user.headId);
  }
}
