import { Injectable } from '@nestjs/common';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface ReviewFilter {
  /** null: all runs */
  readonly runId: Id | null;
  /** of decisions and runs, both ends included; null: open */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** What became of one community. */
export interface CommunityFigures {
  readonly population: number | null;
  /** lines of its short-lists */
  readonly proposed: number;
  readonly shortlisted: number;
  readonly accepted: number;
  readonly declined: number;
}

/** How often one partner was proposed. */
export interface PartnerFigures {
  readonly population: number | null;
  readonly proposed: number;
  readonly accepted: number;
}

/** Figures over short-lists and standing decisions. */
@Injectable()
export class MatchReviewRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Communities that were proposed somebody or on which somebody decided. @param visible condition over alias `c` */
  communities(visible: Sql, filter: ReviewFilter, timeZone: string): Promise<CommunityFigures[]> {
    return this.unitOfWork.rows(sql`
      SELECT m.population, coalesce(sum(c.proposed), 0)::int AS proposed, coalesce(sum(c.shortlisted), 0)::int AS shortlisted,
        coalesce(sum(c.accepted), 0)::int AS accepted, coalesce(sum(c.declined), 0)::int AS declined
      FROM (
        SELECT r.community_id, 1 AS proposed, 0 AS shortlisted, 0 AS accepted, 0 AS declined ${results(filter, timeZone)}
        UNION ALL
        SELECT d.community_id, 0, (d.verdict = 'SHORTLISTED')::int, (d.verdict = 'ACCEPTED')::int,
          (d.verdict = 'DECLINED')::int ${decisions(filter, timeZone)}) c
      JOIN municipality m ON m.id = c.community_id
      WHERE ${visible} GROUP BY m.id`);
  }

  /** Partners that were proposed to anybody. @param visible condition over alias `c` */
  partners(visible: Sql, filter: ReviewFilter, timeZone: string): Promise<PartnerFigures[]> {
    return this.unitOfWork.rows(sql`
      SELECT max(coalesce(m.population, p.population)) AS population, sum(c.proposed)::int AS proposed,
        sum(c.accepted)::int AS accepted
      FROM (
        SELECT r.community_id, r.municipality_id, r.place_id, 1 AS proposed, 0 AS accepted ${results(filter, timeZone)}
        UNION ALL
        SELECT d.community_id, d.municipality_id, d.place_id, 0, (d.verdict = 'ACCEPTED')::int
          ${decisions(filter, timeZone)}) c
        LEFT JOIN municipality_place link ON link.place_id = c.place_id AND link.status = 'LINKED'
        LEFT JOIN municipality m ON m.id = coalesce(c.municipality_id, link.municipality_id)
        LEFT JOIN place p ON p.id = c.place_id
      WHERE ${visible} GROUP BY coalesce(c.municipality_id, link.municipality_id, c.place_id)
      HAVING sum(c.proposed) + sum(c.accepted) > 0`);
  }
}

function results({ runId, from, to }: ReviewFilter, timeZone: string): Sql {
  return sql`FROM match_result r JOIN match_run mr ON mr.id = r.run_id
    WHERE TRUE ${runId ? sql`AND mr.id = ${runId}` : empty} ${between(sql`mr.created_at`, from, to, timeZone)}`;
}

function decisions({ runId, from, to }: ReviewFilter, timeZone: string): Sql {
  return sql`FROM match_decision d
    WHERE d.ended_at IS NULL ${runId ? sql`AND d.run_id = ${runId}` : empty}
      ${between(sql`d.decided_at`, from, to, timeZone)}`;
}

function between(at: Sql, from: CalendarDate | null, to: CalendarDate | null, timeZone: string): Sql {
  const day = sql`(${at} AT TIME ZONE ${timeZone})::date`;
  return sql`${from ? sql`AND ${day} >= CAST(${from} AS date)` : empty}
    ${to ? sql`AND ${day} <= CAST(${to} AS date)` : empty}`;
}
