import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SubjectType } from '../domain/reminder-kind.js';
import type { RecordRef } from './subjects.repository.js';

/** days after which neither a letter of thanks nor a successor is asked for */
const RECENT_DAYS = 60;

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

  /** The partnerships with which interactions were. @param ids of interactions */
  async partnershipsTalkedWith(ids: readonly Id[]): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT DISTINCT partnership_id AS id FROM interaction WHERE id = ANY(${[...ids]}::uuid[])`);
    return rows.map(({ id }) => id);
  }

  /**
   * What else says something about changed records: the visit that a task carries out, the visits that a letter may
   * thank for, the programmes that report on a visit, and the parties of a partnership with those who left them.
   *
   * @param talkedWith partnerships with a new, changed or removed interaction
   * @param reportIds of annual reports
   */
  async beyond(
    changed: readonly RecordRef[],
    talkedWith: readonly Id[],
    reportIds: readonly Id[],
  ): Promise<RecordRef[]> {
    const ids = (type: SubjectType) =>
      sql`${changed.filter((record) => record.type === type).map(({ id }) => id)}::uuid[]`;
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT 'VISIT' AS type, visit_id AS id FROM task WHERE id = ANY(${ids('TASK')}) AND commitment_id IS NOT NULL
        AND visit_id IS NOT NULL
      UNION SELECT 'VISIT', v.id FROM visit v JOIN visit_partnership vp ON vp.visit_id = v.id
        WHERE vp.partnership_id = ANY(${[...talkedWith]}::uuid[]) AND v.trashed_at IS NULL
          AND v.ends_on > app_today() - ${RECENT_DAYS}::int
      UNION SELECT 'PROGRAMME', pr.id FROM programme pr JOIN visit_party party ON party.municipality_id = pr.community_id
        WHERE party.visit_id = ANY(${ids('VISIT')}) AND pr.trashed_at IS NULL AND pr.ends_on >= app_today()
      UNION SELECT 'PROGRAMME', programme_id FROM annual_report WHERE id = ANY(${[...reportIds]}::uuid[])
      UNION SELECT 'MUNICIPALITY', municipality_id FROM partnership_party WHERE partnership_id = ANY(${ids('PARTNERSHIP')})
      UNION SELECT 'CONTACT', o.contact_id FROM partnership_party pp JOIN post o ON o.municipality_id = pp.municipality_id
        WHERE pp.partnership_id = ANY(${ids('PARTNERSHIP')}) AND o.successor_id IS NULL
          AND o.valid_to > app_today() - ${RECENT_DAYS}::int`);
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
      UNION SELECT 'MEMBERSHIP', id FROM membership WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'GIFT_ITEM', id FROM gift_item WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'NEED_OR_OFFER', id FROM need_or_offer WHERE owner_id = ${theirs} AND trashed_at IS NULL
      UNION SELECT 'NEED_OR_OFFER', nd.id FROM need_or_offer nd
        JOIN user_community uc ON uc.municipality_id = nd.municipality_id
        WHERE uc.user_id = ${theirs} AND nd.owner_id IS NULL AND nd.trashed_at IS NULL
      UNION SELECT 'MUNICIPALITY', municipality_id FROM user_community WHERE user_id = ${theirs}
      UNION SELECT 'PROGRAMME', pr.id FROM programme pr JOIN user_community uc ON uc.municipality_id = pr.community_id
        WHERE uc.user_id = ${theirs} AND pr.trashed_at IS NULL
      UNION SELECT 'CONTACT', o.contact_id FROM partnership p JOIN partnership_party pp ON pp.partnership_id = p.id
        JOIN post o ON o.municipality_id = pp.municipality_id
        WHERE p.owner_id = ${theirs} AND p.trashed_at IS NULL AND o.successor_id IS NULL
          AND o.valid_to > app_today() - ${RECENT_DAYS}::int`);
  }
}
