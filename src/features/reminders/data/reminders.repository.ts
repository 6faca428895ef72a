import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { type Id, newId } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { LanguageCode } from '../../../kernel/text.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { localAt, type PlannedMoment } from '../domain/planned-moment.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';
import type { RecordRef } from './subjects.repository.js';

/** The topic of reminders in the ledger of deliveries; a delivery's `refId` is the occurrence. */
export const REMINDER_TOPIC = 'reminder';

/** The tz database of this process, e.g. 2025b; later ones sort later. */
const TZ_VERSION = process.versions['tz'] ?? '';

export interface RecipientRow {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly language: LanguageCode;
  readonly timeZone: string;
  readonly reminderTime: LocalTime;
  /** who is told when the person leaves something undone; null: nobody */
  readonly headId: Id | null;
}

/** A kind of reminder about a record to a person. */
export interface ReminderRow {
  readonly id: Id;
  readonly kind: ReminderKind;
  readonly recordId: Id;
  readonly recipientUserId: Id;
}

export interface NewReminder {
  readonly kind: ReminderKind;
  readonly record: RecordRef;
  readonly recipientUserId: Id;
}

export interface ReminderMoment extends PlannedMoment {
  readonly reminderId: Id;
}

export interface OccurrenceRow {
  readonly id: Id;
  readonly reminderId: Id;
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
  /** by channel; `dueMs` since 1970 */
  readonly deliveries: Readonly<Partial<Record<Channel, { readonly state: DeliveryState; readonly dueMs: number }>>>;
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
  /** the day it is planned for, in the zone of the moment */
  readonly localDate: CalendarDate;
  readonly cancelled: boolean;
  /** before that nobody could have been told */
  readonly plannedAt: Date;
}

const REMINDER_COLUMNS = sql`r.id, r.kind, r.record_id AS "recordId", r.recipient_user_id AS "recipientUserId"`;

