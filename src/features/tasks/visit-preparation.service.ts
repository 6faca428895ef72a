import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock, dayOf } from '../../kernel/clock.js';
import { invalid } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import { IdentityViewerSource } from '../identity/index.js';
import { hasBegun, Visits, type VisitRow } from '../visits/index.js';
import { Task } from './data/task.entity.js';
import { TasksRepository } from './data/tasks.repository.js';
import { deadlineInstant } from './domain/deadline.js';
import { dueOfRung, ladderOf, offsetOf, type Rung } from './domain/preparation-ladder.js';
import { progressIn } from './domain/task-progress.js';
import { ONCE } from './domain/task-series.js';
import { isOpen } from './domain/task-state.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksOwnableBy } from './tasks.policy.js';

const CALLED_OFF: Text = { uk: 'Візит скасовано.', en: 'The visit was cancelled.' };

/** The tasks before a visit: set once, they follow its first day until somebody gives them a day of their own. */
@Injectable()
export class VisitPreparation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly visits: Visits,
    private readonly viewers: IdentityViewerSource,
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
      const today = this.clock.today(viewer.timeZone);
      const startsOn = demandAhead(visit, today);
      const present = new Set((await this.tasks.preparationOf(visitId)).map(({ preparationStep }) => preparationStep));
      const ownerId = await this.ownerOf(viewer, visit);
      const partnershipId = await this.tasks.onlyPartnership({ visitId, agreementId: null });
      for (const rung of ladderOf(visit)) {
        if (present.has(rung.step)) continue;
        await this.writing.create(this.taskOf(rung, { viewer, visitId, partnershipId, ownerId, startsOn, today }));
      }
      return visit;
    });
  }

  @OnDomainEvent(RecordChanged)
  async follow({ recordType, recordId, action, fields, before }: RecordChanged): Promise<void> {
    if (recordType !== 'VISIT' || action !== 'UPDATED' || !before) return;
    if (fields.includes('dates')) await this.followDates(recordId, firstDay(before));
    if (fields.includes('status')) await this.followStatus(recordId);
  }

  /** A task whose day somebody has changed keeps it. */
  private async followDates(visitId: Id, startedOn: CalendarDate | null): Promise<void> {
    const { startsOn } = await this.visits.get(systemViewer(), visitId);
    if (!startsOn || !startedOn) return;
    const { timeZone } = this.unitOfWork.viewer;
    const today = this.clock.today(timeZone);
    for (const task of await this.tasks.preparationOf(visitId)) {
      if (!task.preparationStep || isPast(task)) continue;
      const offset = offsetOf(task.preparationStep);
      if (task.dueOn !== dueOfRung(offset, startedOn, dayOf(task.createdAt, timeZone))) continue;
      const snapshot = taskSnapshot(task);
      task.dueOn = dueOfRung(offset, startsOn, today);
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

  private async ownerOf(viewer: Viewer, visit: VisitRow): Promise<Id> {
    const owner = visit.ownerId ? await this.viewers.personViewer(visit.ownerId, null) : null;
    const link = { partnershipId: null, visitId: visit.id, agreementId: null, municipalityId: null };
    const chosen = owner && (await this.tasks.canHang(link, tasksOwnableBy(owner))) ? owner : viewer;
    if (!chosen.userId) throw new Error('Only people prepare visits.');
    return chosen.userId;
  }

  private taskOf(rung: Rung, set: Setting): Task {
    const { viewer, visitId, partnershipId, ownerId, startsOn, today } = set;
    return Object.assign(new Task(), {
      ...ONCE,
      ...progressIn('OPEN', { waitingForId: null, reason: null }, { now: this.clock.now(), today }),
      id: newId(),
      title: rung.title[viewer.language],
      note: null,
      ownerId,
      dueOn: dueOfRung(rung.offsetDays, startsOn, today),
      dueTime: null,
      dueTimeZone: null,
      dueAt: null,
      priority: 'NORMAL' as const,
      visitId,
      partnershipId,
      agreementId: null,
      municipalityId: null,
      commitmentId: null,
      preparationStep: rung.step,
      createdById: viewer.userId,
      trashedAt: null,
      trashedById: null,
    });
  }
}

interface Setting {
  readonly viewer: Viewer;
  readonly visitId: Id;
  readonly partnershipId: Id | null;
  readonly ownerId: Id;
  readonly startsOn: CalendarDate;
  readonly today: CalendarDate;
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

/** The first day of the visit as its history remembers it. */
function firstDay(before: Snapshot): CalendarDate | null {
  const dates: unknown = before['dates'];
  const days = Array.isArray(dates) ? dates.map((range: { startsOn: CalendarDate }) => range.startsOn) : [];
  return days.sort()[0] ?? null;
}
