import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * Puts back the days of tasks that their service takes from the clock. People work with tasks as they go, so the
 * service is right to take the clock; only a demonstration tells at once what took weeks.
 */
@Injectable()
export class DemoDatesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async waitingSince(taskId: Id, on: CalendarDate): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE task SET waiting_since = ${on} WHERE id = ${taskId}`);
  }

  async doneAt(taskId: Id, at: Date): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE task SET done_at = ${at} WHERE id = ${taskId}`);
  }
}
