import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Task } from './data/task.entity.js';
import { TaskSeriesRepository } from './data/task-series.repository.js';
import { TasksRepository } from './data/tasks.repository.js';
import { deadlineInstant } from './domain/deadline.js';
import { progressIn } from './domain/task-progress.js';
import { nextDay, takenOver } from './domain/task-series.js';
import { NO_TEMPLATE } from './domain/task-template.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksOwnableBy } from './tasks.policy.js';

/**
 * Keeps one task of a series open: when it is done or cancelled, the next one comes in the same transaction. Nothing is
 * written ahead, so that a series without an end costs one row at a time.
 */
@Injectable()
export class TaskSeries {
  constructor(
    private readonly series: TaskSeriesRepository,
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly viewers: IdentityViewerSource,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** @param task just done or cancelled; one that already has a later task is passed over */
  async goOn(viewer: Viewer, task: Task): Promise<void> {
    if (!task.recurrence || !task.seriesId) return;
    await this.series.lock(task.seriesId);
    if (await this.series.hasLater(task)) return;
    const values = takenOver(task);
    const now = this.clock.now();
    const today = this.clock.today(values.dueTimeZone ?? viewer.timeZone);
    const next = nextDay(task, values, now, today);
    if (!next) return;
    const takenBack = await this.series.takenBack(task, next.dueOn);
    if (takenBack) return this.bringBack(takenBack);
    const deadline = { dueOn: next.dueOn, dueTime: values.dueTime, dueTimeZone: values.dueTimeZone };
    await this.writing.create(
      Object.assign(new Task(), {
        ...progressIn('OPEN', { waitingForId: null, reason: null }, { now, today }),
        ...this.linksOf(task),
        ...values,
        ...deadline,
        id: newId(),
        dueAt: deadlineInstant(deadline),
        ownerId: await this.ownerOf(viewer, task, values.ownerId),
        recurrence: task.recurrence,
        seriesId: task.seriesId,
        seriesStartsOn: task.seriesStartsOn,
        occursOn: next.dueOn,
        missedBefore: next.missed,
        further: null,
        trashedAt: null,
        trashedById: null,
      }),
    );
  }

  /** The next one that nobody has touched goes to the trash. @param task open again */
  async takeBack(viewer: Viewer, task: Task): Promise<void> {
    if (!task.seriesId) return;
    await this.series.lock(task.seriesId);
    for (const next of await this.series.untouchedLater(task)) {
      Object.assign(next, { trashedAt: this.clock.now(), trashedById: viewer.userId });
      await this.tasks.save(next);
      await this.tell(next, 'TRASHED');
    }
  }

  private async bringBack(task: Task): Promise<void> {
    Object.assign(task, { trashedAt: null, trashedById: null });
    await this.tasks.save(task);
    await this.tell(task, 'RESTORED');
  }

  private async tell(task: Task, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    const snapshot = taskSnapshot(task);
    await this.changeLog.record({ recordType: 'TASK', recordId: task.id, action, before: snapshot, after: snapshot });
  }

  /** Somebody who has left, or no longer sees the record, gets no new tasks: the last owner, or who closed it, does. */
  private async ownerOf(viewer: Viewer, task: Task, wanted: Id): Promise<Id> {
    for (const id of new Set([wanted, task.ownerId])) {
      const owner = await this.viewers.personViewer(id, null);
      if (owner && (await this.tasks.canHang(task, tasksOwnableBy(owner)))) return id;
    }
    return viewer.userId ?? task.ownerId;
  }

  private linksOf({ partnershipId, visitId, agreementId, municipalityId, createdById }: Task) {
    return {
      ...{ partnershipId, visitId, agreementId, municipalityId, createdById },
      commitmentId: null,
      ...NO_TEMPLATE,
    };
  }
}
