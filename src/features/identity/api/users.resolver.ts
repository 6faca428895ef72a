import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Users } from '../users.service.js';
import { InviteUserInput, UpdateUserInput, UsersArgs } from './user.inputs.js';
import { UserConnection, UserType } from './user.type.js';

@Resolver(() => UserType)
export class UsersResolver {
  constructor(private readonly people: Users) {}

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
}
