import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { ageingFromDay, type Rot, ROTS, STAGE_LIMIT_DAYS, stageLimitDays } from '../domain/rot.js';
import type { Partnership } from './partnership.entity.js';

type Kept = Omit<Partnership, 'titleUk' | 'titleEn' | 'listedTitleUk' | 'listedTitleEn' | 'trashedAt' | 'trashedById'>;

/** A partnership as it is read: what is kept of it, and what follows from its history and from later features. */
export interface PartnershipRow extends Kept {
  /** the given title, or the parties' names joined */
  readonly titleUk: string;
  readonly titleEn: string;
  readonly stageSince: CalendarDate;
  readonly daysInStage: number;
  readonly rot: Rot;
  /** null: the stage has no limit */
  readonly stageLimitDays: number | null;
  /** the earliest open task */
  readonly nextStepTaskId: Id | null;
  readonly lastContactOn: CalendarDate | null;
  readonly daysSinceContact: number | null;
  /** the newest agreement that is not abandoned */
  readonly latestAgreementId: Id | null;
  readonly openTaskCount: number;
  readonly visitCount: number;
  readonly agreementCount: number;
}

export const PARTNERSHIP_COLUMNS = sql`p.id, p.title_uk AS "titleUk", p.title_en AS "titleEn",
  p.relationship_type AS "relationshipType", p.level, p.formality, p.goals, p.directions, p.lead_source AS "leadSource",
  p.owner_id AS "ownerId", p.note, p.started_on AS "startedOn", p.stage, p.version, p.created_at AS "createdAt",
  p.updated_at AS "updatedAt", p.stage_since AS "stageSince", p.days_in_stage AS "daysInStage", p.rot,
  p.next_step_task_id AS "nextStepTaskId", p.last_contact_on AS "lastContactOn",
  p.days_since_contact AS "daysSinceContact", p.latest_agreement_id AS "latestAgreementId",
  p.open_task_count AS "openTaskCount", p.visit_count AS "visitCount", p.agreement_count AS "agreementCount"`;

/**
 * The view `partnership_overview` with what depends on the day, to be read under the alias `p`. PostgreSQL opens the
 * view up and works out only the columns a statement uses.
 *
 * @param today network time zone
 */
export function partnershipsOn(today: CalendarDate): Sql {
  return sql`(
    SELECT o.*, CAST(${today} AS date) - o.stage_since AS days_in_stage,
      CAST(${today} AS date) - o.last_contact_on AS days_since_contact,
      (CAST(${[...ROTS]} AS text[]))[1 + width_bucket(CAST(${today} AS date) - o.stage_since, ${rotThresholds()})] AS rot
    FROM partnership_overview o) p`;
}

export function withStageLimit(row: Omit<PartnershipRow, 'stageLimitDays'>): PartnershipRow {
  return { ...row, stageLimitDays: stageLimitDays(row.stage) };
}

/** The days from which a stage is AGEING and STALLED, as an SQL array; empty for stages without a limit. */
function rotThresholds(): Sql {
  const limits = Object.entries(STAGE_LIMIT_DAYS).map(
    ([stage, limitDays]) => sql`WHEN ${stage} THEN CAST(${[ageingFromDay(limitDays), limitDays + 1]} AS integer[])`,
  );
  return sql`CASE o.stage ${join(limits, ' ')} ELSE CAST('{}' AS integer[]) END`;
}
