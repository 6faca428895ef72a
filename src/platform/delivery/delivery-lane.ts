import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { DeliveryChannel } from './channels/channel.js';
import type { Claim, Claimed, DeliveryClaims } from './delivery-claims.js';
import type { DeliveryLedger } from './delivery-ledger.js';
import { GROUPING_CHANNELS } from './delivery-state.js';
import { HeldClaims } from './held-claims.js';

/** another process forms messages, which takes it some milliseconds */
const BUSY_MS = 25;

/** Claims that travel as one message. */
export type ClaimGroup = readonly [Claim, ...Claim[]];

export interface LaneHands {
  readonly workerId: Id;
  accepting(): boolean;
  make(group: ClaimGroup, channel: DeliveryChannel, lost: AbortSignal): Promise<void>;
  callForHelp(): void;
}

/** The deliveries of one channel in this process: room of their own, so that a slow channel takes none from another. */
export class DeliveryLane {
  private readonly log = new Logger('Delivery');
  private readonly held: HeldClaims;
  private readonly groups: boolean;
  private fetching: Promise<void> | null = null;
  private fetchAgain = false;

  constructor(
    readonly channel: DeliveryChannel,
    private readonly claims: DeliveryClaims,
    ledger: DeliveryLedger,
    private readonly hands: LaneHands,
  ) {
    this.held = new HeldClaims(ledger);
    this.groups = GROUPING_CHANNELS.includes(channel.name);
  }

  get idle(): boolean {
    return !this.fetching && this.held.count === 0;
  }

  /** Takes everything that is due, some at a time, until nothing is left. Returns at once; never throws. */
  fetch(): void {
    this.fetchAgain = true;
    this.fetching ??= this.fetchAll()
      .catch((error: unknown) => this.log.warn(`What is due is left to the sweeper: ${String(error)}`))
      .finally(() => {
        this.fetching = null;
      });
  }

  /** Makes what has been claimed, each message for itself. Resolves when all has ended, whatever came of it. */
  async makeAll(claims: readonly Claim[], claimedMs: number): Promise<void> {
    await Promise.all(
      groupsOf(claims).map((group) =>
        this.held
          .hold(group, claimedMs, (lost) => this.hands.make(group, this.channel, lost))
          .catch((error: unknown) => this.log.warn(`Delivery ${group[0].id} is left to the sweeper: ${String(error)}`)),
      ),
    );
  }

  /** Resolves when the delivery is not being made here. */
  ended(id: Id): Promise<void> {
    return this.held.ended(id);
  }

  private async fetchAll(): Promise<void> {
    let askedForHelp = false;
    while (this.fetchAgain && this.hands.accepting()) {
      this.fetchAgain = false;
      for (let more = true; more && this.hands.accepting();) {
        // half of the room at least, so that a statement brings more than one
        await this.held.atMost(Math.floor(this.channel.places / 2));
        const room = this.channel.places - this.held.count;
        if (room <= 0 || !this.hands.accepting()) break;
        more = await this.take(room);
        if (more && !askedForHelp) {
          askedForHelp = true;
          this.hands.callForHelp();
        }
      }
    }
  }

  /** What is taken is made while the caller goes on. @returns whether there may be more */
  private async take(room: number): Promise<boolean> {
    const claimedMs = performance.now();
    const alone = await this.claims.due(this.channel.name, room, this.hands.workerId);
    void this.makeAll(alone.claims, claimedMs);
    if (!this.groups || alone.full) return alone.full;
    const formingMs = performance.now();
    const formed: Claimed = await this.claims.messages(
      this.channel.name,
      room - alone.claims.length,
      this.hands.workerId,
    );
    void this.makeAll(formed.claims, formingMs);
    if (formed.busy) await sleep(BUSY_MS);
    return formed.full || formed.busy;
  }
}

/** By the message that carries them; without one each for itself. */
function groupsOf(claims: readonly Claim[]): ClaimGroup[] {
  const groups = new Map<Id, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const key = claim.carriedBy ?? claim.id;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}
