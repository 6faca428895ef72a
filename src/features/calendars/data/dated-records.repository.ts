import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { Text } from '../../../kernel/text.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { agreementsVisibleTo } from '../../agreements/index.js';
import { OPEN_STAGES, partnershipVisibleTo } from '../../partnerships/index.js';
import { tasksVisibleTo } from '../../tasks/index.js';
import { visitsVisibleTo } from '../../visits/index.js';
import type { Horizon } from '../domain/calendar-content.js';

/** records of one kind in one calendar */
const MOST_RECORDS = 1_000;

interface DatedRecord {
  readonly id: Id;
  readonly title: Text;
  /** done, cancelled or in the trash: shown as such for a while */
  readonly gone: boolean;
  readonly version: number;
  readonly changedAt: Date;
}

export interface DatedTask extends DatedRecord {
  readonly note: string | null;
  readonly dueOn: CalendarDate;
  readonly dueTime: LocalTime | null;
  readonly dueTimeZone: string | null;
}

export interface DatedVisit extends DatedRecord {
  /** neither certain nor called off */
  readonly tentative: boolean;
  readonly ranges: readonly {
    readonly position: number;
    readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate;
  }[];
}

export interface DatedAgreement extends DatedRecord {
  readonly renewsItself: boolean;
  readonly inForceTo: CalendarDate | null;
  readonly noticeOn: CalendarDate | null;
}

export interface DatedPartnership extends DatedRecord {
  readonly firstSignedOn: CalendarDate;
}

/** Which part of a person's records a calendar shows. */
export interface CalendarView extends Horizon {
  readonly viewer: Viewer;
  readonly communityId: Id | null;
  readonly partnershipId: Id | null;
}

/** What has left the work is shown for as long as the horizon reaches back. @param at SQL of the last change */
const stillShown = (gone: Sql, at: Sql) => sql`(NOT (${gone}) OR ${at} > app_now() - interval '90 days')`;
const inBoth = (uk: Sql, en: Sql) => sql`jsonb_build_object('uk', ${uk}, 'en', coalesce(${en}, ${uk}))`;
const within = (day: Sql, { from, to }: Horizon) => sql`${day} BETWEEN ${from}::date AND ${to}::date`;

