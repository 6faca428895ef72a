import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { TasksRepository } from './data/tasks.repository.js';
import { taskSnapshot } from './task-snapshot.js';
import { tasksVisibleTo } from './tasks.policy.js';

/** Tasks in the trash. What was agreed with a partner is not thrown away but cancelled, with a reason. */
@Injectable()
export class TasksTrash implements TrashableRecords {
  readonly type = 'TASK';
  readonly permission = 'tasks.edit';

  constructor(
    private readonly tasks: TasksRepository,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT t.id, 'TASK' AS type, t.title, t.trashed_at, t.trashed_by_id, t.version
      FROM task t WHERE t.trashed_at IS NOT NULL AND ${tasksVisibleTo(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const task = await this.tasks.findForUpdate(id, tasksVisibleTo(viewer), lies(sql`t.trashed_at`, trashed));
    return (
      task && {
        entity: task,
        snapshot: taskSnapshot(task),
        save: () => this.tasks.save(task),
        demandMovable: () => {
          if (!trashed && task.commitmentId) throw carriesOutCommitment();
        },
      }
    );
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
