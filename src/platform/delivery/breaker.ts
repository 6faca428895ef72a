const TROUBLES_TO_OPEN = 5;
const REST_MS = 60_000;
/** hosts remembered; those that have been well longest are forgotten first */
const MOST_HOSTS = 1_000;

/**
 * Leaves a server alone for a minute after five troubles in a row, so that not everything waits for it; then one message
 * is tried before the others follow.
 */
export class Breaker {
  private troubles = 0;
  private openUntilMs: number | null = null;
  private probing = false;

  constructor(private readonly monotonicMs: () => number) {}

  /** Milliseconds until it is worth asking again; 0: now. */
  get restMs(): number {
    if (this.openUntilMs === null) return 0;
    if (this.probing) return REST_MS;
    return Math.max(0, this.openUntilMs - this.monotonicMs());
  }

  /** How many messages may be begun now. */
  get room(): number {
    if (this.openUntilMs === null) return Number.POSITIVE_INFINITY;
    return this.restMs > 0 ? 0 : 1;
  }

  /** Asked before a message is begun. @returns false: not now */
  enter(): boolean {
    if (this.room === 0) return false;
    this.probing = this.openUntilMs !== null;
    return true;
  }

  succeeded(): void {
    this.troubles = 0;
    this.openUntilMs = null;
    this.probing = false;
  }

  troubled(): void {
    this.troubles += 1;
    if (!this.probing && this.troubles < TROUBLES_TO_OPEN) return;
    this.troubles = 0;
    this.probing = false;
    this.openUntilMs = this.monotonicMs() + REST_MS;
  }

  /** What was begun said nothing about the server. */
  left(): void {
    this.probing = false;
  }
}

/** A breaker for each host. */
export class Breakers {
  private readonly breakers = new Map<string, Breaker>();

  constructor(private readonly monotonicMs: () => number) {}

  of(host: string): Breaker {
    const breaker = this.breakers.get(host) ?? new Breaker(this.monotonicMs);
    this.breakers.delete(host);
    this.breakers.set(host, breaker);
    for (const [known, { restMs }] of this.breakers) {
      if (this.breakers.size <= MOST_HOSTS) break;
      if (restMs === 0) this.breakers.delete(known);
    }
    return breaker;
  }
}
