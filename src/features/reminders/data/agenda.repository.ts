import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

/** A moment at which a person is, or was, reminded. */
export interface AgendaRow {
  /** the occurrence */
  readonly id: Id;
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  readonly key: string;
  readonly anchorOn: CalendarDate;
  readonly localDate: CalendarDate;
  readonly localTime: LocalTime;
  /** IANA name */
  readonly timeZone: string;
  /** when the person was first to be reminded of this */
  readonly plannedAt: Date;
}

@Injectable()
export class AgendaRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param visible whether the record of `r` exists for the person @param limit of the earliest */
  between(
    userId: Id,
    [from, to]: readonly [CalendarDate, CalendarDate],
    visible: Sql,
    limit: number,
  ): Promise<AgendaRow[]> {
    return this.unitOfWork.rows<AgendaRow>(sql`
      SELECT o.id, r.kind, r.record_type AS "recordType", r.record_id AS "recordId", o.key, o.anchor_on AS "anchorOn",
        to_char(o.local_at, 'YYYY-MM-DD') AS "localDate", to_char(o.local_at, 'HH24:MI') AS "localTime",
        o.time_zone AS "timeZone", r.created_at AS "plannedAt"
      FROM reminder r JOIN reminder_occurrence o ON o.reminder_id = r.id
      WHERE r.recipient_user_id = ${userId} AND r.kind <> 'TASK_DUE' AND NOT o.cancelled
        AND o.local_at >= ${from}::date AND o.local_at < ${to}::date + 1 AND ${visible}
      ORDER BY o.local_at, o.id LIMIT ${limit}`);
  }
}
