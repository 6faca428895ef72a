import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../kernel/clock.js';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionOf, PageArgs, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { clocksOf } from '../domain/agreement-clocks.js';
import { allowedMoves } from '../domain/agreement-moves.js';
import { reviewDay } from '../domain/agreement-renewal.js';
import { daysToExpiry } from '../domain/agreement-term.js';
import {
  AgreementAmendmentType,
  AgreementApprovalType,
  AgreementClockType,
  AgreementMoveType,
  AgreementPartyType,
  StatusChangeType,
} from './agreement-parts.type.js';
import { AgreementConnection, AgreementType } from './agreement.type.js';
import { AgreementsLoaders } from './agreements.loaders.js';

@Resolver(() => AgreementType)
export class AgreementFieldsResolver {
  constructor(
    private readonly agreements: AgreementsLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  @ResolveField('parties', () => [AgreementPartyType])
  parties(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.partiesOf(request, agreement.id);
  }

  @ResolveField('approvals', () => [AgreementApprovalType])
  approvals(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.approvalsOf(request, agreement.id);
  }

  @ResolveField('amendments', () => [AgreementAmendmentType])
  amendments(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.amendmentsOf(request, agreement.id);
  }

  @ResolveField('clocks', () => [AgreementClockType])
  async clocks(
    @Parent() agreement: AgreementType,
    @CurrentRequest() request: RequestContext,
    @CurrentViewer() viewer: Viewer,
  ) {
    return clocksOf({
      procedure: agreement.procedure,
      own: agreement,
      history: await this.agreements.statusHistoryOf(request, agreement.id),
      approvals: await this.agreements.approvalsOf(request, agreement.id),
      today: this.clock.today(viewer.timeZone),
    });
  }

  @ResolveField('reviewOn', () => CalendarDateScalarType, {
    nullable: true,
    description: 'when a perpetual agreement is to be looked at again; derived',
  })
  reviewOn(@Parent() agreement: AgreementType) {
    return reviewDay(agreement);
  }

  @ResolveField('parent', () => AgreementType, { nullable: true, description: 'the agreement it stands under' })
  parent(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.byId(request, agreement.parentId);
  }

  @ResolveField('statusHistory', () => [StatusChangeType])
  statusHistory(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.agreements.statusHistoryOf(request, agreement.id);
  }

  @ResolveField('partnership', () => PartnershipType, { nullable: true })
  partnership(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.partnerships.byId(request, agreement.partnershipId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() agreement: AgreementType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, agreement.ownerId);
  }

  @ResolveField('allowedMoves', () => [AgreementMoveType])
  allowedMoves(@Parent() agreement: AgreementType) {
    return allowedMoves(agreement.status, agreement.procedure);
  }

  @ResolveField('daysToExpiry', () => Int, { nullable: true })
  daysToExpiry(@Parent() agreement: AgreementType, @CurrentViewer() viewer: Viewer) {
    return daysToExpiry(agreement.inForceTo, this.clock.today(viewer.timeZone));
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() agreement: AgreementType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('AGREEMENT', agreement.id, page));
  }
}

@Resolver(() => AgreementPartyType)
export class AgreementPartyFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisations: OrganisationsLoaders,
  ) {}

  @ResolveField('organisation', () => OrganisationObjectType, { nullable: true })
  organisation(@Parent() party: AgreementPartyType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, party.organisationId);
  }

  @ResolveField('municipality', () => MunicipalityType, {
    nullable: true,
    description: 'null: an institution without a municipality of its own here',
  })
  municipality(@Parent() party: AgreementPartyType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, party.municipalityId);
  }
}

@Resolver(() => StatusChangeType)
export class StatusChangeFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() change: StatusChangeType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, change.byUserId);
  }
}

@Resolver(() => PartnershipType)
export class PartnershipAgreementsResolver {
  constructor(private readonly agreements: AgreementsLoaders) {}

  @ResolveField('agreements', () => AgreementConnection)
  async listOf(
    @Parent() partnership: PartnershipType,
    @Args() page: PageArgs,
    @CurrentRequest() request: RequestContext,
  ) {
    return connectionOf(await this.agreements.ofPartnership(request, partnership.id, page));
  }

  @ResolveField('latestAgreement', () => AgreementType, {
    nullable: true,
    description: 'the newest agreement that is not abandoned',
  })
  latest(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.agreements.byId(request, partnership.latestAgreementId);
  }
}
