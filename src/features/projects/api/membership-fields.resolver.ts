import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { ContactType, OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { NetworkDay } from '../../partnerships/index.js';
import { membershipClocks } from '../domain/membership-clocks.js';
import { allowedMembershipMoves } from '../domain/membership-life.js';
import {
  MembershipClockType,
  MembershipFeeType,
  MembershipMoveType,
  MembershipObligationType,
  MembershipStatusChangeType,
  MembershipType,
} from './membership.type.js';
import { MembershipsLoaders } from './memberships.loaders.js';

@Resolver(() => MembershipType)
export class MembershipFieldsResolver {
  constructor(
    private readonly memberships: MembershipsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisations: OrganisationsLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true, description: 'whose membership it is' })
  community(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, membership.communityId);
  }

  @ResolveField('network', () => OrganisationObjectType, { nullable: true })
  network(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, membership.networkId);
  }

  @ResolveField('contact', () => ContactType, { nullable: true })
  contact(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.organisations.contactById(request, membership.contactId);
  }

  @ResolveField('partnership', () => PartnershipType, { nullable: true })
  partnership(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.partnerships.byId(request, membership.partnershipId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, membership.ownerId);
  }

  @ResolveField('fees', () => [MembershipFeeType])
  fees(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.memberships.feesOf(request, membership.id);
  }

  @ResolveField('obligations', () => [MembershipObligationType])
  obligations(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.memberships.obligationsOf(request, membership.id);
  }

  @ResolveField('clocks', () => [MembershipClockType], { description: 'what is waited for, the first first' })
  async clocks(@Parent() { id, status }: MembershipType, @CurrentRequest() request: RequestContext) {
    const fees = await this.memberships.feesOf(request, id);
    const obligations = await this.memberships.obligationsOf(request, id);
    return membershipClocks({ status, fees, obligations }, this.day.today());
  }

  @ResolveField('allowedMoves', () => [MembershipMoveType])
  allowedMoves(@Parent() membership: MembershipType) {
    return allowedMembershipMoves(membership.status);
  }

  @ResolveField('statusHistory', () => [MembershipStatusChangeType], { description: 'oldest first' })
  statusHistory(@Parent() membership: MembershipType, @CurrentRequest() request: RequestContext) {
    return this.memberships.statusHistoryOf(request, membership.id);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() membership: MembershipType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('MEMBERSHIP', membership.id, page));
  }
}

@Resolver(() => MembershipFeeType)
export class MembershipFeeFieldsResolver {
  @ResolveField('amount', () => MoneyType)
  amount(@Parent() fee: MembershipFeeType) {
    return writtenMoney(fee);
  }
}

@Resolver(() => MembershipObligationType)
export class MembershipObligationFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() { ownerId }: MembershipObligationType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, ownerId);
  }
}

@Resolver(() => MembershipStatusChangeType)
export class MembershipStatusChangeFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() { byUserId }: MembershipStatusChangeType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, byUserId);
  }
}
