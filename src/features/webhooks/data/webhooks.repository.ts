import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DeliveryState } from '../../../platform/delivery/delivery-state.js';
import type { EndReason } from '../../../platform/delivery/end-reasons.js';
import { WebhookEndpoint } from '../../../platform/webhooks/webhook-endpoint.entity.js';

/** calls to a webhook that its owner sees */
const RESULTS_SHOWN = 10;

export interface WebhookResultRow {
  readonly id: Id;
  readonly topic: string;
  readonly state: DeliveryState;
  readonly endReason: EndReason | null;
  /** what the other side answered last, e.g. `HTTP 503` */
  readonly answer: string | null;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
}

@Injectable()
export class WebhooksRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async own(userId: Id): Promise<WebhookEndpoint | null> {
    const [row] = await this.unitOfWork.rows<WebhookEndpoint>(sql`
      SELECT id, user_id AS "userId", url, state, off_reason AS "offReason", failing_since AS "failingSince", version,
        updated_at AS "updatedAt" FROM webhook_endpoint WHERE user_id = ${userId}`);
    return row ?? null;
  }

  /** For a change, inside the transaction. */
  ownForUpdate(userId: Id): Promise<WebhookEndpoint | null> {
    return this.unitOfWork.manager.findOne(WebhookEndpoint, {
      where: { userId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  save(endpoint: WebhookEndpoint): Promise<WebhookEndpoint> {
    return this.unitOfWork.manager.save(endpoint);
  }

  async remove(endpoint: WebhookEndpoint): Promise<void> {
    await this.unitOfWork.manager.remove(endpoint);
  }

  /** Calls that have been tried, newest first; those that found no webhook are not among them. */
  results(userId: Id): Promise<WebhookResultRow[]> {
    return this.unitOfWork.rows<WebhookResultRow>(sql`
      SELECT d.id, d.topic, d.state, d.end_reason AS "endReason", d.due_at AS "dueAt", d.sent_at AS "sentAt",
        coalesce(d.end_detail, (SELECT a.detail FROM delivery_attempt a
          WHERE a.delivery_id = d.id AND a.state = 'retry' ORDER BY a.at DESC LIMIT 1)) AS answer
      FROM delivery d WHERE d.recipient_user_id = ${userId} AND d.channel = 'webhook' AND d.attempt > 0
        AND d.end_reason IS DISTINCT FROM 'no_webhook'
      ORDER BY d.due_at DESC, d.id DESC LIMIT ${RESULTS_SHOWN}`);
  }

  async testedWithinMinute(userId: Id, topic: string): Promise<boolean> {
    const [row] = await this.unitOfWork.rows<{ found: boolean }>(sql`
      SELECT EXISTS (SELECT 1 FROM delivery WHERE recipient_user_id = ${userId} AND topic = ${topic}
        AND created_at > app_now() - interval '1 minute') AS found`);
    return row?.found === true;
  }
}
