import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { encodeCursor } from '../../../platform/database/page.js';
import { OPEN_STAGES, type PartnershipStage } from '../domain/partnership-stage.js';
import { type PartnershipFilter, partnershipCondition } from './partnership-filter.js';
import { DEFAULT_PARTNERSHIP_ORDER, partnershipOrder } from './partnership-order.js';
import { PARTNERSHIP_COLUMNS, type PartnershipRow, partnershipsOn, withStageLimit } from './partnership-row.js';

/** One stage of the board with its first cards. */
export interface BoardColumn {
  readonly stage: PartnershipStage;
  readonly totalCount: number;
  /** days that the partnerships of the column have been in it; null when it is empty */
  readonly medianDays: number | null;
  readonly partnerships: readonly PartnershipRow[];
  readonly hasNextPage: boolean;
  /** goes on in the list of this stage under the default order */
  readonly endCursor: string | null;
}

type Card = Omit<PartnershipRow, 'stageLimitDays'> & {
  readonly totalCount: number;
  readonly medianDays: number;
  readonly cursorValue: string;
};

/** The open stages as columns, read in one statement. */
@Injectable()
export class PartnershipBoardRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param first cards in each column */
  async columns(visible: Sql, today: CalendarDate, filter: PartnershipFilter, first: number): Promise<BoardColumn[]> {
    const { by } = partnershipOrder(DEFAULT_PARTNERSHIP_ORDER);
    const cards = await this.unitOfWork.rows<Card>(sql`
      WITH placed AS MATERIALIZED (
        SELECT p.id, p.stage, p.days_in_stage, ${by} AS due,
          row_number() OVER (PARTITION BY p.stage ORDER BY ${by}, p.id) AS place
        FROM ${partnershipsOn(today)}
        WHERE p.trashed_at IS NULL AND ${visible} AND p.stage = ANY(CAST(${[...OPEN_STAGES]} AS text[]))
          AND ${partnershipCondition(filter)}
      ), totals AS (
        SELECT placed.stage, count(*)::int AS total_count,
          round(CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY placed.days_in_stage) AS numeric))::int AS median_days
        FROM placed GROUP BY placed.stage
      )
      SELECT ${PARTNERSHIP_COLUMNS}, totals.total_count AS "totalCount", totals.median_days AS "medianDays",
        CAST(placed.due AS text) AS "cursorValue"
      FROM placed JOIN totals ON totals.stage = placed.stage JOIN ${partnershipsOn(today)} ON p.id = placed.id
      WHERE placed.place <= ${first} ORDER BY placed.place`);
    const byStage = groupBy(cards, ({ stage }) => stage);
    return OPEN_STAGES.map((stage) => columnOf(stage, byStage.get(stage) ?? []));
  }
}

function columnOf(stage: PartnershipStage, cards: readonly Card[]): BoardColumn {
  const last = cards.at(-1);
  return {
    stage,
    totalCount: last?.totalCount ?? 0,
    medianDays: last?.medianDays ?? null,
    partnerships: cards.map(withStageLimit),
    hasNextPage: (last?.totalCount ?? 0) > cards.length,
    endCursor: last ? encodeCursor({ value: last.cursorValue, id: last.id }) : null,
  };
}
