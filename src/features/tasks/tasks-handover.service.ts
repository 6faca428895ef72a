import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { Visits } from '../visits/index.js';
import { TasksRepository } from './data/tasks.repository.js';
import { OPEN_STATES } from './domain/task-state.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksOwnableBy, tasksVisibleTo } from './tasks.policy.js';

/** Open tasks from one owner to another: next steps of partnerships, what was agreed at visits, and the rest. */
@Injectable()
export class TasksHandover implements HandedOverRecords {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly visits: Visits,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    return sql`SELECT CASE
          WHEN EXISTS (
            SELECT 1 FROM partnership_task pt
            JOIN partnership_overview p ON p.id = pt.partnership_id AND p.next_step_task_id = t.id
            WHERE pt.task_id = t.id) THEN 'NEXT_STEP'
          WHEN t.commitment_id IS NOT NULL THEN 'COMMITMENT'
          ELSE 'TASK' END AS kind,
        t.id, t.title, ${successor ? tasksOwnableBy(successor) : sql`TRUE`} AS seen
      FROM task t
      WHERE t.owner_id = ${personId} AND t.trashed_at IS NULL AND t.state = ANY(${[...OPEN_STATES]})
        AND ${tasksVisibleTo(viewer)}`;
  }

  /** The commitment that a task carries out goes with it. */
  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) {
      const task = await this.tasks.findForUpdate(id, tasksVisibleTo(viewer), sql`t.trashed_at IS NULL`);
      if (!task) throw notFound();
      const before = taskSnapshot(task);
      if (task.further?.ownerId === task.ownerId) task.further = { ...task.further, ownerId: successorId };
      task.ownerId = successorId;
      await this.writing.update(task, before);
      const { commitmentId, dueOn } = task;
      if (commitmentId) await this.visits.followTask(viewer, commitmentId, { ownerId: successorId, dueOn });
    }
  }
}
