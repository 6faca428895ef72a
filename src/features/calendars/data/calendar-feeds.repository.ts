import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { CalendarContent } from '../domain/calendar-content.js';

export interface CalendarFeedRow {
  readonly id: Id;
  readonly userId: Id;
  readonly contents: readonly CalendarContent[];
  readonly communityId: Id | null;
  readonly partnershipId: Id | null;
  readonly alarms: boolean;
  readonly createdAt: Date;
  readonly renewedAt: Date | null;
  readonly readAt: Date | null;
}

export interface NewCalendarFeed extends Omit<CalendarFeedRow, 'createdAt' | 'renewedAt' | 'readAt'> {
  readonly tokenHash: string;
}

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first. */
  ofUser(userId: Id): Promise<CalendarFeedRow[]> {
    return this.rows(sql`WHERE f.user_id = ${userId} ORDER BY f.created_at, f.id`);
  }

  async own(userId: Id, id: Id): Promise<CalendarFeedRow | null> {
    const [row] = await this.rows(sql`WHERE f.user_id = ${userId} AND f.id = ${id} FOR UPDATE`);
    return row ?? null;
  }

  /** One statement, whether there is no such feed or its person has been disabled: both take alike long. */
  async bySecret(tokenHash: string): Promise<CalendarFeedRow | null> {
    const [row] = await this.rows(sql`
      JOIN app_user u ON u.id = f.user_id AND u.state = 'ACTIVE' WHERE f.token_hash = ${tokenHash}`);
    return row ?? null;
  }

  async add({ id, userId, contents, communityId, partnershipId, alarms, tokenHash }: NewCalendarFeed): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO calendar_feed (id, user_id, contents, community_id, partnership_id, alarms, token_hash, created_at)
      VALUES (${id}, ${userId}, ${[...contents]}::text[], ${communityId}, ${partnershipId}, ${alarms}, ${tokenHash},
        app_now())`);
  }

  /** Nobody has read it under its new address yet. */
  async renew(id: Id, tokenHash: string): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE calendar_feed SET token_hash = ${tokenHash}, renewed_at = app_now(), read_at = NULL WHERE id = ${id}`);
  }

  async remove(id: Id): Promise<void> {
    await this.unitOfWork.rows(sql`DELETE FROM calendar_feed WHERE id = ${id}`);
  }

  /** Written once a minute at most. */
  async noteRead(id: Id): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE calendar_feed SET read_at = app_now()
      WHERE id = ${id} AND (read_at IS NULL OR read_at < app_now() - interval '1 minute')`);
  }

  private rows(condition: Sql): Promise<CalendarFeedRow[]> {
    return this.unitOfWork.rows<CalendarFeedRow>(sql`
      SELECT f.id, f.user_id AS "userId", f.contents, f.community_id AS "communityId",
        f.partnership_id AS "partnershipId", f.alarms, f.created_at AS "createdAt", f.renewed_at AS "renewedAt",
        f.read_at AS "readAt"
      FROM calendar_feed f ${condition}`);
  }
}
