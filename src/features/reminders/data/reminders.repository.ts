import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { type Id, newId } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { LanguageCode } from '../../../kernel/text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { localAt, type PlannedMoment } from '../domain/planned-moment.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';
import type { RecordRef } from './subjects.repository.js';

/** The topic of reminders in the ledger of deliveries; a delivery's `refId` is the occurrence. */
export const REMINDER_TOPIC = 'reminder';

export interface RecipientRow {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly language: LanguageCode;
  readonly timeZone: string;
  readonly reminderTime: LocalTime;
}

export interface OccurrenceRow {
  readonly id: Id;
  readonly key: string;
  readonly anchorOn: CalendarDate;
  /** `YYYY-MM-DD HH:MM:00` */
  readonly localAt: string;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  readonly cancelled: boolean;
  /** told already, being told, or too late: never planned anew */
  readonly settled: boolean;
}

/** An occurrence with what it is about, for the one who writes its words. */
export interface OccurrenceToTell {
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  readonly recipient: RecipientRow;
  /** the clock that sending follows */
  readonly now: Date;
  readonly key: string;
  readonly anchorOn: CalendarDate;
  readonly cancelled: boolean;
}

@Injectable()
export class RemindersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The clock that sending follows. */
  async now(): Promise<Date> {
    const [row] = await this.unitOfWork.rows<{ now: Date }>(sql`SELECT app_now() AS now`);
    if (!row) throw new Error('The database has no clock');
    return row.now;
  }

  /** Null unless the person is active: nobody else is reminded. */
  async recipient(userId: Id): Promise<RecipientRow | null> {
    const [row] = await this.unitOfWork.rows<RecipientRow>(sql`
      SELECT id, name, email, language, time_zone AS "timeZone", reminder_time AS "reminderTime"
      FROM app_user WHERE id = ${userId} AND state = 'ACTIVE'`);
    return row ?? null;
  }

  /** Finds or makes the reminder and locks it until the end of the transaction. */
  async lock(kind: ReminderKind, { type, id }: RecordRef, recipientUserId: Id): Promise<Id> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      INSERT INTO reminder (id, kind, record_type, record_id, recipient_user_id, created_at)
      VALUES (${newId()}, ${kind}, ${type}, ${id}, ${recipientUserId}, app_now())
      ON CONFLICT ON CONSTRAINT reminder_once DO UPDATE SET kind = excluded.kind RETURNING id`);
    if (!row) throw new Error('A reminder could not be kept');
    return row.id;
  }

  /** Reminders of this kind and record that other people had, e.g. a former owner. Locked. */
  async ofOthers(kind: ReminderKind, { id }: RecordRef, recipientUserId: Id | null): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT id FROM reminder WHERE kind = ${kind} AND record_id = ${id}
        AND recipient_user_id IS DISTINCT FROM ${recipientUserId}::uuid ORDER BY id FOR UPDATE`);
    return rows.map((row) => row.id);
  }

  occurrences(reminderId: Id): Promise<OccurrenceRow[]> {
    return this.unitOfWork.rows<OccurrenceRow>(sql`
      SELECT o.id, o.key, o.anchor_on AS "anchorOn", to_char(o.local_at, 'YYYY-MM-DD HH24:MI:SS') AS "localAt",
        o.time_zone AS "timeZone", o.due_at AS "dueAt", o.expires_at AS "expiresAt", o.cancelled,
        EXISTS (SELECT 1 FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id
          AND d.state NOT IN ('scheduled', 'cancelled', 'suppressed')) AS settled
      FROM reminder_occurrence o WHERE o.reminder_id = ${reminderId}`);
  }

  /** Adds an occurrence, or gives an old one of the same wall-clock time its new meaning. @returns its id */
  async keep(reminderId: Id, moment: PlannedMoment): Promise<Id> {
    const { key, anchorOn, timeZone, dueAt, expiresAt } = moment;
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
      VALUES (${newId()}, ${reminderId}, ${key}, ${anchorOn}, ${localAt(moment)}, ${timeZone}, ${dueAt}, ${expiresAt})
      ON CONFLICT ON CONSTRAINT reminder_occurrence_once DO UPDATE SET key = excluded.key,
        anchor_on = excluded.anchor_on, time_zone = excluded.time_zone, due_at = excluded.due_at,
        expires_at = excluded.expires_at, cancelled = false
      RETURNING id`);
    if (!row) throw new Error('An occurrence could not be kept');
    return row.id;
  }

  async cancel(occurrenceIds: readonly Id[]): Promise<void> {
    if (occurrenceIds.length === 0) return;
    await this.unitOfWork.rows(sql`
      UPDATE reminder_occurrence SET cancelled = true WHERE id = ANY(${[...occurrenceIds]}::uuid[])`);
  }

  async replanAt(reminderId: Id, at: Date | null): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE reminder SET replan_at = ${at} WHERE id = ${reminderId}`);
  }

  /** Records whose repeating reminders have run out of moments; skips what another process is at. */
  toReplan(limit: number): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT record_type AS type, record_id AS id FROM reminder WHERE replan_at <= app_now()
      ORDER BY replan_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`);
  }

  /** Null: there is no such occurrence, or its recipient is not active. */
  async toTell(occurrenceId: Id): Promise<OccurrenceToTell | null> {
    const [row] = await this.unitOfWork.rows<OccurrenceToTell>(sql`
      SELECT r.kind, r.record_type AS "recordType", r.record_id AS "recordId", o.key, o.anchor_on AS "anchorOn",
        o.cancelled, app_now() AS now, jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'language',
          u.language, 'timeZone', u.time_zone, 'reminderTime', to_char(u.reminder_time, 'HH24:MI')) AS recipient
      FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
      JOIN app_user u ON u.id = r.recipient_user_id AND u.state = 'ACTIVE'
      WHERE o.id = ${occurrenceId}`);
    return row ?? null;
  }
}
