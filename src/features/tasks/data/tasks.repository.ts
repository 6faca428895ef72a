import { Injectable } from '@nestjs/common';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { In, IsNull, Not } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { keysetPagesOf } from '../../../platform/database/keyset-of-parents.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RecordLink } from '../domain/task-record.js';
import { OPEN_STATES, type TaskState } from '../domain/task-state.js';
import { Task } from './task.entity.js';

export type TaskRow = Omit<
  Task,
  'trashedAt' | 'trashedById' | 'createdById' | 'dueAt' | 'further' | 'templateOffset' | 'templateFrom'
>;

export interface AstrayTask {
  readonly task: Task;
  /** the partnership that its record serves now */
  readonly belongsTo: Id | null;
}

export interface TasksFilter {
  readonly search?: string | null;
  readonly states?: readonly TaskState[] | null;
  readonly open?: boolean | null;
  readonly ownerIds?: readonly Id[] | null;
  /** the tasks of this person only */
  readonly ownerId?: Id | null;
  readonly dueFrom?: CalendarDate | null;
  readonly dueTo?: CalendarDate | null;
  readonly overdue?: OverdueQuestion | null;
  readonly partnershipId?: Id | null;
  readonly visitId?: Id | null;
  readonly agreementId?: Id | null;
  readonly municipalityId?: Id | null;
  readonly seriesId?: Id | null;
}

/** Overdue or not, at an instant that is a certain day for the viewer. */
export interface OverdueQuestion {
  readonly is: boolean;
  readonly now: Date;
  readonly today: CalendarDate;
}

/** What a list of tasks hangs on. */
export type TaskParent = 'partnership' | 'visit' | 'agreement';

const PARENTS: Readonly<Record<TaskParent, { from: Sql; parentId: Sql }>> = {
  partnership: {
    from: sql`task t JOIN partnership_task link ON link.task_id = t.id`,
    parentId: sql`link.partnership_id`,
  },
  visit: { from: sql`task t`, parentId: sql`t.visit_id` },
  agreement: { from: sql`task t`, parentId: sql`t.agreement_id` },
};

const COLUMNS = sql`t.id, t.title, t.note, t.owner_id AS "ownerId", t.due_on AS "dueOn", t.due_time AS "dueTime",
  t.due_time_zone AS "dueTimeZone", t.priority, t.state, t.cancel_reason AS "cancelReason",
  t.waiting_for_id AS "waitingForId", t.waiting_since AS "waitingSince", t.done_at AS "doneAt",
  t.partnership_id AS "partnershipId", t.visit_id AS "visitId", t.agreement_id AS "agreementId",
  t.municipality_id AS "municipalityId", t.commitment_id AS "commitmentId",
  t.template_id AS "templateId", t.recurrence, t.series_id AS "seriesId",
  t.series_starts_on AS "seriesStartsOn", t.occurs_on AS "occursOn", t.missed_before AS "missedBefore", t.version, t.created_at AS "createdAt",
  t.updated_at AS "updatedAt"`;

const BY_DUE: Order = { by: sql`t.due_on`, direction: 'ASC', type: sql`date` };

