import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../access/viewer.js';
import { CONFIG, type Config } from '../config/config.schema.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Breaker } from '../mail/breaker.js';
import { Mailer, MailRefused } from '../mail/mailer.js';
import { Outbox } from '../mail/outbox.js';
import type { Composer } from './composer.js';
import { Deliveries } from './deliveries.js';
import { type Claim, DeliveryLedger } from './delivery-ledger.js';
import { MOST_FAILURES, retryDelaySeconds } from './retry-schedule.js';

/** later than this after the claim a send no longer fits into the lease, e.g. after the process was frozen */
const LATEST_SEND_MS = 12_000;
/** a topic that this version does not know: a newer worker may */
const UNKNOWN_TOPIC_SECONDS = 60;

/** Makes one delivery: claim, ask again, send, finish. Whoever calls, and how often, the claim decides. */
@Injectable()
export class DeliveryRunner {
  /** this process in the ledger */
  readonly workerId: Id = randomUUID();
  private readonly log = new Logger('Delivery');
  private readonly breaker = new Breaker(() => performance.now());
  private readonly mailDomain: string;
  private accepting = true;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly ledger: DeliveryLedger,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.mailDomain = new URL(config.PUBLIC_URL).hostname.replace(/^\[|\]$/g, '');
  }

  /** Claims nothing more until `accept(true)`: at shutdown, and while the clock is wrong. */
  accept(accepting: boolean): void {
    this.accepting = accepting;
  }

  /** Never throws: what could not be recorded is found by the sweeper. @returns true when this call claimed it */
  async run(id: Id): Promise<boolean> {
    if (!this.accepting) return false;
    try {
      const claim = await this.ledger.claim(id, this.workerId);
      if (!claim) return false;
      const claimedMs = performance.now();
      try {
        await this.make(claim, claimedMs);
      } catch (error) {
        await this.failed(claim, error);
      }
      return true;
    } catch (error) {
      this.log.warn(`Delivery ${id} is left to the sweeper: ${String(error)}`);
      return false;
    }
  }

  private async make(claim: Claim, claimedMs: number): Promise<void> {
    const composer = this.deliveries.composerOf(claim.topic);
    if (!composer) {
      await this.ledger.tryAgain(claim, UNKNOWN_TOPIC_SECONDS, `nobody here writes ${claim.topic}`, false);
      return;
    }
    const stop = claim.expired
      ? { state: 'expired' as const, reason: 'its time has passed' }
      : await composer.recheck(claim);
    if (stop) {
      await this.unitOfWork.run(systemViewer(), async () => {
        if (await this.ledger.stop(claim, stop)) await this.outbox.failed(claim.id, 'DEAD', stop.reason);
      });
    } else if (claim.channel === 'in_app') {
      await this.notify(claim, composer);
    } else {
      await this.mail(claim, composer, claimedMs);
    }
  }

  /** Notice and finish in one transaction: both or neither, hence exactly once. */
  private notify(claim: Claim, composer: Composer): Promise<void> {
    return this.unitOfWork.run(systemViewer(), async () => {
      if (await this.ledger.sent(claim)) await composer.notice?.(claim);
    });
  }

  private async mail(claim: Claim, composer: Composer, claimedMs: number): Promise<void> {
    if (this.breaker.restMs > 0) {
      const seconds = Math.ceil(this.breaker.restMs / 1_000);
      await this.ledger.tryAgain(claim, seconds, 'the mail server is left alone for a minute', false);
      return;
    }
    const letter = {
      ...(await composer.letter(claim)),
      id: claim.id,
      messageId: `<d.${claim.id}@${this.mailDomain}>`,
    };
    await this.outbox.trying(letter);
    if (performance.now() - claimedMs > LATEST_SEND_MS) {
      await this.ledger.tryAgain(claim, 0, 'took too long to write', false);
      return;
    }
    await this.mailer.send(letter);
    this.breaker.succeeded();
    await this.unitOfWork.run(systemViewer(), async () => {
      if (await this.ledger.sent(claim)) await this.outbox.sent(claim.id);
      else this.log.warn(`Delivery ${claim.id} was sent after its lease had passed to another worker`);
    });
  }

  private async failed(claim: Claim, error: unknown): Promise<void> {
    const refusal = error instanceof MailRefused ? error : null;
    if (refusal?.serverTrouble) this.breaker.troubled();
    const detail = refusal ? refusal.message : `could not be made: ${String(error)}`.slice(0, 500);
    if (!refusal) this.log.warn(`Delivery ${claim.id}: ${error instanceof Error ? error.stack : String(error)}`);
    const failures = claim.failures + 1;
    const given = refusal?.permanent === true || failures >= MOST_FAILURES;
    await this.unitOfWork.run(systemViewer(), async () => {
      const counts = given
        ? await this.ledger.stop(claim, { state: 'dead', reason: detail })
        : await this.ledger.tryAgain(claim, retryDelaySeconds(failures, Math.random()), detail, true);
      if (counts && claim.channel === 'email') await this.outbox.failed(claim.id, given ? 'DEAD' : 'WAITING', detail);
    });
  }
}
