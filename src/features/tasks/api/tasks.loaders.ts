import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import { systemViewer } from '../../../platform/access/viewer.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { type UserRow, Users } from '../../identity/index.js';
import type { TaskTemplate } from '../data/task-template.entity.js';
import type { TaskParent, TaskRow } from '../data/tasks.repository.js';
import { StageTasks } from '../stage-tasks.service.js';
import { Tasks, type TasksQuestion } from '../tasks.service.js';

/** Tasks, one statement (a list: two) for all that a request asks for. */
@Injectable()
export class TasksLoaders {
  constructor(
    private readonly tasks: Tasks,
    private readonly stageTasks: StageTasks,
    private readonly users: Users,
  ) {}

  /** null for no id and for a task that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<TaskRow | null> {
    if (!id) return null;
    return request.loader<Id, TaskRow>('tasks.byId', (ids) => this.tasks.byIds(request.viewer, ids)).load(id);
  }

  /** The owner, also one whom the viewer finds nowhere else: whoever sees a task knows who does it. */
  async ownerOf(request: RequestContext, ownerId: Id): Promise<UserRow | null> {
    return request.loader<Id, UserRow>('tasks.owners', (ids) => this.users.byIds(systemViewer(), ids)).load(ownerId);
  }

  /** null until the commitment has an owner and a date */
  async ofCommitment(request: RequestContext, commitmentId: Id): Promise<TaskRow | null> {
    return request
      .loader<Id, TaskRow>('tasks.byCommitments', (ids) => this.tasks.byCommitments(request.viewer, ids))
      .load(commitmentId);
  }

  async unsetOfStage(request: RequestContext, partnershipId: Id): Promise<readonly TaskTemplate[]> {
    const unset = await request
      .loader<Id, TaskTemplate[]>('tasks.unsetOfStages', (ids) => this.stageTasks.unset(ids))
      .load(partnershipId);
    return unset ?? [];
  }

  async of(
    request: RequestContext,
    parent: TaskParent,
    parentId: Id,
    question: TasksQuestion,
    page: PageArgs,
  ): Promise<Page<TaskRow>> {
    const found = await request
      .loader<Id, Page<TaskRow>>(`tasks.of:${parent}:${JSON.stringify([question, page])}`, (ids) =>
        this.tasks.ofParents(request.viewer, parent, ids, question, page),
      )
      .load(parentId);
    return found ?? { rows: [], hasNextPage: false, totalCount: 0 };
  }
}
