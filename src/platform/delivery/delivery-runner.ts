import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../access/viewer.js';
import { isDatabaseAway } from '../database/database-away.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DELIVERY_CHANNELS, type DeliveryChannel, NotMade, type Parcel, type Verdict } from './channels/channel.js';
import type { Composer, Stop } from './composer.js';
import { Deliveries } from './deliveries.js';
import { type Claim, DeliveryClaims } from './delivery-claims.js';
import { type ClaimGroup, DeliveryLane } from './delivery-lane.js';
import { type Death, DeliveryLedger } from './delivery-ledger.js';
import { END_REASONS } from './end-reasons.js';
import { insist } from './insist.js';
import { MOST_FAILURES, retryDelaySeconds } from './retry-schedule.js';

/** after the database was away */
const DATABASE_BACK_SECONDS = 1;
const LONGEST_DETAIL = 500;
const TOO_LATE: Stop = { state: 'expired', reason: 'too_late' };

/** Makes deliveries: claim, ask again, send, finish. Whoever calls, and how often, the claim decides. */
@Injectable()
export class DeliveryRunner {
  /** this process in the ledger */
  readonly workerId: Id = randomUUID();
  private readonly log = new Logger('Delivery');
  private readonly lanes: ReadonlyMap<string, DeliveryLane>;
  private accepting = true;
  private suspectAtWork: Promise<void> | null = null;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly claims: DeliveryClaims,
    private readonly ledger: DeliveryLedger,
    private readonly unitOfWork: UnitOfWork,
    @Inject(DELIVERY_CHANNELS) channels: readonly DeliveryChannel[],
  ) {
    const hands = {
      workerId: this.workerId,
      accepting: () => this.accepting,
      make: (group: ClaimGroup, channel: DeliveryChannel, lost: AbortSignal) => this.make(group, channel, lost),
      callForHelp: () => void this.deliveries.callForHelp(),
    };
    this.lanes = new Map(
      channels.map((channel) => [channel.name, new DeliveryLane(channel, claims, ledger, hands)] as const),
    );
  }

  /** Claims nothing more until `accept(true)`: at shutdown, and while the clock is wrong. */
  accept(accepting: boolean): void {
    this.accepting = accepting;
  }

  /**
   * Takes everything that is due, over every channel. Returns at once; never throws.
   *
   * @param suspectsToo also one delivery of those whose senders have died
   */
  fetch(suspectsToo = false): void {
    if (suspectsToo && this.accepting) {
      this.suspectAtWork ??= this.makeSuspect().finally(() => {
        this.suspectAtWork = null;
      });
    }
    for (const lane of this.lanes.values()) lane.fetch();
  }

  /** Resolves when nothing is being made here any more. */
  async idle(): Promise<void> {
    while (this.suspectAtWork || [...this.lanes.values()].some(({ idle }) => !idle)) await sleep(20);
  }

  /** One delivery, with what goes in the same message. Never throws. @returns true when this call claimed it */
  async run(id: Id): Promise<boolean> {
    if (!this.accepting) return false;
    const taken = await this.makeClaimed(() => this.claims.one(id, this.workerId));
    if (!taken) for (const lane of this.lanes.values()) await lane.ended(id);
    return taken;
  }

  private async makeSuspect(): Promise<void> {
    await this.makeClaimed(() => this.claims.suspect(this.workerId));
  }

  private async makeClaimed(claim: () => Promise<readonly Claim[]>): Promise<boolean> {
    try {
      const claimedMs = performance.now();
      const claims = await claim();
      const [first] = claims;
      if (first) await this.lanes.get(first.channel)?.makeAll(claims, claimedMs);
      return first !== undefined;
    } catch (error) {
      this.log.warn(`Deliveries are left to the sweeper: ${String(error)}`);
      return false;
    }
  }

  private async make(group: ClaimGroup, channel: DeliveryChannel, lost: AbortSignal): Promise<void> {
    const id = group[0].carriedBy ?? group[0].id;
    const composer = this.deliveries.composerOf(group[0].topic);
    let parcel: Parcel = { id, claims: group, composer };
    try {
      const claims = await this.stillToMake(parcel, channel);
      if (!claims) return;
      parcel = { ...parcel, claims };
      leaveInPeace(claims, composer);
      await channel.make(parcel, lost);
    } catch (error) {
      await insist(() => this.failed(parcel, channel, error));
    }
  }

  /** Asks about each once more; what is not to be made ends with its own reason. @returns null: nothing is left */
  private async stillToMake(parcel: Parcel, channel: DeliveryChannel): Promise<ClaimGroup | null> {
    const { claims, composer } = parcel;
    const stops = await Promise.all(claims.map((claim) => stopOf(claim, composer)));
    const [first, ...others] = claims.filter((_, at) => !stops[at]);
    const onlyMissed = first && [first, ...others].every(({ expired, formedNow }) => expired && !formedNow);
    const left = first && !onlyMissed ? ([first, ...others] as const) : null;
    if (left?.length === claims.length) return left;
    await this.unitOfWork.run(systemViewer(), async () => {
      for (const [at, claim] of claims.entries()) {
        const stop = stops[at] ?? (left ? null : TOO_LATE);
        if (!stop) continue;
        await this.ledger.stopAll([claim], stop);
        if (!left) await channel.notMade?.(parcel, true, END_REASONS[stop.reason].en);
      }
      if (!left && claims[0].carriedBy) await this.ledger.endRest(parcel.id);
    });
    return left;
  }

  private async failed(parcel: Parcel, channel: DeliveryChannel, error: unknown): Promise<void> {
    const { claims } = parcel;
    if (!(error instanceof NotMade) && isDatabaseAway(error)) {
      await this.ledger.tryAgain(claims, DATABASE_BACK_SECONDS, 'the database was away', false);
      return;
    }
    const known = error instanceof NotMade;
    const words = (known ? error.message : `could not be made: ${String(error)}`).slice(0, LONGEST_DETAIL);
    if (!known) this.log.warn(`Message ${parcel.id}: ${error instanceof Error ? error.stack : String(error)}`);
    const verdict: Verdict = known ? error.verdict : { kind: 'later' };
    const failures = 1 + Math.max(...claims.map((claim) => claim.failures));
    const end = endOf(verdict, failures, words);
    await this.unitOfWork.run(systemViewer(), async () => {
      // what has missed its time is mentioned at the next try at the latest, or it ends
      const missed = claims.filter(({ expired }) => expired && failures > 1);
      const others = claims.filter((claim) => !missed.includes(claim));
      if (!end && missed.length > 0) await this.ledger.stopAll(missed, TOO_LATE);
      const counts = end
        ? await this.ledger.stopAll(claims, end)
        : await this.ledger.tryAgain(others, delayOf(verdict, failures), words, verdict.kind !== 'held');
      if (counts.size > 0) await channel.notMade?.(parcel, end !== null, words);
    });
  }
}

