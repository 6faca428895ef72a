import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PartnershipStage } from '../../partnerships/index.js';
import type { SubjectType } from '../domain/reminder-kind.js';
import type { AgreementSubject, PartnershipSubject, Subjects, TaskSubject, VisitSubject } from '../domain/subjects.js';

/** A record that reminders are about. */
export interface RecordRef {
  readonly type: SubjectType;
  readonly id: Id;
}

/** What the tables hold of a partnership; the limit of its stage is a rule of that feature. */
export type PartnershipFacts = Omit<PartnershipSubject, 'stageName' | 'stageLimitDays' | 'open'> & {
  readonly stage: PartnershipStage;
};

const inBoth = (uk: Sql, en: Sql) => sql`jsonb_build_object('uk', ${uk}, 'en', coalesce(${en}, ${uk}))`;

/**
 * Reads the state of other features' records in the form that the rules ask for. By SQL, because a rule needs a few
 * columns of each and the same for thousands of records. A record in the trash has no subject.
 */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async task(id: Id): Promise<TaskSubject | null> {
    const [row] = await this.unitOfWork.rows<TaskSubject>(sql`
      SELECT t.id, t.owner_id AS "ownerId", jsonb_build_object('uk', t.title, 'en', t.title) AS title,
        t.state IN ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER') AS open,
        t.due_on AS "dueOn", t.due_time AS "dueTime", t.due_time_zone AS "dueTimeZone",
        coalesce(
          (SELECT ${inBoth(sql`v.title_uk`, sql`v.title_en`)} FROM visit v WHERE v.id = t.visit_id),
          (SELECT ${inBoth(sql`a.title_uk`, sql`a.title_en`)} FROM agreement a WHERE a.id = t.agreement_id),
          (SELECT ${inBoth(sql`p.title_uk`, sql`p.title_en`)} FROM partnership_overview p WHERE p.id = t.partnership_id),
          (SELECT ${inBoth(sql`m.name_uk`, sql`m.name_en`)} FROM municipality m WHERE m.id = t.municipality_id)
        ) AS context
      FROM task t WHERE t.id = ${id} AND t.trashed_at IS NULL`);
    return row ?? null;
  }

  /** The debrief is open from the visit's confirmation on: people forget to say that it has taken place. */
  async visit(id: Id): Promise<VisitSubject | null> {
    const [row] = await this.unitOfWork.rows<VisitSubject>(sql`
      SELECT v.id, v.owner_id AS "ownerId", ${inBoth(sql`v.title_uk`, sql`v.title_en`)} AS title,
        v.ends_on AS "endsOn", v.status IN ('CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'DEBRIEFED') AS "debriefOpen"
      FROM visit v WHERE v.id = ${id} AND v.trashed_at IS NULL`);
    return row ?? null;
  }

  async partnership(id: Id): Promise<PartnershipFacts | null> {
    const [row] = await this.unitOfWork.rows<PartnershipFacts>(sql`
      SELECT p.id, p.owner_id AS "ownerId", ${inBoth(sql`p.title_uk`, sql`p.title_en`)} AS title,
        p.stage, p.stage_since AS "stageSince", p.next_step_task_id IS NOT NULL AS "hasNextStep",
        (SELECT min(a.signed_on) FROM agreement a
          WHERE a.partnership_id = p.id AND a.trashed_at IS NULL) AS "firstSignedOn"
      FROM partnership_overview p WHERE p.id = ${id} AND p.trashed_at IS NULL`);
    return row ?? null;
  }

  async agreement(id: Id): Promise<AgreementSubject | null> {
    const [row] = await this.unitOfWork.rows<AgreementSubject>(sql`
      SELECT a.id, a.owner_id AS "ownerId", ${inBoth(sql`a.title_uk`, sql`a.title_en`)} AS title,
        a.status IN ('SIGNED', 'SENT_FOR_REGISTRATION', 'REGISTERED', 'IN_FORCE', 'EXPIRING', 'RENEWED', 'SUSPENDED')
          AS binding,
        a.term_kind = 'FIXED_AUTO_RENEWAL' AS "renewsItself", a.in_force_to AS "inForceTo",
        coalesce(a.notice_on, CASE WHEN a.term_kind = 'FIXED_AUTO_RENEWAL' THEN a.in_force_to END) AS "noticeOn"
      FROM agreement a WHERE a.id = ${id} AND a.trashed_at IS NULL`);
    return row ?? null;
  }

  /** The partnerships that a task, visit or agreement says something about. */
  async partnershipsOf({ type, id }: RecordRef): Promise<Id[]> {
    const found: Readonly<Record<SubjectType, Sql>> = {
      PARTNERSHIP: sql`SELECT ${id}::uuid AS id`,
      VISIT: sql`SELECT partnership_id AS id FROM visit_partnership WHERE visit_id = ${id}`,
      AGREEMENT: sql`SELECT partnership_id AS id FROM agreement WHERE id = ${id} AND partnership_id IS NOT NULL`,
      TASK: sql`
        SELECT partnership_id AS id FROM task WHERE id = ${id} AND partnership_id IS NOT NULL
        UNION SELECT vp.partnership_id FROM visit_partnership vp JOIN task t ON t.visit_id = vp.visit_id WHERE t.id = ${id}
        UNION SELECT a.partnership_id FROM agreement a JOIN task t ON t.agreement_id = a.id
          WHERE t.id = ${id} AND a.partnership_id IS NOT NULL`,
    };
    return (await this.unitOfWork.rows<{ id: Id }>(found[type])).map((row) => row.id);
  }

  /** Everything that a person is, or was, to be reminded of. */
  ofPerson(userId: Id): Promise<RecordRef[]> {
    return this.unitOfWork.rows<RecordRef>(sql`
      SELECT record_type AS type, record_id AS id FROM reminder WHERE recipient_user_id = ${userId}
      UNION SELECT 'TASK', id FROM task WHERE owner_id = ${userId} AND trashed_at IS NULL
      UNION SELECT 'VISIT', id FROM visit WHERE owner_id = ${userId} AND trashed_at IS NULL
      UNION SELECT 'PARTNERSHIP', id FROM partnership WHERE owner_id = ${userId} AND trashed_at IS NULL
      UNION SELECT 'AGREEMENT', id FROM agreement WHERE owner_id = ${userId} AND trashed_at IS NULL`);
  }
}

/** Every type of record has its reader; `Subjects` keeps the two in step. */
export type SubjectReaders = { readonly [T in SubjectType]: (id: Id) => Promise<Subjects[T] | null> };
