import type { Id } from '../../kernel/identifiers.js';
import type { Claim } from './delivery-claims.js';
import type { DeliveryLedger } from './delivery-ledger.js';
import { LEASE_RESERVE_MS, LEASE_SECONDS, RENEWAL_INTERVAL_MS } from './lease.js';

interface Held {
  readonly claims: readonly Claim[];
  readonly lost: AbortController;
  /** by this process's monotonic clock */
  untilMs: number;
  work: Promise<void>;
}

/**
 * What this process is making now over one channel, each entry the claims of one message. Renews the leases while it lives;
 * work whose lease could not be renewed – the database is away, the process was frozen – is told to break off before another
 * worker may begin.
 */
export class HeldClaims {
  private readonly held = new Set<Held>();
  private readonly waiting: (() => void)[] = [];
  private timer: NodeJS.Timeout | null = null;
  private renewing = false;

  constructor(private readonly ledger: DeliveryLedger) {}

  /** messages */
  get count(): number {
    return this.held.size;
  }

  /**
   * @param claimedMs `performance.now()` before the claim was asked for
   * @param work told by the signal that the lease is lost
   */
  async hold(claims: readonly Claim[], claimedMs: number, work: (lost: AbortSignal) => Promise<void>): Promise<void> {
    const lost = new AbortController();
    const entry: Held = { claims, lost, untilMs: claimedMs + LEASE_SECONDS * 1_000, work: Promise.resolve() };
    this.held.add(entry);
    this.timer ??= setInterval(() => void this.renew(), RENEWAL_INTERVAL_MS);
    entry.work = work(lost.signal);
    try {
      await entry.work;
    } finally {
      this.held.delete(entry);
      this.waiting.splice(0).forEach((tell) => tell());
      if (this.held.size === 0 && this.timer) {
        clearInterval(this.timer);
        this.timer = null;
      }
    }
  }

  /** Resolves when at most so many are left. */
  async atMost(count: number): Promise<void> {
    while (this.held.size > count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Resolves when the delivery is not being made here, whatever came of it. */
  async ended(id: Id): Promise<void> {
    for (const { claims, work } of this.held) {
      if (claims.some((claim) => claim.id === id)) await work.catch(() => undefined);
    }
  }

  /** A message is lost when none of its claims counts any more; single ones may have ended before the others. */
  private async renew(): Promise<void> {
    const atMs = performance.now();
    for (const { untilMs, lost } of this.held) if (untilMs - atMs < LEASE_RESERVE_MS) lost.abort();
    if (this.renewing) return;
    this.renewing = true;
    const entries = [...this.held].filter(({ lost }) => !lost.signal.aborted);
    const all = entries.flatMap(({ claims }) => claims);
    try {
      const still = all.length > 0 ? await this.ledger.renew(all) : new Set<Id>();
      for (const entry of entries) {
        if (entry.claims.some(({ id }) => still.has(id))) entry.untilMs = atMs + LEASE_SECONDS * 1_000;
        else entry.lost.abort();
      }
    } catch {
      // the database is away: the leases run on, and the next turn looks at them again
    } finally {
      this.renewing = false;
    }
  }
}
