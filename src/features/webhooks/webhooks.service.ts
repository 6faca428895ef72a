import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { WebhookEndpoint } from '../../platform/webhooks/webhook-endpoint.entity.js';
import { faultOfUrl } from '../../platform/webhooks/webhook-url.js';
import { type WebhookResultRow, WebhooksRepository } from './data/webhooks.repository.js';
import { badUrl, tooManyTests, webhookExists, webhookIsOff } from './domain/webhook.errors.js';
import { WEBHOOK_TEST_TOPIC } from './webhook.composers.js';

/** after a new secret the old one signs as well for so long */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;
const SECRET_BYTES = 32;

/** What a person does with their own webhook. Nobody sees or changes another's. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: WebhooksRepository,
    private readonly deliveries: Deliveries,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  own(viewer: Viewer): Promise<WebhookEndpoint | null> {
    return this.repository.own(idOf(viewer));
  }

  results(viewer: Viewer): Promise<WebhookResultRow[]> {
    return this.repository.results(idOf(viewer));
  }

  /**
   * From now on the person's program is told what the person is told in the application.
   *
   * @returns with the secret, which is never shown again
   * @throws DomainError INVALID/url…, CONFLICT/duplicate
   */
  add(viewer: Viewer, url: string): Promise<WebhookEndpoint> {
    const userId = idOf(viewer);
    const fault = faultOfUrl(url);
    if (fault) throw badUrl(fault);
    return this.unitOfWork.run(viewer, async () => {
      if (await this.repository.ownForUpdate(userId)) throw webhookExists();
      const endpoint = Object.assign(new WebhookEndpoint(), {
        id: newId(),
        userId,
        url: new URL(url).href,
        secret: newSecret(),
        earlierSecret: null,
        earlierSecretUntil: null,
        state: 'ACTIVE' as const,
        offReason: null,
        failingSince: null,
      });
      const saved = await this.repository.save(endpoint);
      await this.told(userId, null, saved);
      return saved;
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale */
  remove(viewer: Viewer, expectedVersion: number): Promise<void> {
    return this.change(viewer, expectedVersion, async (endpoint) => {
      const { userId } = endpoint;
      const before = { ...endpoint };
      await this.repository.remove(endpoint);
      await this.told(userId, before, null);
    });
  }

  /** The old secret signs as well for a day. @returns with the new secret @throws DomainError NOT_FOUND, CONFLICT/stale */
  rotateSecret(viewer: Viewer, expectedVersion: number): Promise<WebhookEndpoint> {
    return this.change(viewer, expectedVersion, (endpoint) => {
      endpoint.earlierSecret = endpoint.secret;
      endpoint.earlierSecretUntil = new Date(this.clock.now().getTime() + OVERLAP_MS);
      endpoint.secret = newSecret();
      return this.repository.save(endpoint);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale */
  switchOn(viewer: Viewer, expectedVersion: number): Promise<WebhookEndpoint> {
    return this.change(viewer, expectedVersion, (endpoint) =>
      this.turn(endpoint, { state: 'ACTIVE', offReason: null, failingSince: null }),
    );
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale */
  switchOff(viewer: Viewer, expectedVersion: number): Promise<WebhookEndpoint> {
    return this.change(viewer, expectedVersion, (endpoint) =>
      this.turn(endpoint, { state: 'DISABLED', offReason: 'OWNER' }),
    );
  }

  /** Sends a call that says no more than that it is a test. @throws DomainError NOT_FOUND, CONFLICT/webhook_off, RATE_LIMITED */
  test(viewer: Viewer): Promise<void> {
    const recipientUserId = idOf(viewer);
    return this.unitOfWork.run(viewer, async () => {
      const endpoint = await this.repository.ownForUpdate(recipientUserId);
      if (!endpoint) throw notFound();
      if (endpoint.state !== 'ACTIVE') throw webhookIsOff();
      if (await this.repository.testedWithinMinute(recipientUserId, WEBHOOK_TEST_TOPIC)) throw tooManyTests();
      await this.deliveries.schedule({
        topic: WEBHOOK_TEST_TOPIC,
        refId: newId(),
        channel: 'webhook',
        recipientUserId,
      });
    });
  }

  private async turn(endpoint: WebhookEndpoint, to: Partial<WebhookEndpoint>): Promise<WebhookEndpoint> {
    const before = { ...endpoint };
    const saved = await this.repository.save(Object.assign(endpoint, to));
    await this.told(endpoint.userId, before, saved);
    return saved;
  }

  /** A change of the person: their history names it, and their reminders are planned anew, for one channel more or less. */
  private told(userId: Id, before: WebhookEndpoint | null, after: WebhookEndpoint | null): Promise<void> {
    return this.changeLog.record({
      recordType: 'USER',
      recordId: userId,
      action: 'UPDATED',
      before: { webhook: activeUrl(before) },
      after: { webhook: activeUrl(after) },
    });
  }

  private change<T>(
    viewer: Viewer,
    expectedVersion: number,
    work: (endpoint: WebhookEndpoint) => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run(viewer, async () => {
      const endpoint = await this.repository.ownForUpdate(idOf(viewer));
      if (!endpoint) throw notFound();
      demandVersion(endpoint, expectedVersion);
      return work(endpoint);
    });
  }
}

function idOf({ userId }: Viewer): Id {
  if (!userId) throw forbidden();
  return userId;
}

function activeUrl(endpoint: WebhookEndpoint | null): string | null {
  return endpoint?.state === 'ACTIVE' ? endpoint.url : null;
}

function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}
