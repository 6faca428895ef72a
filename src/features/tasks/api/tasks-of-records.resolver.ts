import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { AgreementType } from '../../agreements/api/index.js';
import { PartnershipType } from '../../partnerships/api/index.js';
import { CommitmentType, VisitType } from '../../visits/api/index.js';
import { TaskTemplateType } from './task-template.type.js';
import { TaskFilterInput } from './task.inputs.js';
import { TaskConnection, TaskType } from './task.type.js';
import { TasksLoaders } from './tasks.loaders.js';

@Resolver(() => PartnershipType)
export class PartnershipTasksResolver {
  constructor(private readonly loaders: TasksLoaders) {}

  @ResolveField('nextStep', () => TaskType, { nullable: true, description: 'the earliest open task' })
  nextStep(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, partnership.nextStepTaskId);
  }

  @ResolveField('tasks', () => TaskConnection)
  async tasks(
    @Parent() partnership: PartnershipType,
    @Args() page: PageArgs,
    @CurrentRequest() request: RequestContext,
    @Args('filter', { type: () => TaskFilterInput, nullable: true }) filter?: TaskFilterInput,
  ) {
    return connectionOf(await this.loaders.of(request, 'partnership', partnership.id, filter ?? {}, page));
  }

  @ResolveField('stageTemplates', () => [TaskTemplateType], {
    description: 'what its present stage asks for and is not set yet; setStageTasks sets it',
  })
  stageTemplates(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.loaders.unsetOfStage(request, partnership.id);
  }
}

@Resolver(() => VisitType)
export class VisitTasksResolver {
  constructor(private readonly loaders: TasksLoaders) {}

  @ResolveField('tasks', () => TaskConnection)
  async tasks(@Parent() visit: VisitType, @Args() page: PageArgs, @CurrentRequest() request: RequestContext) {
    return connectionOf(await this.loaders.of(request, 'visit', visit.id, {}, page));
  }
}

@Resolver(() => AgreementType)
export class AgreementTasksResolver {
  constructor(private readonly loaders: TasksLoaders) {}

  @ResolveField('tasks', () => TaskConnection)
  async tasks(@Parent() agreement: AgreementType, @Args() page: PageArgs, @CurrentRequest() request: RequestContext) {
    return connectionOf(await this.loaders.of(request, 'agreement', agreement.id, {}, page));
  }
}

@Resolver(() => CommitmentType)
export class CommitmentTaskResolver {
  constructor(private readonly loaders: TasksLoaders) {}

  @ResolveField('task', () => TaskType, { nullable: true, description: 'the task it became; null until complete' })
  task(@Parent() commitment: CommitmentType, @CurrentRequest() request: RequestContext) {
    return this.loaders.ofCommitment(request, commitment.id);
  }
}
