import { Injectable } from '@nestjs/common';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { Text } from '../../../kernel/text.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { REMINDABLE_TYPES, type RemindableType } from '../domain/own-reminder.js';
import type { OwnReminderSubject } from '../domain/subjects.js';
import { OwnReminder } from './own-reminder.entity.js';

/** What a reminder says of its record. */
export interface RemindableFacts {
  readonly title: Text;
  /** the date that it works towards; null: it has none */
  readonly recordDate: CalendarDate | null;
}

export type OwnReminderRow = Omit<OwnReminder, 'updatedAt'> &
  RemindableFacts & {
    /** the owner's hour and zone */
    readonly person: { readonly reminderTime: LocalTime; readonly timeZone: string };
  };

export interface OwnRemindersFilter {
  readonly recordId?: Id | null;
  /** absent: both */
  readonly stopped?: boolean | null;
}

/** Where each type keeps its name and the date that it works towards, as `(uk, en, on)`. */
const FACTS: Readonly<Record<RemindableType, (id: Sql) => Sql>> = {
  AGREEMENT: (id) => sql`SELECT title_uk, title_en, in_force_to FROM agreement WHERE id = ${id}`,
  AID_TRANSFER: (id) => sql`SELECT title_uk, title_en, agreed_delivery_on FROM aid_transfer WHERE id = ${id}`,
  MEMBERSHIP: (id) => sql`SELECT title_uk, title_en, CAST(NULL AS date) FROM membership WHERE id = ${id}`,
  MUNICIPALITY: (id) => sql`SELECT name_uk, name_en, NULL FROM municipality WHERE id = ${id}`,
  ORGANISATION: (id) => sql`SELECT name_uk, name_en, NULL FROM organisation WHERE id = ${id}`,
  PARTNERSHIP: (id) => sql`SELECT title_uk, title_en, NULL FROM partnership_overview WHERE id = ${id}`,
  PROJECT: (id) => sql`SELECT title_uk, title_en, ends_on FROM project WHERE id = ${id}`,
  TASK: (id) => sql`SELECT title, title, due_on FROM task WHERE id = ${id}`,
  VISIT: (id) => sql`SELECT title_uk, title_en, starts_on FROM visit WHERE id = ${id}`,
};

/** @param type SQL of a record's type @param id SQL of its id */
function factsOf(type: Sql, id: Sql): Sql {
  const selects = REMINDABLE_TYPES.map((known) => sql`(${FACTS[known](id)} AND ${type} = ${known})`);
  return sql`LATERAL (${join(selects, ' UNION ALL ')}) AS fact (uk, en, at)`;
}

const FACT_COLUMNS = sql`jsonb_build_object('uk', coalesce(fact.uk, fact.en), 'en', coalesce(fact.en, fact.uk)) AS title,
  fact.at AS "recordDate"`;
const COLUMNS = sql`w.id, w.user_id AS "userId", w.record_type AS "recordType", w.record_id AS "recordId", w.words,
  w.starts_on AS "startsOn", w.offset_days AS "offsetDays", to_char(w.time, 'HH24:MI') AS time, w.time_zone AS "timeZone",
  w.recurrence, w.stopped_at AS "stoppedAt", w.version, w.created_at AS "createdAt", ${FACT_COLUMNS}`;

/** What people asked to be reminded of. */
@Injectable()
export class OwnRemindersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. @param visible condition over the alias `w` */
  list(visible: Sql, { recordId, stopped }: OwnRemindersFilter, page: PageArgs): Promise<Page<OwnReminderRow>> {
    const ofRecord = recordId ? sql`AND w.record_id = ${recordId}` : empty;
    const state = typeof stopped === 'boolean' ? sql`AND (w.stopped_at IS NOT NULL) = ${stopped}` : empty;
    return keysetPage<OwnReminderRow>(this.unitOfWork, {
      select: sql`${COLUMNS},
        jsonb_build_object('reminderTime', to_char(u.reminder_time, 'HH24:MI'), 'timeZone', u.time_zone) AS person`,
      from: sql`own_reminder w JOIN app_user u ON u.id = w.user_id
        CROSS JOIN ${factsOf(sql`w.record_type`, sql`w.record_id`)}`,
      where: sql`${visible} ${ofRecord} ${state}`,
      id: sql`w.id`,
      order: { by: sql`w.id`, direction: 'DESC', type: sql`uuid` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async find(id: Id, visible: Sql): Promise<OwnReminderRow | null> {
    const { rows } = await this.list(sql`w.id = ${id} AND ${visible}`, {}, { first: 1, after: null });
    return rows[0]?.row ?? null;
  }

  /** Locked until the transaction ends; null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql): Promise<OwnReminder | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(
      sql`SELECT w.id FROM own_reminder w WHERE w.id = ${id} AND ${visible} FOR UPDATE OF w`,
    );
    return row ? this.unitOfWork.manager.findOneByOrFail(OwnReminder, { id }) : null;
  }

  /** Null: there is no such record. @param seen condition that the record exists for somebody */
  async factsOf(type: string, id: Id, seen: Sql): Promise<RemindableFacts | null> {
    const [row] = await this.unitOfWork.rows<RemindableFacts>(sql`
      SELECT ${FACT_COLUMNS} FROM ${factsOf(sql`CAST(${type} AS text)`, sql`CAST(${id} AS uuid)`)} WHERE ${seen}`);
    return row ?? null;
  }

  /** Of these, for the planner. @param visible condition over the alias `w` */
  async subjects(ids: readonly Id[], visible: Sql): Promise<OwnReminderSubject[]> {
    const rows = await this.unitOfWork.rows<Omit<OwnReminderRow, 'person'>>(sql`
      SELECT ${COLUMNS} FROM own_reminder w CROSS JOIN ${factsOf(sql`w.record_type`, sql`w.record_id`)}
      WHERE w.id = ANY(${[...ids]}::uuid[]) AND ${visible}`);
    return rows.map((row) => {
      const { id, userId, title, words, recordDate, stoppedAt } = row;
      const { startsOn, offsetDays, time, timeZone, recurrence } = row;
      const wanted = { startsOn, offsetDays, time, timeZone, recurrence };
      return { id, ownerIds: [userId], title, words, recordDate, open: stoppedAt === null, wanted };
    });
  }

  async save(reminder: OwnReminder): Promise<void> {
    await this.unitOfWork.manager.save(OwnReminder, reminder);
  }
}
