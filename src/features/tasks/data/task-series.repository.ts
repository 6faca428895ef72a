import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { In } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Repeating } from '../domain/task-series.js';
import { Task } from './task.entity.js';

/** The tasks of a series; who asks has the task from which it goes on. */
@Injectable()
export class TaskSeriesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of two that are closed at once the second waits, and finds what the first has made. */
  async lock(seriesId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`task-series.${seriesId}`}, 0))`);
  }

  /** Ids grow with time: whatever the rule says now, a task made later is a later task. */
  async hasLater({ id, seriesId }: Pick<Task, 'id' | 'seriesId'>): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM task t WHERE t.series_id = ${seriesId} AND t.id > ${id} AND t.trashed_at IS NULL LIMIT 1`);
    return rows.length > 0;
  }

  /** The task of that day of the rule if it lies in the trash. */
  takenBack({ seriesId, seriesStartsOn }: Repeating, occursOn: CalendarDate): Promise<Task | null> {
    if (seriesId === null || seriesStartsOn === null) return Promise.resolve(null);
    return this.unitOfWork.manager.findOneBy(Task, { seriesId, seriesStartsOn, occursOn });
  }

  /** Later ones as the program made them. */
  async untouchedLater({ id, seriesId }: Pick<Task, 'id' | 'seriesId'>): Promise<Task[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT t.id FROM task t WHERE t.series_id = ${seriesId} AND t.id > ${id} AND t.trashed_at IS NULL
        AND t.state = 'OPEN' AND t.version = 1 FOR UPDATE OF t`);
    return rows.length === 0 ? [] : this.unitOfWork.manager.findBy(Task, { id: In(rows.map(({ id }) => id)) });
  }
}
