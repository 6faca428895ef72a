import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Task } from './data/task.entity.js';
import type { TaskTemplate } from './data/task-template.entity.js';
import { TasksRepository } from './data/tasks.repository.js';
import { progressIn } from './domain/task-progress.js';
import { ONCE } from './domain/task-series.js';
import { dueOfTemplate } from './domain/task-template.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksOwnableBy } from './tasks.policy.js';

/** The record that asks for tasks, and the day that they count from. */
export interface TemplateSubject {
  readonly visitId: Id | null;
  readonly partnershipId: Id | null;
  /** who is in charge of the record; null: nobody */
  readonly ownerId: Id | null;
  readonly from: CalendarDate;
}

/** Makes tasks of templates. */
@Injectable()
export class TemplatedTasks {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly viewers: IdentityViewerSource,
    private readonly clock: Clock,
  ) {}

  /** They are the owner's of the record, or else the viewer's. */
  async set(viewer: Viewer, templates: readonly TaskTemplate[], subject: TemplateSubject): Promise<void> {
    const { visitId, partnershipId, from } = subject;
    const today = this.clock.today(viewer.timeZone);
    const ownerId = await this.ownerOf(viewer, subject);
    for (const template of templates) {
      await this.writing.create(
        Object.assign(new Task(), {
          ...ONCE,
          ...progressIn('OPEN', { waitingForId: null, reason: null }, { now: this.clock.now(), today }),
          ...{ id: newId(), title: titleIn(template, viewer), note: null, ownerId, priority: 'NORMAL' as const },
          ...{ dueOn: dueOfTemplate(template.offsetDays, from, today), dueTime: null, dueTimeZone: null, dueAt: null },
          ...{ visitId, partnershipId, agreementId: null, municipalityId: null, commitmentId: null },
          ...{ templateId: template.id, templateOffset: template.offsetDays, templateFrom: from },
          ...{ createdById: viewer.userId, trashedAt: null, trashedById: null },
        }),
      );
    }
  }

  private async ownerOf(viewer: Viewer, { ownerId, visitId, partnershipId }: TemplateSubject): Promise<Id> {
    const owner = ownerId ? await this.viewers.personViewer(ownerId, null) : null;
    const link = { partnershipId, visitId, agreementId: null, municipalityId: null };
    const chosen = owner && (await this.tasks.canHang(link, tasksOwnableBy(owner))) ? owner : viewer;
    if (!chosen.userId) throw new Error('Only people set tasks of templates.');
    return chosen.userId;
  }
}

function titleIn({ titleUk, titleEn }: TaskTemplate, { language }: Viewer): string {
  return language === 'en' ? (titleEn ?? titleUk) : titleUk;
}
