import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inHryvnias } from '../../../kernel/exchange-rate.js';
import { sumsByCurrency, writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { AgreementType } from '../../agreements/api/index.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipType } from '../../partnerships/api/index.js';
import { NetworkDay } from '../../partnerships/index.js';
import { VisitType } from '../../visits/api/index.js';
import { contributionGap } from '../domain/contributions.js';
import { progressOf } from '../domain/indicator-progress.js';
import { projectClocks } from '../domain/project-clocks.js';
import { amountOf, moneyOf } from '../domain/project-fields.js';
import { allowedProjectMoves } from '../domain/project-life.js';
import {
  ContributionGap,
  ExchangeRate,
  ProjectClockType,
  ProjectIndicatorType,
  ProjectMoveType,
  ProjectParticipantType,
  ProjectReportType,
  ProjectStatusChangeType,
} from './project-parts.type.js';
import { ProjectType } from './project.type.js';
import { ProjectsLoaders } from './projects.loaders.js';
import { ProjectsView } from './projects-view.js';

@Resolver(() => ProjectType)
export class ProjectFieldsResolver {
  constructor(
    private readonly projects: ProjectsLoaders,
    private readonly view: ProjectsView,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true, description: 'whose project it is' })
  community(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, project.communityId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, project.ownerId);
  }

  @ResolveField('amount', () => MoneyType, { nullable: true, description: 'null: not said' })
  amount(@Parent() project: ProjectType) {
    const amount = amountOf(project);
    return amount && writtenMoney(amount);
  }

  @ResolveField('ownShare', () => MoneyType, { nullable: true })
  ownShare(@Parent() { ownShareMinorUnits, ownShareCurrency }: ProjectType) {
    const share = moneyOf(ownShareMinorUnits, ownShareCurrency);
    return share && writtenMoney(share);
  }

  @ResolveField('exchangeRate', () => ExchangeRate, { nullable: true })
  exchangeRate(@Parent() { rate, rateOn, rateSource }: ProjectType): ExchangeRate | null {
    return rate !== null && rateOn !== null ? { rate, on: rateOn, source: rateSource } : null;
  }

  @ResolveField('inHryvnias', () => MoneyType, {
    nullable: true,
    description: 'the amount at the rate; null without one',
  })
  inHryvnias(@Parent() project: ProjectType) {
    const amount = amountOf(project);
    return amount !== null && project.rate !== null ? writtenMoney(inHryvnias(amount, project.rate)) : null;
  }

  @ResolveField('participants', () => [ProjectParticipantType])
  participants(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.projects.participantsOf(request, project.id);
  }

  @ResolveField('contributionTotals', () => [MoneyType], { description: 'one sum per currency' })
  async contributionTotals(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return sumsByCurrency(await this.view.contributionsOf(request, project.id)).map(writtenMoney);
  }

  @ResolveField('contributionGap', () => ContributionGap, { nullable: true })
  async contributionGap(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    const gap = contributionGap(amountOf(project), await this.view.contributionsOf(request, project.id));
    return gap && { kind: gap.kind, difference: writtenMoney(gap.difference) };
  }

  @ResolveField('indicators', () => [ProjectIndicatorType])
  indicators(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.projects.indicatorsOf(request, project.id);
  }

  @ResolveField('reports', () => [ProjectReportType])
  reports(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.projects.reportsOf(request, project.id);
  }

  @ResolveField('clocks', () => [ProjectClockType], { description: 'what is waited for, the first first' })
  async clocks(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    const reports = await this.projects.reportsOf(request, project.id);
    return projectClocks({ ...project, reports }, this.day.today());
  }

  @ResolveField('visits', () => [VisitType])
  visits(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.view.visitsOf(request, project.id);
  }

  @ResolveField('agreements', () => [AgreementType])
  agreements(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.view.agreementsOf(request, project.id);
  }

  @ResolveField('partnerships', () => [PartnershipType])
  partnerships(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.view.partnershipsOf(request, project.id);
  }

  @ResolveField('allowedMoves', () => [ProjectMoveType])
  allowedMoves(@Parent() project: ProjectType) {
    return allowedProjectMoves(project.status);
  }

  @ResolveField('statusHistory', () => [ProjectStatusChangeType], { description: 'oldest first' })
  statusHistory(@Parent() project: ProjectType, @CurrentRequest() request: RequestContext) {
    return this.projects.statusHistoryOf(request, project.id);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() project: ProjectType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('PROJECT', project.id, page));
  }
}

@Resolver(() => ProjectParticipantType)
export class ProjectParticipantFieldsResolver {
  constructor(
    private readonly organisations: OrganisationsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
  ) {}

  @ResolveField('organisation', () => OrganisationObjectType, { nullable: true })
  organisation(@Parent() participant: ProjectParticipantType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, participant.organisationId);
  }

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() participant: ProjectParticipantType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, participant.municipalityId);
  }

  @ResolveField('contribution', () => MoneyType, { nullable: true, description: 'null: not said' })
  contribution(@Parent() { minorUnits, currency }: ProjectParticipantType) {
    const money = moneyOf(minorUnits, currency);
    return money && writtenMoney(money);
  }
}

@Resolver(() => ProjectIndicatorType)
export class ProjectIndicatorFieldsResolver {
  @ResolveField('progress', () => Int, {
    nullable: true,
    description: 'whole per cent of the way from the baseline to the target; null where something is unknown',
  })
  progress(@Parent() indicator: ProjectIndicatorType) {
    return progressOf(indicator);
  }
}

@Resolver(() => ProjectStatusChangeType)
export class ProjectStatusChangeFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() { byUserId }: ProjectStatusChangeType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, byUserId);
  }
}