/** What has missed its time is still mentioned in a common message, when it may be seen; alone it only ends. */
function stopOf(claim: Claim, composer: Composer): Promise<Stop | null> {
  return claim.expired && !claim.carriedBy ? Promise.resolve(TOO_LATE) : composer.recheck(claim);
}

/** @throws NotMade while the recipient rests from everything that the message would tell */
function leaveInPeace(claims: ClaimGroup, composer: Composer): void {
  const secondsLeft = claims.map((claim) => {
    const until = composer.restsUntil?.(claim);
    return until ? (until.getTime() - claim.claimedAt.getTime()) / 1_000 : 0;
  });
  const seconds = Math.min(...secondsLeft);
  if (seconds > 0) throw new NotMade('the recipient is in quiet hours', { kind: 'held', seconds });
}

function endOf(verdict: Verdict, failures: number, words: string): Stop | Death | null {
  if (verdict.kind === 'over') return verdict.end;
  const givenUp = verdict.kind === 'later' && failures >= MOST_FAILURES;
  return givenUp ? { state: 'dead', reason: 'given_up', detail: words } : null;
}

function delayOf(verdict: Verdict, failures: number): number {
  if (verdict.kind === 'held') return verdict.seconds;
  const scheduled = retryDelaySeconds(failures, Math.random());
  return verdict.kind === 'later' ? (verdict.afterSeconds ?? scheduled) : scheduled;
}
