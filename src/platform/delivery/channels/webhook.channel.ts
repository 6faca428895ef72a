import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { newId } from '../../../kernel/identifiers.js';
import { systemViewer } from '../../access/viewer.js';
import { CONFIG, type Config } from '../../config/config.schema.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outside } from '../../webhooks/outside.js';
import { HostTurns } from '../../webhooks/host-turns.js';
import { type Answer, NotOutside, postOutside } from '../../webhooks/post-outside.js';
import { retryAfterSeconds } from '../../webhooks/retry-after.js';
import { type ActiveEndpoint, WebhookEndpoints } from '../../webhooks/webhook-endpoints.js';
import { faultOfUrl } from '../../webhooks/webhook-url.js';
import { Breakers } from '../breaker.js';
import type { ClaimedDelivery } from '../composer.js';
import { Deliveries } from '../deliveries.js';
import { SentRecords } from '../sent-records.js';
import { type DeliveryChannel, NotMade, type Parcel } from './channel.js';

/** The topic that tells the owner of a webhook that it has been switched off. */
export const WEBHOOK_OFF_TOPIC = 'webhook-off';

/** … and half as long again by chance */
const CROWDED_SECONDS = 5;
/** answers that may be different next time */
const PASSING = [408, 425, 429];

/** Calls the address that a person gave, in the form of Standard Webhooks (https://www.standardwebhooks.com). */
@Injectable()
export class WebhookChannel implements DeliveryChannel {
  readonly name = 'webhook';
  readonly places: number;
  private readonly breakers = new Breakers(() => performance.now());
  private readonly turns = new HostTurns();

  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly outside: Outside,
    private readonly deliveries: Deliveries,
    private readonly sent: SentRecords,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.places = config.WORKER_CONCURRENCY;
  }

  async make(parcel: Parcel, lost: AbortSignal): Promise<void> {
    const [claim] = parcel.claims;
    const endpoint = await this.endpoints.activeOf(claim.recipientUserId);
    if (!endpoint || !parcel.composer.payload) {
      throw new NotMade('No webhook', { kind: 'over', end: { state: 'suppressed', reason: 'no_webhook' } });
    }
    const { type, data } = await parcel.composer.payload(claim);
    const body = JSON.stringify({ type, timestamp: claim.dueAt.toISOString(), data });
    const { host } = new URL(endpoint.url);
    await this.inTurn(host, async () => {
      try {
        await this.call(endpoint, claim, parcel.id, body, lost);
        await this.endpoints.arrived(endpoint.id);
      } catch (error) {
        await this.noteFailure(endpoint, claim);
        throw error;
      }
    });
    await this.sent.add(parcel);
  }

  /** At most some calls to a host at a time, and none while it rests. */
  private async inTurn(host: string, work: () => Promise<void>): Promise<void> {
    const breaker = this.breakers.of(host);
    if (breaker.room === 0) throw resting(breaker.restMs);
    if (!(await this.turns.enter(host))) {
      const seconds = CROWDED_SECONDS * (1 + Math.random() / 2);
      throw new NotMade('Other calls to this host are under way', { kind: 'held', seconds });
    }
    try {
      if (!breaker.enter()) throw resting(breaker.restMs);
      await work().finally(() => breaker.left());
    } finally {
      this.turns.leave(host);
    }
  }

  private async call(
    endpoint: ActiveEndpoint,
    claim: ClaimedDelivery,
    id: string,
    body: string,
    lost: AbortSignal,
  ): Promise<void> {
    const url = new URL(endpoint.url);
    const breaker = this.breakers.of(url.host);
    const at = claim.claimedAt;
    let answer: Answer;
    try {
      if (faultOfUrl(endpoint.url, this.outside.ports)) throw new NotOutside();
      const signature = endpoint.secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Pobratym-Webhooks',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': signature,
      };
      answer = await postOutside(this.outside, url, headers, body, lost);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (error instanceof NotOutside) throw new NotMade(words, refusedFor(words));
      breaker.troubled();
      throw new NotMade(words, { kind: 'later' }, { cause: error });
    }
    const { status } = answer;
    const passing = PASSING.includes(status) || status >= 500;
    if (passing) breaker.troubled();
    else breaker.succeeded();
    if (status >= 200 && status < 300) return;
    const words = `HTTP ${status}`;
    if (!passing) throw new NotMade(words, refusedFor(words));
    const afterSeconds = retryAfterSeconds(answer.retryAfter, at);
    throw new NotMade(words, afterSeconds === null ? { kind: 'later' } : { kind: 'later', afterSeconds });
  }

  /** After five days of nothing else it is switched off, and its owner is told in the same transaction. */
  private async noteFailure(endpoint: ActiveEndpoint, { recipientUserId }: ClaimedDelivery): Promise<void> {
    await this.unitOfWork.run(systemViewer(), async () => {
      if (!(await this.endpoints.failed(endpoint.id))) return;
      await this.deliveries.schedule({
        topic: WEBHOOK_OFF_TOPIC,
        refId: newId(),
        channel: 'email',
        recipientUserId,
      });
    });
  }
}

function resting(restMs: number): NotMade {
  return new NotMade('This host is left alone for a minute', { kind: 'held', seconds: Math.ceil(restMs / 1_000) });
}

function refusedFor(detail: string): NotMade['verdict'] {
  return { kind: 'over', end: { state: 'dead', reason: 'refused', detail } };
}