/** Tasks in the database; every read takes the row rule (over alias `t`). */
@Injectable()
export class TasksRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: TasksFilter, page: PageArgs): Promise<Page<TaskRow>> {
    return keysetPage<TaskRow>(this.unitOfWork, { ...pageOf(visible, filter, page), from: sql`task t` });
  }

  ofParents(
    visible: Sql,
    parent: TaskParent,
    parentIds: readonly Id[],
    filter: TasksFilter,
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<TaskRow>>> {
    return keysetPagesOf<TaskRow>(this.unitOfWork, { ...pageOf(visible, filter, page), ...PARENTS[parent], parentIds });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, TaskRow>> {
    const rows = await this.unitOfWork.rows<TaskRow>(sql`
      SELECT ${COLUMNS} FROM task t
      WHERE t.id = ANY(CAST(${[...ids]} AS uuid[])) AND t.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The task of each commitment that has one. */
  async byCommitments(commitmentIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, TaskRow>> {
    const rows = await this.unitOfWork.rows<TaskRow & { commitmentId: Id }>(sql`
      SELECT ${COLUMNS} FROM task t
      WHERE t.commitment_id = ANY(CAST(${[...commitmentIds]} AS uuid[])) AND t.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.commitmentId, row]));
  }

  /** The task, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<Task | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT t.id FROM task t WHERE t.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF t`);
    return row ? this.unitOfWork.manager.findOneByOrFail(Task, { id }) : null;
  }

  /** The task of a commitment, locked until the transaction ends. */
  findOfCommitment(commitmentId: Id): Promise<Task | null> {
    return this.unitOfWork.manager.findOne(Task, { where: { commitmentId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether a rule (over alias `t`) lets a task of this record through, before it is saved. */
  async canHang(record: RecordLink, rule: Sql): Promise<boolean> {
    const { partnershipId, visitId, agreementId, municipalityId } = record;
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM (SELECT CAST(${partnershipId} AS uuid) AS partnership_id, CAST(${visitId} AS uuid) AS visit_id,
        CAST(${agreementId} AS uuid) AS agreement_id, CAST(${municipalityId} AS uuid) AS municipality_id) t
      WHERE ${rule}`);
    return rows.length > 0;
  }

  /** The tasks that prepare a visit, in the trash or not, while the visit is held for this transaction. */
  async preparationOf(visitId: Id): Promise<Task[]> {
    await this.unitOfWork.rows(sql`SELECT 1 FROM visit v WHERE v.id = ${visitId} FOR UPDATE OF v`);
    return this.unitOfWork.manager.findBy(Task, { visitId, templateId: Not(IsNull()) });
  }

  /** The partnership that a visit or an agreement serves, if it is exactly one. */
  async onlyPartnership(record: { readonly visitId: Id | null; readonly agreementId: Id | null }): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id | null }>(
      sql`SELECT ${served(sql`CAST(${record.visitId} AS uuid)`, sql`CAST(${record.agreementId} AS uuid)`)} AS id`,
    );
    return row?.id ?? null;
  }

  /** The tasks of a visit or an agreement that now belong to another partnership or to none, locked. */
  async astray(record: { readonly visitId: Id | null; readonly agreementId: Id | null }): Promise<AstrayTask[]> {
    const ofRecord = record.visitId ? sql`t.visit_id = ${record.visitId}` : sql`t.agreement_id = ${record.agreementId}`;
    const found = await this.unitOfWork.rows<{ id: Id; belongsTo: Id | null }>(sql`
      SELECT t.id, s.id AS "belongsTo" FROM task t
      CROSS JOIN LATERAL (SELECT ${served(sql`t.visit_id`, sql`t.agreement_id`)} AS id) s
      WHERE ${ofRecord} AND t.partnership_id IS DISTINCT FROM s.id ORDER BY t.id FOR UPDATE OF t`);
    const belongsTo = new Map(found.map((row) => [row.id, row.belongsTo]));
    if (found.length === 0) return [];
    const tasks = await this.unitOfWork.manager.findBy(Task, { id: In([...belongsTo.keys()]) });
    return tasks.map((task) => ({ task, belongsTo: belongsTo.get(task.id) ?? null }));
  }

  async save(task: Task): Promise<void> {
    await this.unitOfWork.manager.save(Task, task);
  }
}

function served(visitId: Sql, agreementId: Sql): Sql {
  return sql`coalesce(
    (SELECT min(CAST(link.partnership_id AS text)) FROM visit_partnership link
      WHERE link.visit_id = ${visitId} HAVING count(*) = 1),
    (SELECT CAST(a.partnership_id AS text) FROM agreement a WHERE a.id = ${agreementId}))::uuid`;
}

function pageOf(visible: Sql, filter: TasksFilter, page: PageArgs) {
  return {
    select: COLUMNS,
    where: join([sql`t.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
    id: sql`t.id`,
    order: BY_DUE,
    first: page.first,
    after: decodeCursor(page.after),
  };
}

function conditions(filter: TasksFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) {
    const pattern = containing(filter.search);
    found.push(sql`(t.title ILIKE ${pattern} OR t.note ILIKE ${pattern})`);
  }
  const open = sql`t.state = ANY(${[...OPEN_STATES]})`;
  if (filter.states) found.push(sql`t.state = ANY(${[...filter.states]})`);
  if (typeof filter.open === 'boolean') found.push(sql`${filter.open ? empty : sql`NOT`} (${open})`);
  if (filter.ownerIds) found.push(sql`t.owner_id = ANY(CAST(${[...filter.ownerIds]} AS uuid[]))`);
  if (filter.ownerId) found.push(sql`t.owner_id = ${filter.ownerId}`);
  if (filter.dueFrom) found.push(sql`t.due_on >= ${filter.dueFrom}`);
  if (filter.dueTo) found.push(sql`t.due_on <= ${filter.dueTo}`);
  if (filter.overdue) {
    const { is, now, today } = filter.overdue;
    const passed = sql`CASE WHEN t.due_at IS NULL THEN t.due_on < ${today} ELSE t.due_at < ${now} END`;
    found.push(sql`${is ? empty : sql`NOT`} (${open} AND ${passed})`);
  }
  if (filter.seriesId) found.push(sql`t.series_id = ${filter.seriesId}`);
  if (filter.visitId) found.push(sql`t.visit_id = ${filter.visitId}`);
  if (filter.agreementId) found.push(sql`t.agreement_id = ${filter.agreementId}`);
  if (filter.partnershipId) {
    found.push(sql`EXISTS (SELECT 1 FROM partnership_task pt
      WHERE pt.task_id = t.id AND pt.partnership_id = ${filter.partnershipId})`);
  }
  if (filter.municipalityId) found.push(concerns(filter.municipalityId));
  return found;
}

/** The task is about a municipality, or about a record to which it is a party. */
function concerns(municipalityId: Id): Sql {
  return sql`(t.municipality_id = ${municipalityId}
    OR EXISTS (SELECT 1 FROM visit_party f WHERE f.visit_id = t.visit_id AND f.municipality_id = ${municipalityId})
    OR EXISTS (SELECT 1 FROM agreement_party f WHERE f.agreement_id = t.agreement_id AND f.municipality_id = ${municipalityId})
    OR EXISTS (SELECT 1 FROM partnership_party f WHERE f.partnership_id = t.partnership_id AND f.municipality_id = ${municipalityId}))`;
}
