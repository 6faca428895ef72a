import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { KnownAbsence } from '../domain/absence-rules.js';
import { Absence } from './absence.entity.js';

export interface AbsenceRow {
  readonly id: Id;
  readonly userId: Id;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly substituteId: Id;
  readonly version: number;
}

/** any number; absences are changed one after another, so that two changes at once cannot make a circle */
const ABSENCES_LOCK = 0x6162_7365;

const COLUMNS = sql`a.id, a.user_id AS "userId", a.from_on AS "fromOn", a.to_on AS "toOn",
  a.substitute_id AS "substituteId", a.version`;
/** The day of the one who is away. */
const THEIR_TODAY = sql`(app_now() AT TIME ZONE u.time_zone)::date`;

@Injectable()
export class AbsencesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the people that are not over where they live, by person, in order. */
  async ahead(userIds: readonly Id[]): Promise<AbsenceRow[]> {
    return this.unitOfWork.rows<AbsenceRow>(sql`
      SELECT ${COLUMNS} FROM absence a JOIN app_user u ON u.id = a.user_id
      WHERE a.user_id = ANY(${[...userIds]}::uuid[]) AND a.to_on >= ${THEIR_TODAY} ORDER BY a.user_id, a.from_on`);
  }

  /** Holds until the end of the transaction. */
  async lock(): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(${ABSENCES_LOCK})`);
  }

  async find(id: Id): Promise<Absence | null> {
    return this.unitOfWork.manager.findOne(Absence, { where: { id } });
  }

  /** Absences of anybody that share a day with this one. */
  async around({ id, fromOn, toOn }: Pick<KnownAbsence, 'id' | 'fromOn' | 'toOn'>): Promise<AbsenceRow[]> {
    return this.unitOfWork.rows<AbsenceRow>(sql`
      SELECT ${COLUMNS} FROM absence a
      WHERE a.from_on <= ${toOn} AND a.to_on >= ${fromOn} AND a.id IS DISTINCT FROM ${id}::uuid`);
  }

  /** Null: there is no such active person. */
  async todayOf(userId: Id): Promise<CalendarDate | null> {
    const [row] = await this.unitOfWork.rows<{ today: CalendarDate }>(sql`
      SELECT ${THEIR_TODAY} AS today FROM app_user u WHERE u.id = ${userId} AND u.state = 'ACTIVE'`);
    return row?.today ?? null;
  }

  async save(absence: Absence): Promise<Absence> {
    return this.unitOfWork.manager.save(Absence, absence);
  }

  async remove(id: Id): Promise<void> {
    await this.unitOfWork.manager.delete(Absence, { id });
  }
}
