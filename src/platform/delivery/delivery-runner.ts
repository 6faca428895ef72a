import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../access/viewer.js';
import { CONFIG, type Config } from '../config/config.schema.js';
import { isDatabaseAway } from '../database/database-away.js';
import { SharedTrips } from '../database/shared-trips.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Breaker } from '../mail/breaker.js';
import { Mailer, MailRefused } from '../mail/mailer.js';
import { Outbox } from '../mail/outbox.js';
import type { Composer } from './composer.js';
import { Deliveries } from './deliveries.js';
import { type Claim, DeliveryLedger } from './delivery-ledger.js';
import { END_REASONS } from './end-reasons.js';
import { HeldClaims } from './held-claims.js';
import { MOST_FAILURES, retryDelaySeconds } from './retry-schedule.js';

/** a topic that this version does not know: a newer worker may */
const UNKNOWN_TOPIC_SECONDS = 60;
/** after the database was away */
const DATABASE_BACK_SECONDS = 1;
/** how long an outcome is told to a database that is away, and how often */
const INSISTENCE_MS = 60_000;
const INSISTENCE_INTERVAL_MS = 300;

/** Makes deliveries: claim, ask again, send, finish. Whoever calls, and how often, the claim decides. */
@Injectable()
export class DeliveryRunner {
  /** this process in the ledger */
  readonly workerId: Id = randomUUID();
  private readonly log = new Logger('Delivery');
  private readonly breaker = new Breaker(() => performance.now());
  private readonly mailDomain: string;
  private readonly mostInHand: number;
  private readonly held: HeldClaims;
  private readonly mailed = new SharedTrips((claims: readonly Claim[]) => this.recordSent(claims));
  private readonly noticed = new SharedTrips((told: readonly Told[]) => this.recordNotices(told), 20);
  private accepting = true;
  private fetching: Promise<void> | null = null;
  private fetchAgain = false;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly ledger: DeliveryLedger,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.mailDomain = new URL(config.PUBLIC_URL).hostname.replace(/^\[|\]$/g, '');
    this.mostInHand = config.WORKER_CONCURRENCY;
    this.held = new HeldClaims(ledger);
  }

  /** Claims nothing more until `accept(true)`: at shutdown, and while the clock is wrong. */
  accept(accepting: boolean): void {
    this.accepting = accepting;
  }

  /**
   * Takes everything that is due, some at a time, until nothing is left. Returns at once; never throws.
   *
   * @param suspectsToo also one delivery of those whose senders have died
   */
  fetch(suspectsToo = false): void {
    if (this.fetching) {
      this.fetchAgain = true;
      return;
    }
    this.fetching = this.fetchAll(suspectsToo)
      .catch((error: unknown) => this.log.warn(`What is due is left to the sweeper: ${String(error)}`))
      .finally(() => {
        this.fetching = null;
      });
  }

  /** Resolves when nothing is being made here any more. */
  async idle(): Promise<void> {
    while (this.fetching || this.held.count > 0) await sleep(20);
  }

  /** One delivery. Never throws: what could not be recorded is found by the sweeper. @returns true when this call claimed it */
  async run(id: Id): Promise<boolean> {
    if (!this.accepting) return false;
    try {
      const claimedMs = performance.now();
      const claim = await this.ledger.claim(id, this.workerId);
      if (!claim) {
        await this.held.ended(id);
        return false;
      }
      await this.held.hold(claim, claimedMs, (signal) => this.make(claim, signal));
      return true;
    } catch (error) {
      this.log.warn(`Delivery ${id} is left to the sweeper: ${String(error)}`);
      return false;
    }
  }

  private async fetchAll(suspectsToo: boolean): Promise<void> {
    if (suspectsToo && this.accepting && this.held.count < this.mostInHand) {
      await this.take(() => this.ledger.claimSuspect(this.workerId));
    }
    let askedForHelp = false;
    do {
      this.fetchAgain = false;
      for (let full = true; full && this.accepting;) {
        // half of the room at least, so that a statement brings more than one
        await this.held.atMost(Math.floor(this.mostInHand / 2));
        if (!this.accepting) return;
        const room = this.mostInHand - this.held.count;
        full = (await this.take(() => this.ledger.claimDue(room, this.workerId))) === room;
        if (full && !askedForHelp) {
          askedForHelp = true;
          void this.deliveries.callForHelp();
        }
      }
    } while (this.fetchAgain && this.accepting);
  }

  /** @returns how many it took; they are made while the caller goes on */
  private async take(claim: () => Promise<Claim[]>): Promise<number> {
    const claimedMs = performance.now();
    const claims = await claim();
    for (const taken of claims) {
      this.held
        .hold(taken, claimedMs, (signal) => this.make(taken, signal))
        .catch((error: unknown) => this.log.warn(`Delivery ${taken.id} is left to the sweeper: ${String(error)}`));
    }
    return claims.length;
  }

  private async make(claim: Claim, signal: AbortSignal): Promise<void> {
    try {
      await this.attempt(claim, signal);
    } catch (error) {
      await this.insist(() => this.failed(claim, error));
    }
  }

  private async attempt(claim: Claim, signal: AbortSignal): Promise<void> {
    const composer = this.deliveries.composerOf(claim.topic);
    if (!composer) {
      await this.ledger.tryAgain(claim, UNKNOWN_TOPIC_SECONDS, `nobody here writes ${claim.topic}`, false);
      return;
    }
    const stop = claim.expired
      ? { state: 'expired' as const, reason: 'too_late' as const }
      : await composer.recheck(claim);
    if (stop) {
      await this.unitOfWork.run(systemViewer(), async () => {
        if (await this.ledger.stop(claim, stop))
          await this.outbox.failed(claim.id, 'DEAD', END_REASONS[stop.reason].en);
      });
    } else if (claim.channel === 'in_app') {
      const trouble = await this.noticed.add({ claim, composer });
      if (trouble) throw trouble;
    } else {
      await this.mail(claim, composer, signal);
    }
  }

  private async mail(claim: Claim, composer: Composer, signal: AbortSignal): Promise<void> {
    if (this.breaker.restMs > 0) {
      const seconds = Math.ceil(this.breaker.restMs / 1_000);
      await this.ledger.tryAgain(claim, seconds, 'the mail server is left alone for a minute', false);
      return;
    }
    const letter = {
      ...(await composer.letter([claim])),
      id: claim.id,
      messageId: `<d.${claim.id}@${this.mailDomain}>`,
    };
    await this.outbox.trying(letter);
    await this.mailer.send(letter, signal);
    this.breaker.succeeded();
    const counts = await this.insist(() => this.mailed.add(claim));
    if (!counts) this.log.warn(`Delivery ${claim.id} was sent after its lease had passed to another worker`);
  }

  private async recordSent(claims: readonly Claim[]): Promise<boolean[]> {
    const finished = await this.ledger.sentAll(claims);
    return claims.map(({ id }) => finished.has(id));
  }

  /** Notices and finish in one transaction: both or neither, hence exactly once. One that cannot be told fails alone. */
  private async recordNotices(told: readonly Told[]): Promise<(Error | null)[]> {
    const together = (some: readonly Told[]) =>
      this.unitOfWork.run(systemViewer(), async () => {
        const finished = await this.ledger.sentAll(some.map(({ claim }) => claim));
        const notices = some
          .filter(({ claim }) => finished.has(claim.id))
          .map(async ({ claim, composer }) => composer.notice?.(claim));
        for (const notice of await Promise.allSettled(notices)) if (notice.status === 'rejected') throw notice.reason;
      });
    try {
      await together(told);
      return told.map(() => null);
    } catch (error) {
      if (told.length === 1 || isDatabaseAway(error)) throw error;
    }
    const alone: (Error | null)[] = [];
    for (const one of told) {
      alone.push(
        await together([one]).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        ),
      );
    }
    return alone;
  }

  /** Tells an outcome until the database takes it, for a minute: what is not recorded goes out twice. */
  private async insist<T>(record: () => Promise<T>): Promise<T> {
    for (const until = performance.now() + INSISTENCE_MS; ;) {
      try {
        return await record();
      } catch (error) {
        if (!isDatabaseAway(error) || performance.now() > until) throw error;
        await sleep(INSISTENCE_INTERVAL_MS);
      }
    }
  }

  private async failed(claim: Claim, error: unknown): Promise<void> {
    const refusal = error instanceof MailRefused ? error : null;
    if (!refusal && isDatabaseAway(error)) {
      await this.ledger.tryAgain(claim, DATABASE_BACK_SECONDS, 'the database was away', false);
      return;
    }
    if (refusal?.serverTrouble) this.breaker.troubled();
    const detail = refusal ? refusal.message : `could not be made: ${String(error)}`.slice(0, 500);
    if (!refusal) this.log.warn(`Delivery ${claim.id}: ${error instanceof Error ? error.stack : String(error)}`);
    const failures = claim.failures + 1;
    const given = refusal?.permanent === true || failures >= MOST_FAILURES;
    await this.unitOfWork.run(systemViewer(), async () => {
      const counts = given
        ? await this.ledger.stop(claim, { state: 'dead', reason: refusal?.permanent ? 'refused' : 'given_up', detail })
        : await this.ledger.tryAgain(claim, retryDelaySeconds(failures, Math.random()), detail, true);
      if (counts && claim.channel === 'email') await this.outbox.failed(claim.id, given ? 'DEAD' : 'WAITING', detail);
    });
  }
}

interface Told {
  readonly claim: Claim;
  readonly composer: Composer;
}
