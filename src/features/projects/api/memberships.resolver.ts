import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { DEFAULT_MEMBERSHIP_ORDER } from '../data/memberships.repository.js';
import { Memberships } from '../memberships.service.js';
import {
  CreateMembershipInput,
  MembershipsArgs,
  MoveMembershipInput,
  UpdateMembershipInput,
} from './membership.inputs.js';
import { MembershipConnection, MembershipType } from './membership.type.js';

@Resolver(() => MembershipType)
export class MembershipsResolver {
  constructor(private readonly register: Memberships) {}

  @Query(() => MembershipConnection)
  @Requires('projects.read')
  async memberships(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: MembershipsArgs) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, orderBy ?? DEFAULT_MEMBERSHIP_ORDER, page));
  }

  @Query(() => MembershipType)
  @Requires('projects.read')
  membership(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => MembershipType)
  @Requires('projects.edit')
  createMembership(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateMembershipInput) {
    const { status, statusOn, ...membership } = input;
    return this.register.create(viewer, {
      ...membership,
      status: status ?? 'CONSIDERED',
      statusOn: statusOn ?? null,
    });
  }

  @Mutation(() => MembershipType)
  @Requires('projects.edit')
  updateMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateMembershipInput,
  ) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => MembershipType)
  @Requires('projects.edit')
  moveMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...step }: MoveMembershipInput,
  ) {
    const { status, on, reason } = step;
    return this.register.move(viewer, id, expectedVersion, { status, on: on ?? null, reason: reason ?? null });
  }
}
