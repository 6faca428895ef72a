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
export type PartnershipFacts = Omit<PartnershipSubject, 'stageName' | 'stageLimitDays' | 'open' | 'active'> & {
  readonly stage: PartnershipStage;
};

/** What the table holds of an agreement; its clocks are a rule of that feature. */
export type AgreementFacts = Omit<AgreementSubject, 'awaited'>;

/** of a letter in the words of a reminder */
const QUOTED_CHARACTERS = 80;

const onlyOne = (owner: Sql) => sql`array_remove(ARRAY[${owner}], NULL)`;
const inBoth = (uk: Sql, en: Sql) => sql`jsonb_build_object('uk', ${uk}, 'en', coalesce(${en}, ${uk}))`;

/**
 * Reads the state of other features' records in the form that the rules ask for. By SQL, because a rule needs a few
 * columns of each and the same for thousands of records. A record in the trash has no subject.
 */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Without those whose record lies in the trash: nobody sees them until it is restored. */
  tasks(ids: readonly Id[]): Promise<TaskSubject[]> {
    return this.unitOfWork.rows<TaskSubject>(sql`
      SELECT t.id, ${onlyOne(sql`t.owner_id`)} AS "ownerIds", jsonb_build_object('uk', t.title, 'en', t.title) AS title,
        t.state IN ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER') AS open,
        t.due_on AS "dueOn", t.due_time AS "dueTime", t.due_time_zone AS "dueTimeZone",
        coalesce(
          (SELECT ${inBoth(sql`v.title_uk`, sql`v.title_en`)} FROM visit v WHERE v.id = t.visit_id),
          (SELECT ${inBoth(sql`a.title_uk`, sql`a.title_en`)} FROM agreement a WHERE a.id = t.agreement_id),
          (SELECT ${inBoth(sql`p.title_uk`, sql`p.title_en`)} FROM partnership_overview p WHERE p.id = t.partnership_id),
          (SELECT ${inBoth(sql`m.name_uk`, sql`m.name_en`)} FROM municipality m WHERE m.id = t.municipality_id)
        ) AS context
      FROM task t WHERE t.id = ANY(${[...ids]}::uuid[]) AND t.trashed_at IS NULL AND CASE
        WHEN t.visit_id IS NOT NULL THEN EXISTS (
          SELECT 1 FROM visit v WHERE v.id = t.visit_id AND v.trashed_at IS NULL)
        WHEN t.agreement_id IS NOT NULL THEN EXISTS (
          SELECT 1 FROM agreement a WHERE a.id = t.agreement_id AND a.trashed_at IS NULL)
        WHEN t.partnership_id IS NOT NULL THEN EXISTS (
          SELECT 1 FROM partnership p WHERE p.id = t.partnership_id AND p.trashed_at IS NULL)
        WHEN t.municipality_id IS NOT NULL THEN EXISTS (
          SELECT 1 FROM municipality m WHERE m.id = t.municipality_id AND m.trashed_at IS NULL)
        ELSE TRUE END`);
  }

  /** The debrief is open from the visit's confirmation on: people forget to say that it has taken place. */
  visits(ids: readonly Id[]): Promise<VisitSubject[]> {
    const held = sql`v.status IN ('CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'DEBRIEFED', 'CLOSED')`;
    return this.unitOfWork.rows<VisitSubject>(sql`
      SELECT v.id, ${onlyOne(sql`v.owner_id`)} AS "ownerIds", ${inBoth(sql`v.title_uk`, sql`v.title_en`)} AS title,
        v.ends_on AS "endsOn", ${held} AS held, ${held} AND v.status <> 'CLOSED' AS "debriefOpen", v.embargoed,
        v.kind = 'TRAINING' AS training,
        v.head_count IS NOT NULL OR EXISTS (
          SELECT 1 FROM visit_delegate d WHERE d.visit_id = v.id) AS "participantsKnown",
        EXISTS (SELECT 1 FROM visit_partnership vp WHERE vp.visit_id = v.id) AS "ofPartnership",
        EXISTS (SELECT 1 FROM visit_partnership vp JOIN interaction i ON i.partnership_id = vp.partnership_id
          WHERE vp.visit_id = v.id AND i.kind = 'LETTER' AND i.happened_on >= v.ends_on AND i.trashed_at IS NULL)
          AS thanked,
        (SELECT count(*)::int FROM visit_commitment c JOIN municipality m ON m.id = c.owed_by_id AND m.side = 'FOREIGN'
          WHERE c.visit_id = v.id AND NOT EXISTS (SELECT 1 FROM task t WHERE t.commitment_id = c.id
            AND t.state IN ('DONE', 'CANCELLED'))) AS "openPromises"
      FROM visit v WHERE v.id = ANY(${[...ids]}::uuid[]) AND v.trashed_at IS NULL`);
  }

  partnerships(ids: readonly Id[]): Promise<PartnershipFacts[]> {
    return this.unitOfWork.rows<PartnershipFacts>(sql`
      SELECT p.id, ${onlyOne(sql`p.owner_id`)} AS "ownerIds", ${inBoth(sql`p.title_uk`, sql`p.title_en`)} AS title,
        p.stage, p.stage_since AS "stageSince", p.next_step_task_id IS NOT NULL AS "hasNextStep",
        p.last_contact_on AS "lastContactOn",
        greatest(p.last_contact_on,
          (SELECT max(i.happened_on) FROM interaction i WHERE i.partnership_id = p.id AND i.trashed_at IS NULL),
          (SELECT CAST(max(t.done_at) AT TIME ZONE 'UTC' AS date) FROM partnership_task pt JOIN task t ON t.id = pt.task_id
            WHERE pt.partnership_id = p.id AND t.state = 'DONE' AND t.trashed_at IS NULL)) AS "lastActivityOn",
        coalesce((SELECT jsonb_agg(jsonb_build_object('from', i.reply_awaited_from, 'on', i.happened_on,
            'about', left(regexp_replace(i.text, '\s+', ' ', 'g'), ${QUOTED_CHARACTERS})) ORDER BY i.happened_on, i.id)
          FROM interaction i WHERE i.partnership_id = p.id AND i.reply_awaited_from IS NOT NULL
            AND i.trashed_at IS NULL), '[]') AS "repliesAwaited",
        ARRAY(SELECT DISTINCT m.country_code FROM partnership_party pp
          JOIN municipality m ON m.id = pp.municipality_id AND m.side = 'FOREIGN'
          WHERE pp.partnership_id = p.id ORDER BY m.country_code) AS "countryCodes",
        (SELECT min(a.signed_on) FROM agreement a
          WHERE a.partnership_id = p.id AND a.trashed_at IS NULL) AS "firstSignedOn"
      FROM partnership_overview p WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.trashed_at IS NULL`);
  }

  agreements(ids: readonly Id[]): Promise<AgreementFacts[]> {
    return this.unitOfWork.rows<AgreementFacts>(sql`
      SELECT a.id, ${onlyOne(sql`a.owner_id`)} AS "ownerIds", ${inBoth(sql`a.title_uk`, sql`a.title_en`)} AS title,
        a.status IN ('SIGNED', 'SENT_FOR_REGISTRATION', 'REGISTERED', 'IN_FORCE', 'EXPIRING', 'RENEWED', 'SUSPENDED')
          AS binding,
        a.term_kind = 'FIXED_AUTO_RENEWAL' AS "renewsItself", a.in_force_to AS "inForceTo",
        coalesce(a.notice_on, CASE WHEN a.term_kind = 'FIXED_AUTO_RENEWAL' THEN a.in_force_to END) AS "noticeOn"
      FROM agreement a WHERE a.id = ANY(${[...ids]}::uuid[]) AND a.trashed_at IS NULL`);
  }
}

/** Every type of record has its reader; `Subjects` keeps the two in step. */
export type SubjectReaders = { readonly [T in SubjectType]: (ids: readonly Id[]) => Promise<Subjects[T][]> };
