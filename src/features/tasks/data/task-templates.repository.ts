import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { IsNull } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OPEN_STATES } from '../domain/task-state.js';
import { ASKED_FOR_DAYS } from '../domain/task-template.js';
import { TaskTemplate } from './task-template.entity.js';

const COLUMNS = sql`tt.id, tt.occasion, tt.stage, tt.community_id AS "communityId", tt.title_uk AS "titleUk",
  tt.title_en AS "titleEn", tt.offset_days AS "offsetDays", tt.direction, tt.in_person_only AS "inPersonOnly",
  tt.in_use AS "inUse", tt.version, tt.created_at AS "createdAt", tt.updated_at AS "updatedAt"`;
const IN_ORDER = sql`tt.offset_days, tt.id`;

@Injectable()
export class TaskTemplatesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of the network (null) or of one community, the earliest first. */
  ofScope(communityId: Id | null): Promise<TaskTemplate[]> {
    return this.unitOfWork.rows<TaskTemplate>(sql`
      SELECT ${COLUMNS} FROM task_template tt
      WHERE tt.community_id IS NOT DISTINCT FROM ${communityId}::uuid ORDER BY ${IN_ORDER}`);
  }

  async byId(id: Id): Promise<TaskTemplate | null> {
    const [row] = await this.unitOfWork.rows<TaskTemplate>(
      sql`SELECT ${COLUMNS} FROM task_template tt WHERE tt.id = ${id}`,
    );
    return row ?? null;
  }

  /** What the network and the communities that take part ask for before a visit. */
  ofVisit(visitId: Id): Promise<TaskTemplate[]> {
    return this.unitOfWork.rows<TaskTemplate>(sql`
      SELECT ${COLUMNS} FROM task_template tt
      WHERE tt.occasion = 'VISIT' AND tt.in_use AND ${networkOr(sql`
        SELECT 1 FROM visit_party f WHERE f.visit_id = ${visitId} AND f.municipality_id = tt.community_id`)}
      ORDER BY ${IN_ORDER}`);
  }

  /**
   * What the present stage of each partnership asks for and is not set yet: neither since the stage began, nor before
   * and still open.
   *
   * @param today network time zone
   */
  async unsetOfStages(partnershipIds: readonly Id[], today: CalendarDate): Promise<ReadonlyMap<Id, TaskTemplate[]>> {
    const rows = await this.unitOfWork.rows<TaskTemplate & { partnershipId: Id }>(sql`
      SELECT ${COLUMNS}, p.id AS "partnershipId" FROM partnership_overview p
      JOIN task_template tt ON tt.stage = p.stage AND tt.in_use AND ${networkOr(sql`
        SELECT 1 FROM partnership_party f WHERE f.partnership_id = p.id AND f.municipality_id = tt.community_id`)}
      WHERE p.id = ANY(CAST(${[...partnershipIds]} AS uuid[]))
        AND p.stage_since + tt.offset_days >= CAST(${today} AS date) - ${ASKED_FOR_DAYS}::int AND NOT EXISTS (
        SELECT 1 FROM task t WHERE t.partnership_id = p.id AND t.visit_id IS NULL AND t.template_id = tt.id
          AND (t.template_from = p.stage_since OR (t.trashed_at IS NULL AND t.state = ANY(${[...OPEN_STATES]}))))
      ORDER BY ${IN_ORDER}`);
    const found = new Map<Id, TaskTemplate[]>(partnershipIds.map((id) => [id, []]));
    for (const { partnershipId, ...template } of rows) found.get(partnershipId)?.push(template);
    return found;
  }

  /** The partnership is held until the transaction ends: of two who set its tasks the later one finds them set. */
  async hold(partnershipId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT 1 FROM partnership p WHERE p.id = ${partnershipId} FOR UPDATE OF p`);
  }

  /** Of two who add to the same scope the later one waits here. */
  async countForUpdate(communityId: Id | null): Promise<number> {
    const key = `task_template ${communityId ?? ''}`;
    await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    return this.unitOfWork.manager.countBy(TaskTemplate, { communityId: communityId ?? IsNull() });
  }

  findForUpdate(id: Id): Promise<TaskTemplate | null> {
    return this.unitOfWork.manager.findOne(TaskTemplate, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(template: TaskTemplate): Promise<TaskTemplate> {
    return this.unitOfWork.manager.save(TaskTemplate, template);
  }
}

/** @param party SQL of a question that finds a row when the template's community takes part */
function networkOr(party: Sql): Sql {
  return sql`(tt.community_id IS NULL OR EXISTS (${party}))`;
}
