import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { RecordRef } from './subjects.repository.js';

/** One kind of reminder about one record to one person. */
export interface SnoozeKey {
  readonly kind: ReminderKind;
  readonly record: RecordRef;
  readonly userId: Id;
}

export interface SnoozeRow {
  readonly kind: ReminderKind;
  readonly recordId: Id;
  readonly userId: Id;
  readonly untilOn: CalendarDate;
}

@Injectable()
export class SnoozesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everybody's, of these records. */
  about(recordIds: readonly Id[]): Promise<SnoozeRow[]> {
    return this.unitOfWork.rows<SnoozeRow>(sql`
      SELECT s.kind, s.record_id AS "recordId", s.user_id AS "userId", s.until_on AS "untilOn"
      FROM reminder_snooze s WHERE s.record_id = ANY(${[...recordIds]}::uuid[])`);
  }

  /** @param untilOn null: not put off any more */
  async put({ kind, record, userId }: SnoozeKey, untilOn: CalendarDate | null): Promise<void> {
    if (untilOn === null) {
      await this.unitOfWork.rows(sql`
        DELETE FROM reminder_snooze s WHERE s.user_id = ${userId} AND s.record_id = ${record.id} AND s.kind = ${kind}`);
      return;
    }
    await this.unitOfWork.rows(sql`
      INSERT INTO reminder_snooze (user_id, record_id, kind, record_type, until_on, at)
      VALUES (${userId}, ${record.id}, ${kind}, ${record.type}, ${untilOn}, app_now())
      ON CONFLICT (user_id, record_id, kind) DO UPDATE SET until_on = excluded.until_on, at = excluded.at`);
  }
}
