import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges, type Snapshot } from '../../platform/history/field-changes.js';
import { Task } from './data/task.entity.js';
import { TasksRepository } from './data/tasks.repository.js';
import { taskSnapshot } from './task-snapshot.js';

/** Saves tasks with their history, whoever changes them: a person or the record they belong to. */
@Injectable()
export class TaskWriting {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  async create(task: Task): Promise<void> {
    await this.tasks.save(task);
    await this.record('CREATED', task, null);
  }

  /** A change that changes nothing writes nothing. @param before the snapshot of the task as it was */
  async update(task: Task, before: Snapshot): Promise<void> {
    if (fieldChanges(before, taskSnapshot(task)).length === 0) return;
    task.updatedAt = this.clock.now();
    await this.tasks.save(task);
    await this.record('UPDATED', task, before);
  }

  private async record(action: 'CREATED' | 'UPDATED', task: Task, before: Snapshot | null): Promise<void> {
    await this.changeLog.record({ recordType: 'TASK', recordId: task.id, action, before, after: taskSnapshot(task) });
  }
}