@Injectable()
export class RemindersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The clock that sending follows. */
  async now(): Promise<Date> {
    const [row] = await this.unitOfWork.rows<{ now: Date }>(sql`SELECT app_now() AS now`);
    if (!row) throw new Error('The database has no clock');
    return row.now;
  }

  /** Those of the people, and of their heads, who are active, by their id: nobody else is reminded. */
  async recipients(userIds: readonly Id[]): Promise<ReadonlyMap<Id, RecipientRow>> {
    if (userIds.length === 0) return new Map();
    const asked = sql`CAST(${[...userIds]} AS uuid[])`;
    const rows = await this.unitOfWork.rows<RecipientRow>(sql`
      SELECT id, name, email, language, time_zone AS "timeZone", reminder_time AS "reminderTime", head_id AS "headId"
      FROM app_user WHERE state = 'ACTIVE' AND (id = ANY(${asked})
        OR id IN (SELECT head_id FROM app_user WHERE id = ANY(${asked})))`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * All reminders about these records, locked until the end of the transaction. In one order everywhere, so that two
   * changes at once wait for each other instead of locking each other out.
   */
  lockAbout(records: readonly RecordRef[]): Promise<ReminderRow[]> {
    return this.unitOfWork.rows<ReminderRow>(sql`
      SELECT ${REMINDER_COLUMNS} FROM reminder r
      JOIN unnest(${records.map(({ type }) => type)}::text[], ${records.map(({ id }) => id)}::uuid[]) AS about (type, id)
        ON r.record_type = about.type AND r.record_id = about.id
      ORDER BY r.record_id, r.kind, r.recipient_user_id FOR UPDATE OF r`);
  }

  /** Makes reminders, or finds and locks those that another transaction has just made. */
  async add(reminders: readonly NewReminder[]): Promise<ReminderRow[]> {
    if (reminders.length === 0) return [];
    return this.unitOfWork.rows<ReminderRow>(sql`
      INSERT INTO reminder AS r (id, kind, record_type, record_id, recipient_user_id, created_at)
      SELECT made.*, app_now() FROM unnest(${reminders.map(() => newId())}::uuid[],
        ${reminders.map(({ kind }) => kind)}::text[], ${reminders.map(({ record }) => record.type)}::text[],
        ${reminders.map(({ record }) => record.id)}::uuid[],
        ${reminders.map(({ recipientUserId }) => recipientUserId)}::uuid[])
        AS made (id, kind, record_type, record_id, recipient_user_id)
      ORDER BY made.record_id, made.kind, made.recipient_user_id
      ON CONFLICT ON CONSTRAINT reminder_once DO UPDATE SET kind = excluded.kind RETURNING ${REMINDER_COLUMNS}`);
  }

  occurrences(reminderIds: readonly Id[]): Promise<OccurrenceRow[]> {
    return this.unitOfWork.rows<OccurrenceRow>(sql`
      SELECT o.id, o.reminder_id AS "reminderId", o.key, o.anchor_on AS "anchorOn",
        to_char(o.local_at, 'YYYY-MM-DD HH24:MI:SS') AS "localAt",
        o.time_zone AS "timeZone", o.due_at AS "dueAt", o.expires_at AS "expiresAt", o.cancelled,
        EXISTS (SELECT 1 FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id
          AND d.state NOT IN ('scheduled', 'cancelled', 'suppressed')) AS settled,
        coalesce((SELECT jsonb_object_agg(d.channel, jsonb_build_object('state', d.state,
          'dueMs', round(extract(epoch FROM d.due_at) * 1000))) FROM delivery d
          WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id), '{}') AS deliveries
      FROM reminder_occurrence o WHERE o.reminder_id = ANY(${[...reminderIds]}::uuid[])`);
  }

  /**
   * Adds occurrences, or gives old ones of the same wall-clock time their new meaning.
   *
   * @returns the id of each, in the order of the moments
   */
  async keep(moments: readonly ReminderMoment[]): Promise<Id[]> {
    if (moments.length === 0) return [];
    const rows = await this.unitOfWork.rows<{ id: Id; reminderId: Id; localAt: string }>(sql`
      INSERT INTO reminder_occurrence AS o (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at,
        tz_version)
      SELECT made.*, ${TZ_VERSION} FROM unnest(${moments.map(() => newId())}::uuid[], ${moments.map(({ reminderId }) => reminderId)}::uuid[],
        ${moments.map(({ key }) => key)}::text[], ${moments.map(({ anchorOn }) => anchorOn)}::date[],
        ${moments.map(localAt)}::timestamp[], ${moments.map(({ timeZone }) => timeZone)}::text[],
        ${moments.map(({ dueAt }) => dueAt)}::timestamptz[], ${moments.map(({ expiresAt }) => expiresAt)}::timestamptz[])
        AS made (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
      ON CONFLICT ON CONSTRAINT reminder_occurrence_once DO UPDATE SET key = excluded.key,
        anchor_on = excluded.anchor_on, time_zone = excluded.time_zone, due_at = excluded.due_at,
        expires_at = excluded.expires_at, tz_version = excluded.tz_version, cancelled = false
      RETURNING o.id, o.reminder_id AS "reminderId", to_char(o.local_at, 'YYYY-MM-DD HH24:MI:SS') AS "localAt"`);
    const ids = new Map(rows.map(({ id, reminderId, localAt: at }) => [`${reminderId} ${at}`, id]));
    return moments.map((moment) => {
      const id = ids.get(`${moment.reminderId} ${localAt(moment)}`);
      if (!id) throw new Error('An occurrence could not be kept');
      return id;
    });
  }

  async cancel(occurrenceIds: readonly Id[]): Promise<void> {
    if (occurrenceIds.length === 0) return;
    await this.unitOfWork.rows(sql`
      UPDATE reminder_occurrence SET cancelled = true WHERE id = ANY(${[...occurrenceIds]}::uuid[])`);
  }

  /** @param times when each reminder is to be planned anew; null: only when its record changes */
  async replanAt(times: readonly { readonly reminderId: Id; readonly at: Date | null }[]): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE reminder r SET replan_at = next.at
      FROM unnest(${times.map(({ reminderId }) => reminderId)}::uuid[], ${times.map(({ at }) => at)}::timestamptz[])
        AS next (id, at)
      WHERE r.id = next.id AND r.replan_at IS DISTINCT FROM next.at`);
  }

  /** Records whose repeating reminders have run out of moments; skips what another process is at. */
  toReplan(limit: number): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT record_type AS type, record_id AS id FROM reminder WHERE replan_at <= app_now()
      ORDER BY replan_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`);
  }

  /** Records to be planned although nobody has changed them; they are taken off in the open transaction. */
  takeFromBacklog(limit: number): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      DELETE FROM reminder_backlog WHERE (record_type, record_id) IN (
        SELECT record_type, record_id FROM reminder_backlog LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING record_type AS type, record_id AS id`);
  }

  async addToBacklog(records: readonly RecordRef[]): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO reminder_backlog (record_type, record_id)
      SELECT * FROM unnest(${records.map(({ type }) => type)}::text[], ${records.map(({ id }) => id)}::uuid[])
      ON CONFLICT DO NOTHING`);
  }

  /**
   * Records with moments ahead that an older tz database than this process's has reckoned. Never those of a later one, so
   * that workers of two versions do not undo each other's work.
   */
  reckonedBefore(limit: number): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT DISTINCT r.record_type AS type, r.record_id AS id
      FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
      WHERE o.tz_version < ${TZ_VERSION} AND o.due_at > app_now() AND NOT o.cancelled LIMIT ${limit}`);
  }

  /** Called when the records have been planned anew: also what has not moved is right by this tz database. */
  async countAsReckoned(records: readonly RecordRef[]): Promise<void> {
    if (records.length === 0) return;
    await this.unitOfWork.rows(sql`
      UPDATE reminder_occurrence o SET tz_version = ${TZ_VERSION} FROM reminder r
      WHERE r.id = o.reminder_id AND r.record_id = ANY(${records.map(({ id }) => id)}::uuid[])
        AND o.tz_version < ${TZ_VERSION}`);
  }

  /**
   * Each by its key, whatever the planner believes about tables that have just been filled: hence LATERAL with LIMIT.
   *
   * @returns in the order of the ids; null: there is no such occurrence, or its recipient is not active
   */
  async toTell(ids: readonly Id[]): Promise<(OccurrenceToTell | null)[]> {
    const rows = await this.unitOfWork.rows<OccurrenceToTell & { readonly occurrenceId: Id }>(sql`
      SELECT o.id AS "occurrenceId", r.kind, r.record_type AS "recordType", r.record_id AS "recordId", o.key,
        o.anchor_on AS "anchorOn", to_char(o.local_at, 'YYYY-MM-DD') AS "localDate", o.cancelled, app_now() AS now,
        coalesce((SELECT max(d.created_at) FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id),
          r.created_at) AS "plannedAt", jsonb_build_object('id', u.id, 'name', u.name,
          'email', u.email, 'language', u.language, 'timeZone', u.time_zone,
          'reminderTime', to_char(u.reminder_time, 'HH24:MI'), 'headId', u.head_id) AS recipient
      FROM unnest(${[...ids]}::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (SELECT * FROM reminder_occurrence WHERE id = asked.id LIMIT 1) o
      CROSS JOIN LATERAL (SELECT * FROM reminder WHERE id = o.reminder_id LIMIT 1) r
      CROSS JOIN LATERAL (SELECT * FROM app_user WHERE id = r.recipient_user_id AND state = 'ACTIVE' LIMIT 1) u`);
    const byId = new Map(rows.map((row) => [row.occurrenceId, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