/** Records with days, as far as their reader sees them at this moment; one statement a kind, however many there are. */
@Injectable()
export class DatedRecordsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  tasks(view: CalendarView): Promise<DatedTask[]> {
    const gone = sql`t.trashed_at IS NOT NULL OR t.state IN ('DONE', 'CANCELLED')`;
    const changedAt = sql`greatest(t.updated_at, t.trashed_at)`;
    return this.unitOfWork.rows<DatedTask>(sql`
      SELECT t.id, jsonb_build_object('uk', t.title, 'en', t.title) AS title, ${gone} AS gone, t.version,
        ${changedAt} AS "changedAt", t.note, t.due_on AS "dueOn", t.due_time AS "dueTime",
        t.due_time_zone AS "dueTimeZone"
      FROM task t
      WHERE t.owner_id = ${view.viewer.userId} AND ${within(sql`t.due_on`, view)} AND ${stillShown(gone, changedAt)}
        AND ${tasksVisibleTo(view.viewer)} AND ${tasksOf(view)}
      ORDER BY t.due_on, t.id LIMIT ${MOST_RECORDS}`);
  }

  visits(view: CalendarView): Promise<DatedVisit[]> {
    const gone = sql`v.trashed_at IS NOT NULL OR v.status = 'CANCELLED'`;
    const changedAt = sql`greatest(v.updated_at, v.trashed_at)`;
    return this.unitOfWork.rows<DatedVisit>(sql`
      SELECT v.id, ${inBoth(sql`v.title_uk`, sql`v.title_en`)} AS title, ${gone} AS gone, v.version,
        ${changedAt} AS "changedAt", v.status IN ('PROPOSED', 'PLANNED', 'APPROVED', 'POSTPONED') AS tentative,
        (SELECT jsonb_agg(jsonb_build_object('position', d.position, 'startsOn', d.starts_on, 'endsOn', d.ends_on)
          ORDER BY d.position) FROM visit_dates d WHERE d.visit_id = v.id) AS ranges
      FROM visit v
      WHERE v.date_precision = 'DAY' AND v.starts_on <= ${view.to}::date AND v.ends_on >= ${view.from}::date
        AND ${stillShown(gone, changedAt)} AND ${visitsVisibleTo(view.viewer)} AND ${visitsOf(view)}
      ORDER BY v.starts_on, v.id LIMIT ${MOST_RECORDS}`);
  }

  agreements(view: CalendarView): Promise<DatedAgreement[]> {
    const gone = sql`a.trashed_at IS NOT NULL OR a.status = 'TERMINATED'`;
    const changedAt = sql`greatest(a.updated_at, a.trashed_at)`;
    const noticeOn = sql`coalesce(a.notice_on, CASE WHEN a.term_kind = 'FIXED_AUTO_RENEWAL' THEN a.in_force_to END)`;
    return this.unitOfWork.rows<DatedAgreement>(sql`
      SELECT a.id, ${inBoth(sql`a.title_uk`, sql`a.title_en`)} AS title, ${gone} AS gone, a.version,
        ${changedAt} AS "changedAt", a.term_kind = 'FIXED_AUTO_RENEWAL' AS "renewsItself",
        CASE WHEN ${within(sql`a.in_force_to`, view)} THEN a.in_force_to END AS "inForceTo",
        CASE WHEN ${within(noticeOn, view)} THEN ${noticeOn} END AS "noticeOn"
      FROM agreement a
      WHERE a.status IN ('SIGNED', 'SENT_FOR_REGISTRATION', 'REGISTERED', 'IN_FORCE', 'EXPIRING', 'RENEWED', 'SUSPENDED',
          'EXPIRED', 'TERMINATED')
        AND (${within(sql`a.in_force_to`, view)} OR ${within(noticeOn, view)}) AND ${stillShown(gone, changedAt)}
        AND ${agreementsVisibleTo(view.viewer)} AND ${agreementsOf(view)}
      ORDER BY a.in_force_to, a.id LIMIT ${MOST_RECORDS}`);
  }

  /** Those that were signed, whenever: the anniversary comes every year. */
  partnerships(view: CalendarView): Promise<DatedPartnership[]> {
    const gone = sql`p.trashed_at IS NOT NULL OR p.stage <> ALL(${[...OPEN_STAGES]}::text[])`;
    const changedAt = sql`greatest(p.updated_at, p.trashed_at)`;
    return this.unitOfWork.rows<DatedPartnership>(sql`
      SELECT p.id, ${inBoth(sql`p.title_uk`, sql`p.title_en`)} AS title, ${gone} AS gone, p.version,
        ${changedAt} AS "changedAt", signed.first_on AS "firstSignedOn"
      FROM partnership_overview p
      CROSS JOIN LATERAL (SELECT min(a.signed_on) AS first_on FROM agreement a
        WHERE a.partnership_id = p.id AND a.trashed_at IS NULL) signed
      WHERE signed.first_on IS NOT NULL AND ${stillShown(gone, changedAt)}
        AND ${partnershipVisibleTo(view.viewer, sql`p.id`)} AND ${partnershipsOf(view, sql`p.id`)}
      ORDER BY p.id LIMIT ${MOST_RECORDS}`);
  }
}

function tasksOf({ communityId, partnershipId }: CalendarView): Sql {
  const ofPartnership = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM partnership_task pt WHERE pt.task_id = t.id AND ${condition})`;
  if (partnershipId) return ofPartnership(sql`pt.partnership_id = ${partnershipId}`);
  if (!communityId) return sql`TRUE`;
  return sql`(t.municipality_id = ${communityId} OR ${ofPartnership(isParty(sql`pt.partnership_id`, communityId))}
    OR EXISTS (SELECT 1 FROM visit_party x WHERE x.visit_id = t.visit_id AND x.municipality_id = ${communityId})
    OR EXISTS (SELECT 1 FROM agreement_party x WHERE x.agreement_id = t.agreement_id AND x.municipality_id = ${communityId}))`;
}

function visitsOf({ communityId, partnershipId }: CalendarView): Sql {
  if (partnershipId) {
    return sql`EXISTS (SELECT 1 FROM visit_partnership x WHERE x.visit_id = v.id AND x.partnership_id = ${partnershipId})`;
  }
  if (!communityId) return sql`TRUE`;
  return sql`EXISTS (SELECT 1 FROM visit_party x WHERE x.visit_id = v.id AND x.municipality_id = ${communityId})`;
}

function agreementsOf({ communityId, partnershipId }: CalendarView): Sql {
  if (partnershipId) return sql`a.partnership_id = ${partnershipId}`;
  if (!communityId) return sql`TRUE`;
  return sql`EXISTS (SELECT 1 FROM agreement_party x WHERE x.agreement_id = a.id AND x.municipality_id = ${communityId})`;
}

function partnershipsOf({ communityId, partnershipId }: CalendarView, id: Sql): Sql {
  if (partnershipId) return sql`${id} = ${partnershipId}`;
  return communityId ? isParty(id, communityId) : sql`TRUE`;
}

function isParty(partnershipId: Sql, municipalityId: Id): Sql {
  return sql`EXISTS (SELECT 1 FROM partnership_party pp
    WHERE pp.partnership_id = ${partnershipId} AND pp.municipality_id = ${municipalityId})`;
}
