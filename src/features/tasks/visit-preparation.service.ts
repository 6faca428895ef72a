import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock, dayOf } from '../../kernel/clock.js';
import { invalid } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import { hasBegun, Visits, type VisitRow } from '../visits/index.js';
import type { Task } from './data/task.entity.js';
import { TaskTemplatesRepository } from './data/task-templates.repository.js';
import { TasksRepository } from './data/tasks.repository.js';
import { deadlineInstant } from './domain/deadline.js';
import { progressIn } from './domain/task-progress.js';
import { isOpen } from './domain/task-state.js';
import { dueOfTemplate, fitsVisit } from './domain/task-template.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';
import { TemplatedTasks } from './templated-tasks.service.js';

const CALLED_OFF: Text = { uk: 'Візит скасовано.', en: 'The visit was cancelled.' };

/** The tasks before a visit: set once, they follow its first day until somebody gives them a day of their own. */
@Injectable()
export class VisitPreparation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly visits: Visits,
    private readonly templates: TaskTemplatesRepository,
    private readonly templated: TemplatedTasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the tasks that the visit does not have yet; asked for again, it adds nothing. They are the visit owner's, or
   * else the viewer's.
   *
   * @throws DomainError NOT_FOUND, INVALID/required without a first day, INVALID/past when the visit has begun
   */
  async prepare(viewer: Viewer, visitId: Id): Promise<VisitRow> {
    return this.unitOfWork.run(viewer, async () => {
      const visit = await this.visits.get(viewer, visitId);
      const from = demandAhead(visit, this.clock.today(viewer.timeZone));
      const present = new Set((await this.tasks.preparationOf(visitId)).map(({ templateId }) => templateId));
      const fitting = (await this.templates.ofVisit(visitId)).filter((template) => fitsVisit(template, visit));
      const partnershipId = await this.tasks.onlyPartnership({ visitId, agreementId: null });
      const { ownerId } = visit;
      const unset = fitting.filter(({ id }) => !present.has(id));
      await this.templated.set(viewer, unset, { visitId, partnershipId, ownerId, from });
      return visit;
    });
  }

  @OnDomainEvent(RecordChanged)
  async follow({ recordType, recordId, action, fields }: RecordChanged): Promise<void> {
    if (recordType !== 'VISIT' || action !== 'UPDATED') return;
    if (fields.includes('dates')) await this.followDates(recordId);
    if (fields.includes('status')) await this.followStatus(recordId);
  }

  /** A task whose day somebody has changed keeps it. */
  private async followDates(visitId: Id): Promise<void> {
    const { startsOn } = await this.visits.get(systemViewer(), visitId);
    if (!startsOn) return;
    const { timeZone } = this.unitOfWork.viewer;
    const today = this.clock.today(timeZone);
    for (const task of await this.tasks.preparationOf(visitId)) {
      const { templateOffset, templateFrom } = task;
      if (templateOffset === null || templateFrom === null || isPast(task)) continue;
      const setFor = dueOfTemplate(templateOffset, templateFrom, dayOf(task.createdAt, timeZone));
      if (task.dueOn !== setFor) continue;
      const snapshot = taskSnapshot(task);
      task.templateFrom = startsOn;
      task.dueOn = dueOfTemplate(templateOffset, startsOn, today);
      task.dueAt = deadlineInstant(task);
      await this.writing.update(task, snapshot);
    }
  }

  private async followStatus(visitId: Id): Promise<void> {
    const { status } = await this.visits.get(systemViewer(), visitId);
    if (status !== 'CANCELLED') return;
    const { language, timeZone } = this.unitOfWork.viewer;
    const moment = { now: this.clock.now(), today: this.clock.today(timeZone) };
    for (const task of await this.tasks.preparationOf(visitId)) {
      if (isPast(task)) continue;
      const snapshot = taskSnapshot(task);
      const reason = CALLED_OFF[language];
      Object.assign(task, progressIn('CANCELLED', { waitingForId: null, reason }, moment));
      await this.writing.update(task, snapshot);
    }
  }
}

function demandAhead({ startsOn, status }: VisitRow, today: CalendarDate): CalendarDate {
  if (!startsOn) {
    throw invalid('required', 'visitId', {
      uk: 'Спершу вкажіть дати візиту: від них рахуються строки підготовки.',
      en: 'Set the dates of the visit first: the preparation is counted from them.',
    });
  }
  if (!hasBegun(status) && status !== 'CANCELLED' && startsOn >= today) return startsOn;
  throw invalid('past', 'visitId', {
    uk: 'Візит уже почався або завершився: готувати нічого.',
    en: 'The visit has begun or is over: there is nothing to prepare.',
  });
}

const isPast = ({ state, trashedAt }: Task) => trashedAt !== null || !isOpen(state);
