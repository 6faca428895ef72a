import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { IdentityViewerSource, Users } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Visits } from '../visits/index.js';
import { Task } from './data/task.entity.js';
import { type TaskParent, type TaskRow, type TasksFilter, TasksRepository } from './data/tasks.repository.js';
import { type TaskFields, valuesAfter } from './domain/task-fields.js';
import { progressIn } from './domain/task-progress.js';
import { demandOneRecord, type RecordLink } from './domain/task-record.js';
import { ONCE, repeatingAfter, type Repetition, seriesFrom } from './domain/task-series.js';
import { demandState, isOpen, type TaskState } from './domain/task-state.js';
import { NO_TEMPLATE } from './domain/task-template.js';
import { taskSnapshot } from './task-snapshot.js';
import { TaskSeries } from './task-series.service.js';
import { TaskWriting } from './task-writing.service.js';
import { tasksOwnableBy, tasksVisibleTo } from './tasks.policy.js';

/** What people ask of a list of tasks. */
export type TasksQuestion = Omit<TasksFilter, 'ownerId' | 'overdue'> & {
  readonly mine?: boolean | null;
  readonly overdue?: boolean | null;
};

export interface StateMove {
  readonly state: TaskState;
  readonly reason: string | null;
  readonly waitingForId: Id | null;
  /** of a task that is done or cancelled: no next one comes */
  readonly endSeries?: boolean;
}

/** Next steps with an owner and a date. */
@Injectable()
export class Tasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TasksRepository,
    private readonly writing: TaskWriting,
    private readonly series: TaskSeries,
    private readonly users: Users,
    private readonly viewers: IdentityViewerSource,
    private readonly municipalities: Municipalities,
    private readonly visits: Visits,
    private readonly clock: Clock,
  ) {}

  /** By due date, the earliest first. */
  list(viewer: Viewer, question: TasksQuestion, page: PageArgs): Promise<Page<TaskRow>> {
    return this.tasks.list(tasksVisibleTo(viewer), this.filterFor(viewer, question), page);
  }

  /** The tasks of each of several records, by due date. */
  ofParents(
    viewer: Viewer,
    parent: TaskParent,
    parentIds: readonly Id[],
    question: TasksQuestion,
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<TaskRow>>> {
    return this.tasks.ofParents(tasksVisibleTo(viewer), parent, parentIds, this.filterFor(viewer, question), page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, TaskRow>> {
    return this.tasks.byIds(ids, tasksVisibleTo(viewer));
  }

  byCommitments(viewer: Viewer, commitmentIds: readonly Id[]): Promise<ReadonlyMap<Id, TaskRow>> {
    return this.tasks.byCommitments(commitmentIds, tasksVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<TaskRow> {
    const task = (await this.byIds(viewer, [id])).get(id);
    if (!task) throw notFound();
    return task;
  }

  /**
   * @param recurrence RRULE's value; null: it comes once
   * @throws DomainError INVALID/required, one_record, owner, those of a recurrence, NOT_FOUND for its record
   */
  async create(
    viewer: Viewer,
    fields: TaskFields,
    record: RecordLink,
    recurrence: string | null = null,
  ): Promise<TaskRow> {
    return this.unitOfWork.run(viewer, async () => {
      demandOneRecord(record);
      const id = newId();
      const values = valuesAfter(null, fields);
      const repeating = recurrence === null ? ONCE : seriesFrom(recurrence, values.dueOn, id);
      const task = Object.assign(
        new Task(),
        { ...values, ...repeating, ...record },
        {
          id,
          ...progressIn('OPEN', { waitingForId: null, reason: null }, this.moment(viewer)),
          partnershipId: record.partnershipId ?? (await this.tasks.onlyPartnership(record)),
          commitmentId: null,
          ...NO_TEMPLATE,
          createdById: viewer.userId,
          trashedAt: null,
          trashedById: null,
        },
      );
      if (!(await this.tasks.canHang(task, tasksOwnableBy(viewer)))) throw notFound();
      await this.demandOwner(viewer, task);
      await this.writing.create(task);
      return this.get(viewer, task.id);
    });
  }

  /**
   * The commitment that a task carries out follows it. A change of its rule concerns all that come after, a change of
   * anything else by its scope.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID
   */
  async update(
    viewer: Viewer,
    id: Id,
    expectedVersion: number,
    fields: TaskFields,
    repetition: Repetition = {},
  ): Promise<TaskRow> {
    return this.unitOfWork.run(viewer, async () => {
      const task = await this.load(viewer, id, expectedVersion);
      const before = taskSnapshot(task);
      const { title, ownerId } = task;
      const after = valuesAfter(task, fields);
      Object.assign(task, after, repeatingAfter(task, after, repetition));
      if (task.ownerId !== ownerId) await this.demandOwner(viewer, task);
      await this.writing.update(task, before);
      if (task.commitmentId) {
        const text = task.title === title ? {} : { text: task.title };
        await this.visits.followTask(viewer, task.commitmentId, { ...text, ownerId: task.ownerId, dueOn: task.dueOn });
      }
      return this.get(viewer, id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/transition, INVALID/required */
  async move(viewer: Viewer, id: Id, expectedVersion: number, move: StateMove): Promise<TaskRow> {
    return this.unitOfWork.run(viewer, async () => {
      const task = await this.load(viewer, id, expectedVersion);
      demandState(task.state, move.state, move.reason);
      if (move.state === 'WAITING_FOR_PARTNER' && move.waitingForId) {
        await this.municipalities.demandVisible(viewer, [move.waitingForId]);
      }
      const before = taskSnapshot(task);
      const wasOpen = isOpen(task.state);
      if (move.endSeries) task.recurrence = null;
      Object.assign(task, progressIn(move.state, move, this.moment(viewer)));
      await this.writing.update(task, before);
      if (wasOpen && !isOpen(move.state)) await this.series.goOn(viewer, task);
      if (!wasOpen && isOpen(move.state)) await this.series.takeBack(viewer, task);
      return this.get(viewer, id);
    });
  }

  private async load(viewer: Viewer, id: Id, expectedVersion: number): Promise<Task> {
    const task = await this.tasks.findForUpdate(id, tasksVisibleTo(viewer), sql`t.trashed_at IS NULL`);
    if (!task) throw notFound();
    demandVersion(task, expectedVersion);
    return task;
  }

  /** A task's owner is somebody whom the viewer knows, who can sign in and sees the record. */
  private async demandOwner(viewer: Viewer, task: Task): Promise<void> {
    const known = (await this.users.byIds(viewer, [task.ownerId])).has(task.ownerId);
    const owner = known ? await this.viewers.personViewer(task.ownerId, null) : null;
    if (owner && (await this.tasks.canHang(task, tasksOwnableBy(owner)))) return;
    throw invalid('owner', 'ownerId', {
      uk: 'Ця людина не побачила б запису. Оберіть відповідального, якому він доступний.',
      en: 'This person could not see the record. Choose an owner to whom it is open.',
    });
  }

  private filterFor(viewer: Viewer, { mine, overdue, ...filter }: TasksQuestion): TasksFilter {
    return {
      ...filter,
      ...(mine ? { ownerId: viewer.userId } : {}),
      ...(typeof overdue === 'boolean' ? { overdue: { is: overdue, ...this.moment(viewer) } } : {}),
    };
  }

  private moment(viewer: Viewer) {
    return { now: this.clock.now(), today: this.clock.today(viewer.timeZone) };
  }
}
