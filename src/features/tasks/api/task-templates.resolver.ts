import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { TaskTemplates } from '../task-templates.service.js';
import {
  CreateTaskTemplateInput,
  TaskTemplateHistoryArgs,
  TaskTemplatesArgs,
  TaskTemplateType,
  UpdateTaskTemplateInput,
} from './task-template.type.js';

@Resolver(() => TaskTemplateType)
export class TaskTemplatesResolver {
  constructor(private readonly templates: TaskTemplates) {}

  @Query(() => [TaskTemplateType], { description: "the network's own, or those a community adds, in use or not" })
  @Requires('tasks.read')
  taskTemplates(@CurrentViewer() viewer: Viewer, @Args() { communityId }: TaskTemplatesArgs) {
    return this.templates.list(viewer, communityId ?? null);
  }

  @Query(() => HistoryConnection)
  @Requires('tasks.read')
  async taskTemplateHistory(@CurrentViewer() viewer: Viewer, @Args() { id, ...page }: TaskTemplateHistoryArgs) {
    return connectionOf(await this.templates.history(viewer, id, page));
  }

  @Mutation(() => TaskTemplateType)
  @Requires('tasks.edit')
  createTaskTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { stage, communityId, ...fields }: CreateTaskTemplateInput,
  ) {
    return this.templates.create(viewer, { stage: stage ?? null, communityId: communityId ?? null }, fields);
  }

  @Mutation(() => TaskTemplateType)
  @Requires('tasks.edit')
  updateTaskTemplate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...fields }: UpdateTaskTemplateInput,
  ) {
    return this.templates.update(viewer, id, expectedVersion, fields);
  }
}
