import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import type { Task } from './data/task.entity.js';
import { TasksRepository } from './data/tasks.repository.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksVisibleTo } from './tasks.policy.js';

/** Tasks in the trash. What was agreed with a partner is not thrown away but cancelled, with a reason. */
@Injectable()
export class TasksTrash implements TrashableRecords {
  readonly type = 'TASK';
  readonly permission = 'tasks.edit';

  constructor(
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT t.id, 'TASK' AS type, t.title, t.trashed_at, t.trashed_by_id, t.version
      FROM task t WHERE t.trashed_at IS NOT NULL AND ${tasksVisibleTo(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const task = await this.load(viewer, id, sql`t.trashed_at IS NULL`);
    demandVersion(task, expectedVersion);
    if (task.commitmentId) throw carriesOutCommitment();
    task.trashedAt = this.clock.now();
    task.trashedById = viewer.userId;
    await this.save(task, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const task = await this.load(viewer, id, sql`t.trashed_at IS NOT NULL`);
    task.trashedAt = null;
    task.trashedById = null;
    await this.save(task, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<Task> {
    const task = await this.tasks.findForUpdate(id, tasksVisibleTo(viewer), state);
    if (!task) throw notFound();
    return task;
  }

  private async save(task: Task, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.tasks.save(task);
    await this.writing.record(action, task, taskSnapshot(task));
  }
}

function carriesOutCommitment(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'in_use',
    text: {
      uk: 'Це домовленість візиту. Скасуйте завдання з причиною або приберіть домовленість із візиту.',
      en: 'This is a commitment of a visit. Cancel the task with a reason, or take the commitment off the visit.',
    },
  });
}
