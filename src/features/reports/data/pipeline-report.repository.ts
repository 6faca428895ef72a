import { Injectable } from '@nestjs/common';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  OPEN_STAGES,
  partnershipCondition,
  type PartnershipFilter,
  partnershipsOn,
  type PartnershipStage,
} from '../../partnerships/index.js';
import type { ReportPeriod } from '../domain/report-period.js';

/** The partnerships a report is about. */
export interface ReportScope {
  /** row rule over the alias `p` */
  readonly visible: Sql;
  /** network time zone */
  readonly today: CalendarDate;
  readonly filter: PartnershipFilter;
}

/** The counts of several filters within one share of the scope, in the order of the filters. */
export interface ShareCounts<Key> {
  readonly key: Key;
  readonly counts: readonly number[];
}

export interface OldestRow {
  readonly stage: PartnershipStage;
  readonly id: Id;
  readonly days: number;
}

/** Counts and medians over partnerships; one statement each, whatever is asked. */
@Injectable()
export class PipelineReportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many partnerships of the scope each filter finds. */
  async counts(scope: ReportScope, filters: readonly PartnershipFilter[]): Promise<readonly number[]> {
    const [row] = await this.unitOfWork.rows<{ counts: number[] }>(sql`
      ${inScope(scope)} SELECT ${countsOf(filters)} AS counts FROM p`);
    return row?.counts ?? [];
  }

  /**
   * The counts by country of a party abroad: a partnership with three countries counts in each. Shares in which the
   * first filter finds nothing are left out; the largest comes first.
   */
  countsByCountry(scope: ReportScope, filters: readonly PartnershipFilter[]): Promise<ShareCounts<string>[]> {
    const asked = scope.filter.countryCodes;
    const only = asked ? sql`AND m.country_code = ANY(CAST(${[...asked]} AS text[]))` : empty;
    return this.countsByShare(
      scope,
      filters,
      sql`share.country_code`,
      sql`
      JOIN (
        SELECT DISTINCT pp.partnership_id, m.country_code
        FROM partnership_party pp JOIN municipality m ON m.id = pp.municipality_id
        WHERE m.side = 'FOREIGN' ${only}
      ) share ON share.partnership_id = p.id`,
    );
  }

  /** By owner; the key null stands for partnerships without one. */
  countsByOwner(scope: ReportScope, filters: readonly PartnershipFilter[]): Promise<ShareCounts<Id | null>[]> {
    return this.countsByShare(scope, filters, sql`p.owner_id`, empty);
  }

  countsByFormality(scope: ReportScope, filters: readonly PartnershipFilter[]): Promise<ShareCounts<string>[]> {
    return this.countsByShare(scope, filters, sql`p.formality`, empty);
  }

  /** The partnership that has been longest in each stage. */
  oldest(scope: ReportScope): Promise<OldestRow[]> {
    return this.unitOfWork.rows<OldestRow>(sql`
      SELECT DISTINCT ON (p.stage) p.stage, p.id, p.days_in_stage AS days
      FROM ${partnershipsOn(scope.today)} WHERE ${condition(scope)}
      ORDER BY p.stage, p.days_in_stage DESC, p.id`);
  }

  /**
   * The median length in days of the stays in each stage that touched the period; a stay that goes on counts up to today.
   */
  async medianDaysOfStays(
    scope: ReportScope,
    { from, to }: ReportPeriod,
  ): Promise<ReadonlyMap<PartnershipStage, number>> {
    const rows = await this.unitOfWork.rows<{ stage: PartnershipStage; days: number }>(sql`
      WITH stay AS (
        SELECT sc.to_stage AS stage, sc.happened_on AS began,
          lead(sc.happened_on) OVER (PARTITION BY sc.partnership_id ORDER BY sc.position) AS ended
        FROM stage_change sc
        WHERE sc.partnership_id IN (SELECT p.id FROM ${partnershipsOn(scope.today)} WHERE ${condition(scope)})
      )
      SELECT stay.stage, ${median(sql`coalesce(stay.ended, CAST(${scope.today} AS date)) - stay.began`)} AS days
      FROM stay
      WHERE stay.began <= CAST(${to} AS date) AND (stay.ended IS NULL OR stay.ended >= CAST(${from} AS date))
      GROUP BY stay.stage`);
    return new Map(rows.map(({ stage, days }) => [stage, days]));
  }

  /** The median number of days since the first stage began, of the partnerships open now; null when there is none. */
  async medianDaysOpen(scope: ReportScope): Promise<number | null> {
    const [row] = await this.unitOfWork.rows<{ days: number | null }>(sql`
      SELECT ${median(sql`CAST(${scope.today} AS date) - opening.happened_on`)} AS days
      FROM ${partnershipsOn(scope.today)}
      JOIN stage_change opening ON opening.partnership_id = p.id AND opening.position = 0
      WHERE ${condition(scope)} AND p.stage = ANY(CAST(${[...OPEN_STAGES]} AS text[]))`);
    return row?.days ?? null;
  }

  private countsByShare<Key>(
    scope: ReportScope,
    filters: readonly PartnershipFilter[],
    key: Sql,
    joined: Sql,
  ): Promise<ShareCounts<Key>[]> {
    const [first = {}] = filters;
    const leading = sql`count(*) FILTER (WHERE ${partnershipCondition(first)})`;
    return this.unitOfWork.rows<ShareCounts<Key>>(sql`
      ${inScope(scope)} SELECT ${key} AS key, ${countsOf(filters)} AS counts FROM p ${joined}
      GROUP BY ${key} HAVING ${leading} > 0 ORDER BY ${leading} DESC, ${key}`);
  }
}

/** Opens a statement whose rows `p` are the scope, worked out once for all figures. */
function inScope(scope: ReportScope): Sql {
  return sql`WITH p AS MATERIALIZED (
    SELECT p.id, p.stage, p.formality, p.owner_id, p.rot, p.next_step_due_on
    FROM ${partnershipsOn(scope.today)} WHERE ${condition(scope)})`;
}

function condition({ visible, filter }: ReportScope): Sql {
  return sql`p.trashed_at IS NULL AND ${visible} AND ${partnershipCondition(filter)}`;
}

function countsOf(filters: readonly PartnershipFilter[]): Sql {
  const counts = filters.map((filter) => sql`(count(*) FILTER (WHERE ${partnershipCondition(filter)}))::int`);
  return sql`ARRAY[${counts.length > 0 ? join(counts) : empty}]::int[]`;
}

/** Half a day counts as a whole one. */
function median(days: Sql): Sql {
  return sql`round(CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days}) AS numeric))::int`;
}
