import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Away, Choices, Habits, IsoWeekday, KindChoice } from '../domain/choices.js';
import { defaultHabits } from '../domain/choices.js';
import { MOST_STEPS } from '../domain/substitution.js';
import { ReminderKindChoice } from './reminder-kind-choice.entity.js';

/** A person with their choices, as the settings page shows them. */
export interface ChoicesRow extends Choices {
  /** 0: nothing has been chosen yet */
  readonly version: number;
  readonly updatedAt: Date;
}

interface PersonRow {
  readonly userId: Id;
  readonly name: string;
  readonly timeZone: string;
  readonly reminderTime: LocalTime;
  readonly workingDays: IsoWeekday[] | null;
  readonly workFrom: LocalTime | null;
  readonly workTo: LocalTime | null;
  readonly quietFrom: LocalTime | null;
  readonly quietTo: LocalTime | null;
  readonly digestDay: IsoWeekday | null;
  readonly digestTime: LocalTime | null;
  readonly version: number | null;
  readonly updatedAt: Date | null;
  readonly kinds: KindChoice[];
  readonly absences: Away[];
}

/** an absence is over when its last day has passed in every zone */
const ZONES_APART_DAYS = 1;

/** nothing has been chosen yet */
const NEVER = new Date(0);

@Injectable()
export class PreferencesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Active people and whoever may have to step in for them, by id; one statement for all. */
  async circle(userIds: readonly Id[]): Promise<ReadonlyMap<Id, ChoicesRow>> {
    const rows = await this.unitOfWork.rows<PersonRow>(sql`
      WITH RECURSIVE over AS (SELECT app_now()::date - ${ZONES_APART_DAYS}::int AS day), circle (user_id, step) AS (
        SELECT unnest(${[...userIds]}::uuid[]), 0
        UNION
        SELECT a.substitute_id, c.step + 1 FROM circle c JOIN absence a ON a.user_id = c.user_id, over
        WHERE c.step < ${MOST_STEPS}::int AND a.to_on >= over.day
      )
      SELECT u.id AS "userId", u.name, u.time_zone AS "timeZone", to_char(u.reminder_time, 'HH24:MI') AS "reminderTime",
        c.working_days AS "workingDays", to_char(c.work_from, 'HH24:MI') AS "workFrom",
        to_char(c.work_to, 'HH24:MI') AS "workTo", to_char(c.quiet_from, 'HH24:MI') AS "quietFrom",
        to_char(c.quiet_to, 'HH24:MI') AS "quietTo", c.digest_day AS "digestDay",
        to_char(c.digest_time, 'HH24:MI') AS "digestTime", c.version, c.updated_at AS "updatedAt",
        coalesce((SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'critical', k.critical, 'in_app', k.in_app,
          'email', k.email, 'webhook', k.webhook)) FROM reminder_kind_choice k WHERE k.user_id = u.id), '[]') AS kinds,
        coalesce((SELECT jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'toOn', a.to_on,
          'substituteId', a.substitute_id) ORDER BY a.from_on) FROM absence a, over
          WHERE a.user_id = u.id AND a.to_on >= over.day), '[]') AS absences
      FROM app_user u LEFT JOIN reminder_choices c ON c.user_id = u.id
      WHERE u.state = 'ACTIVE' AND u.id IN (SELECT user_id FROM circle)`);
    return new Map(rows.map((row) => [row.userId, choicesOf(row)]));
  }

  /** Locks the person, so that two changes of their choices wait for each other even when there is no row yet. */
  async lock(userId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT id FROM app_user WHERE id = ${userId} FOR UPDATE`);
  }

  async saveHabits(
    userId: Id,
    { workingDays, workingHours, quietHours, digestDay, digestTime }: Habits,
  ): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO reminder_choices AS c (user_id, working_days, work_from, work_to, quiet_from, quiet_to, digest_day,
        digest_time, version)
      VALUES (${userId}, ${[...workingDays]}::smallint[], ${workingHours?.from ?? null}, ${workingHours?.to ?? null},
        ${quietHours?.from ?? null}, ${quietHours?.to ?? null}, ${digestDay}, ${digestTime}, 1)
      ON CONFLICT (user_id) DO UPDATE SET working_days = excluded.working_days, work_from = excluded.work_from,
        work_to = excluded.work_to, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
        digest_day = excluded.digest_day, digest_time = excluded.digest_time, version = c.version + 1,
        updated_at = app_now()`);
  }

  /** Adds or replaces the choices of these kinds, and forgets those that are the default again. */
  async saveKinds(userId: Id, kept: readonly KindChoice[], forgotten: readonly string[]): Promise<void> {
    const { manager } = this.unitOfWork;
    if (forgotten.length > 0) {
      await this.unitOfWork.rows(sql`
        DELETE FROM reminder_kind_choice WHERE user_id = ${userId} AND kind = ANY(${[...forgotten]}::text[])`);
    }
    if (kept.length > 0) {
      await manager.upsert(
        ReminderKindChoice,
        kept.map(({ kind, critical, in_app: inApp, email, webhook }) => ({
          ...{ userId, kind, critical },
          ...{ inApp, email, webhook },
        })),
        ['userId', 'kind'],
      );
    }
  }
}

function choicesOf(row: PersonRow): ChoicesRow {
  const { userId, name, timeZone, reminderTime, workFrom, workTo, quietFrom, quietTo, kinds, absences } = row;
  const usual = defaultHabits(reminderTime);
  return {
    ...{ userId, name, timeZone, reminderTime, kinds, absences },
    workingDays: row.workingDays ?? usual.workingDays,
    workingHours: workFrom !== null && workTo !== null ? { from: workFrom, to: workTo } : null,
    quietHours: quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null,
    digestDay: row.digestDay ?? usual.digestDay,
    digestTime: row.digestTime ?? usual.digestTime,
    version: row.version ?? 0,
    updatedAt: row.updatedAt ?? NEVER,
  };
}
