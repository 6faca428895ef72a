import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SubjectType } from '../domain/reminder-kind.js';
import type { RecordRef } from './subjects.repository.js';

/** Which other records a change concerns. One statement a question, however many records changed. */
@Injectable()
export class RecordsAroundRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The partnerships that partnerships, tasks, visits or agreements say something about. */
  async partnershipsOf(records: readonly RecordRef[]): Promise<Id[]> {
    const ids = (type: SubjectType) =>
      sql`${records.filter((record) => record.type === type).map(({ id }) => id)}::uuid[]`;
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT unnest(${ids('PARTNERSHIP')}) AS id
      UNION SELECT partnership_id FROM visit_partnership WHERE visit_id = ANY(${ids('VISIT')})
      UNION SELECT partnership_id FROM agreement WHERE id = ANY(${ids('AGREEMENT')}) AND partnership_id IS NOT NULL
      UNION SELECT partnership_id FROM task WHERE id = ANY(${ids('TASK')}) AND partnership_id IS NOT NULL
      UNION SELECT vp.partnership_id FROM visit_partnership vp JOIN task t ON t.visit_id = vp.visit_id
        WHERE t.id = ANY(${ids('TASK')})
      UNION SELECT a.partnership_id FROM agreement a JOIN task t ON t.agreement_id = a.id
        WHERE t.id = ANY(${ids('TASK')}) AND a.partnership_id IS NOT NULL`);
    return rows.map(({ id }) => id);
  }

  /** The tasks that hang on a record and are hidden while it lies in the trash. @param recordIds of any type */
  async tasksUnder(recordIds: readonly Id[]): Promise<RecordRef[]> {
    const any = sql`ANY(${[...recordIds]}::uuid[])`;
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT 'TASK' AS type, id FROM task WHERE trashed_at IS NULL
        AND (visit_id = ${any} OR agreement_id = ${any} OR partnership_id = ${any} OR municipality_id = ${any})`);
  }

  /** What people asked to be reminded of records. @param recordIds of any type */
  ownRemindersOf(recordIds: readonly Id[]): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT 'OWN_REMINDER' AS type, id FROM own_reminder WHERE record_id = ANY(${[...recordIds]}::uuid[])`);
  }

  /** Everything that people are, or were, to be reminded of. */
  ofPeople(userIds: readonly Id[]): Promise<RecordRef[]> {
    const theirs = sql`ANY(${[...userIds]}::uuid[])`;
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT record_type AS type, record_id AS id FROM reminder WHERE recipient_user_id = ${theirs}
      UNION SELECT 'TASK', id FROM task WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'VISIT', id FROM visit WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'PARTNERSHIP', id FROM partnership WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'AGREEMENT', id FROM agreement WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'AID_TRANSFER', id FROM aid_transfer WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'PROJECT', id FROM project WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'OWN_REMINDER', id FROM own_reminder WHERE user_id = ${theirs}
      UNION SELECT 'MEMBERSHIP', id FROM membership WHERE owner_id = ${theirs} AND trashed_at IS NULL`);
  }
}
