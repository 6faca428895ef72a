import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import { type AgreedCommitment, CommitmentsChanged } from '../visits/index.js';
import { Task } from './data/task.entity.js';
import { TasksRepository } from './data/tasks.repository.js';
import { titleAndNote } from './domain/commitment-title.js';
import { deadlineInstant } from './domain/deadline.js';
import { progressIn } from './domain/task-progress.js';
import { ONCE } from './domain/task-series.js';
import { NO_TEMPLATE } from './domain/task-template.js';
import { isOpen, type TaskState } from './domain/task-state.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';

const WITHDRAWN: Text = {
  uk: 'Домовленість знято або вона знову без відповідального чи дати.',
  en: 'The commitment was withdrawn, or lacks an owner or a date again.',
};

/** Turns the commitments of visits into tasks, in the transaction of the visit: both are kept, or neither. */
@Injectable()
export class CommitmentTasks {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @OnDomainEvent(CommitmentsChanged)
  async follow(event: CommitmentsChanged): Promise<void> {
    for (const { commitmentId, before, after } of event.changes) {
      const task = await this.tasks.findOfCommitment(commitmentId);
      if (!task && after) await this.begin(event.visitId, commitmentId, after);
      if (task && after) await this.adjust(task, before, after);
      if (task && !after) await this.withdraw(task);
    }
  }

  /** Tasks of a visit or an agreement that serves exactly one partnership belong to that partnership too. */
  @OnDomainEvent(RecordChanged)
  async followPartnership({ recordType, recordId, action, fields }: RecordChanged): Promise<void> {
    if (action !== 'UPDATED') return;
    if (recordType === 'VISIT' && fields.includes('partnershipIds')) {
      await this.moveAlong({ visitId: recordId, agreementId: null });
    }
    if (recordType === 'AGREEMENT' && fields.includes('partnershipId')) {
      await this.moveAlong({ visitId: null, agreementId: recordId });
    }
  }

  private async moveAlong(record: { readonly visitId: Id | null; readonly agreementId: Id | null }): Promise<void> {
    for (const { task, belongsTo } of await this.tasks.astray(record)) {
      const before = taskSnapshot(task);
      task.partnershipId = belongsTo;
      await this.writing.update(task, before);
    }
  }

  private async begin(visitId: Id, commitmentId: Id, agreed: AgreedCommitment): Promise<void> {
    const task = Object.assign(new Task(), titleAndNote(agreed.text), this.standing(agreed), {
      ...ONCE,
      id: newId(),
      ownerId: agreed.ownerId,
      dueOn: agreed.dueOn,
      dueTime: null,
      dueTimeZone: null,
      dueAt: null,
      priority: 'NORMAL' as const,
      visitId,
      partnershipId: await this.tasks.onlyPartnership({ visitId, agreementId: null }),
      agreementId: null,
      municipalityId: null,
      commitmentId,
      ...NO_TEMPLATE,
      createdById: this.unitOfWork.viewer.userId,
      trashedAt: null,
      trashedById: null,
    });
    await this.writing.create(task);
  }

  /** What is done or cancelled stays as it was; a local time stays on the new day. */
  private async adjust(task: Task, before: AgreedCommitment | null, after: AgreedCommitment): Promise<void> {
    if (!isOpen(task.state)) return;
    const snapshot = taskSnapshot(task);
    if (before?.text !== after.text) Object.assign(task, titleAndNote(after.text));
    Object.assign(task, { ownerId: after.ownerId, dueOn: after.dueOn });
    task.dueAt = deadlineInstant(task);
    if (before?.waitingForId !== after.waitingForId) Object.assign(task, this.standing(after, task.state));
    await this.writing.update(task, snapshot);
  }

  private async withdraw(task: Task): Promise<void> {
    const snapshot = taskSnapshot(task);
    task.commitmentId = null;
    if (!isOpen(task.state)) return this.tasks.save(task);
    const reason = WITHDRAWN[this.unitOfWork.viewer.language];
    Object.assign(task, progressIn('CANCELLED', { waitingForId: null, reason }, this.moment()));
    await this.writing.update(task, snapshot);
  }

  /** Where a task stands by who owes it: we wait for a partner abroad. @param state where it stood */
  private standing({ waitingForId }: AgreedCommitment, state: TaskState = 'OPEN') {
    const owedByUs = state === 'WAITING_FOR_PARTNER' ? 'OPEN' : state;
    const next = waitingForId ? 'WAITING_FOR_PARTNER' : owedByUs;
    return progressIn(next, { waitingForId, reason: null }, this.moment());
  }

  private moment() {
    return { now: this.clock.now(), today: this.clock.today(this.unitOfWork.viewer.timeZone) };
  }
}
