import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** a webhook that has only failed for so long is switched off */
const MOST_FAILING_DAYS = 5;

export interface ActiveEndpoint {
  readonly id: Id;
  readonly url: string;
  /** newest first; each signs */
  readonly secrets: readonly string[];
}

/** What the sender asks and tells about webhooks; their owners' side is a feature. */
@Injectable()
export class WebhookEndpoints {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null: the person has none, or it is switched off. */
  async activeOf(userId: Id): Promise<ActiveEndpoint | null> {
    const [row] = await this.unitOfWork.rows<ActiveEndpoint>(sql`
      SELECT id, url, CASE WHEN earlier_secret_until > app_now() THEN ARRAY[secret, earlier_secret]
        ELSE ARRAY[secret] END AS secrets
      FROM webhook_endpoint WHERE user_id = ${userId} AND state = 'ACTIVE'`);
    return row ?? null;
  }

  /** Those of the people who have a webhook that is switched on. */
  async ownersAmong(userIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    if (userIds.length === 0) return new Set();
    const rows = await this.unitOfWork.rows<{ userId: Id }>(sql`
      SELECT user_id AS "userId" FROM webhook_endpoint
      WHERE user_id = ANY(${[...userIds]}::uuid[]) AND state = 'ACTIVE'`);
    return new Set(rows.map(({ userId }) => userId));
  }

  async arrived(id: Id): Promise<void> {
    await this.unitOfWork.rows(
      sql`UPDATE webhook_endpoint SET failing_since = NULL WHERE id = ${id} AND failing_since IS NOT NULL`,
    );
  }

  /** @returns true when it has now failed for five days and is switched off */
  async failed(id: Id): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      WITH failing AS (
        UPDATE webhook_endpoint SET failing_since = coalesce(failing_since, app_now()),
          state = CASE WHEN failing_since <= app_now() - make_interval(days => ${MOST_FAILING_DAYS})
            THEN 'DISABLED' ELSE state END,
          off_reason = CASE WHEN failing_since <= app_now() - make_interval(days => ${MOST_FAILING_DAYS})
            THEN 'FAILING' ELSE off_reason END,
          version = version + 1
        WHERE id = ${id} AND state = 'ACTIVE'
          AND (failing_since IS NULL OR failing_since <= app_now() - make_interval(days => ${MOST_FAILING_DAYS}))
        RETURNING id, state
      )
      SELECT 1 FROM failing WHERE state = 'DISABLED'`);
    return rows.length > 0;
  }
}
