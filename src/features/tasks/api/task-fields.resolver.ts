import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../kernel/clock.js';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { AgreementsLoaders, AgreementType } from '../../agreements/api/index.js';
import { UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { CommitmentType, VisitsLoaders, VisitType } from '../../visits/api/index.js';
import { hasPassed } from '../domain/deadline.js';
import { isOpen } from '../domain/task-state.js';
import { TaskType } from './task.type.js';
import { TasksLoaders } from './tasks.loaders.js';

@Resolver(() => TaskType)
export class TaskFieldsResolver {
  constructor(
    private readonly tasks: TasksLoaders,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  @ResolveField('owner', () => UserType)
  owner(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.tasks.ownerOf(request, task.ownerId);
  }

  @ResolveField('overdue', () => Boolean)
  overdue(@Parent() task: TaskType, @CurrentViewer() viewer: Viewer) {
    return isOpen(task.state) && hasPassed(task, this.clock.now(), this.clock.today(viewer.timeZone));
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() task: TaskType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('TASK', task.id, page));
  }
}

/** The record that a task belongs to, each by the row rule of its own feature. */
@Resolver(() => TaskType)
export class TaskRecordResolver {
  constructor(
    private readonly partnerships: PartnershipsLoaders,
    private readonly agreements: AgreementsLoaders,
    private readonly visits: VisitsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
  ) {}

  @ResolveField('partnership', () => PartnershipType, { nullable: true })
  partnership(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.partnerships.byId(request, task.partnershipId);
  }

  @ResolveField('visit', () => VisitType, { nullable: true })
  visit(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.visits.byId(request, task.visitId);
  }

  @ResolveField('agreement', () => AgreementType, { nullable: true })
  agreement(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.agreements.byId(request, task.agreementId);
  }

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, task.municipalityId);
  }

  @ResolveField('commitment', () => CommitmentType, { nullable: true })
  commitment(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.visits.commitmentById(request, task.commitmentId);
  }

  @ResolveField('waitingFor', () => MunicipalityType, { nullable: true })
  waitingFor(@Parent() task: TaskType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, task.waitingForId);
  }
}
