import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sumsByCurrency, writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, PageArgs, ShortPageArgs } from '../../../platform/graphql/page.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { AgreementType } from '../../agreements/api/index.js';
import { PartnershipType } from '../../partnerships/api/index.js';
import { allowedMoves } from '../domain/visit-moves.js';
import {
  CommitmentType,
  CostType,
  DateRangeType,
  DelegateType,
  GiftType,
  ProgrammeItemType,
  VisitOrganisationType,
  VisitPartyType,
} from './visit-parts.type.js';
import { VisitConnection, VisitMoveType, VisitType } from './visit.type.js';
import { VisitsLoaders } from './visits.loaders.js';
import { VisitsView } from './visits-view.js';

@Resolver(() => VisitType)
export class VisitFieldsResolver {
  constructor(
    private readonly visits: VisitsLoaders,
    private readonly view: VisitsView,
    private readonly users: UsersLoaders,
  ) {}

  @ResolveField('dates', () => [DateRangeType])
  dates(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.datesOf(request, visit.id);
  }

  @ResolveField('parties', () => [VisitPartyType])
  parties(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.view.partiesOf(request, visit.id);
  }

  @ResolveField('partnerships', () => [PartnershipType])
  partnerships(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.view.partnershipsOf(request, visit.id);
  }

  @ResolveField('agreements', () => [AgreementType])
  agreements(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.view.agreementsOf(request, visit.id);
  }

  @ResolveField('organisations', () => [VisitOrganisationType])
  organisations(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.view.organisationsOf(request, visit.id);
  }

  @ResolveField('costs', () => [CostType])
  costs(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.costsOf(request, visit.id);
  }

  @ResolveField('costTotals', () => [MoneyType], { description: 'one sum per currency' })
  async costTotals(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return sumsByCurrency(await this.visits.costsOf(request, visit.id)).map(writtenMoney);
  }

  @ResolveField('gifts', () => [GiftType])
  gifts(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.giftsOf(request, visit.id);
  }

  @ResolveField('delegation', () => [DelegateType], {
    description: 'who travels, by name; empty for those who do not work on visits',
  })
  delegation(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.delegationOf(request, visit.id);
  }

  @ResolveField('programme', () => [ProgrammeItemType])
  programme(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.programmeOf(request, visit.id);
  }

  @ResolveField('commitments', () => [CommitmentType])
  commitments(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.visits.commitmentsOf(request, visit.id);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, visit.ownerId);
  }

  @ResolveField('allowedMoves', () => [VisitMoveType])
  allowedMoves(@Parent() visit: VisitType) {
    return allowedMoves(visit.status);
  }

  @ResolveField('openQuestions', () => [String], {
    description: "why the debrief cannot be closed yet, in the viewer's language; empty: it can",
  })
  openQuestions(@Parent() visit: VisitType, @CurrentRequest() request: RequestContext) {
    return this.view.openQuestionsOf(request, visit);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() visit: VisitType, @Args() page: ShortPageArgs, @CurrentRequest() request: RequestContext) {
    return connectionOf(await this.view.historyOf(request.viewer, visit.id, page));
  }
}

@Resolver(() => PartnershipType)
export class PartnershipVisitsResolver {
  constructor(private readonly visits: VisitsLoaders) {}

  @ResolveField('visits', () => VisitConnection)
  async listOf(
    @Parent() partnership: PartnershipType,
    @Args() page: PageArgs,
    @CurrentRequest() request: RequestContext,
  ) {
    return connectionOf(await this.visits.ofPartnership(request, partnership.id, page));
  }
}
