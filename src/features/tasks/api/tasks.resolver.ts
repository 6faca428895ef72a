import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { PartnershipType } from '../../partnerships/api/index.js';
import { VisitType } from '../../visits/api/index.js';
import { StageTasks } from '../stage-tasks.service.js';
import { Tasks } from '../tasks.service.js';
import { VisitPreparation } from '../visit-preparation.service.js';
import {
  CreateTaskInput,
  MoveTaskInput,
  PrepareVisitInput,
  SetStageTasksInput,
  TaskFilterInput,
  UpdateTaskInput,
} from './task.inputs.js';
import { TaskConnection, TaskType } from './task.type.js';

@Resolver(() => TaskType)
export class TasksResolver {
  constructor(
    private readonly steps: Tasks,
    private readonly preparation: VisitPreparation,
    private readonly stageTasks: StageTasks,
  ) {}

  @Query(() => TaskConnection)
  @Requires('tasks.read')
  async tasks(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => TaskFilterInput, nullable: true }) filter?: TaskFilterInput,
  ) {
    return connectionOf(await this.steps.list(viewer, filter ?? {}, page));
  }

  @Query(() => TaskType)
  @Requires('tasks.read')
  task(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.steps.get(viewer, id);
  }

  @Mutation(() => TaskType)
  @Requires('tasks.edit')
  createTask(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { partnershipId, visitId, agreementId, municipalityId, recurrence, ...fields }: CreateTaskInput,
  ) {
    const record = {
      partnershipId: partnershipId ?? null,
      visitId: visitId ?? null,
      agreementId: agreementId ?? null,
      municipalityId: municipalityId ?? null,
    };
    return this.steps.create(viewer, fields, record, recurrence ?? null);
  }

  @Mutation(() => TaskType)
  @Requires('tasks.edit')
  updateTask(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, recurrence, scope, ...fields }: UpdateTaskInput,
  ) {
    return this.steps.update(viewer, id, expectedVersion, fields, { recurrence, scope });
  }

  @Mutation(() => TaskType)
  @Requires('tasks.edit')
  moveTask(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, state, reason, waitingForId, endSeries }: MoveTaskInput,
  ) {
    return this.steps.move(viewer, id, expectedVersion, {
      state,
      reason: reason ?? null,
      waitingForId: waitingForId ?? null,
      endSeries: endSeries ?? false,
    });
  }

  @Mutation(() => VisitType)
  @Requires('tasks.edit')
  prepareVisit(@CurrentViewer() viewer: Viewer, @Args('input') { visitId }: PrepareVisitInput) {
    return this.preparation.prepare(viewer, visitId);
  }

  @Mutation(() => PartnershipType)
  @Requires('tasks.edit')
  setStageTasks(@CurrentViewer() viewer: Viewer, @Args('input') { partnershipId }: SetStageTasksInput) {
    return this.stageTasks.set(viewer, partnershipId);
  }
}
