const FAILURES_TO_OPEN = 5;
const REST_MS = 60_000;

/** Leaves a mail server alone for a minute after five troubles in a row, so that every letter does not wait for it. */
export class Breaker {
  private troubles = 0;
  private openUntilMs = 0;

  constructor(private readonly monotonicMs: () => number) {}

  /** Milliseconds left to rest; 0: go on. */
  get restMs(): number {
    return Math.max(0, this.openUntilMs - this.monotonicMs());
  }

  succeeded(): void {
    this.troubles = 0;
  }

  troubled(): void {
    this.troubles += 1;
    if (this.troubles < FAILURES_TO_OPEN) return;
    this.troubles = 0;
    this.openUntilMs = this.monotonicMs() + REST_MS;
  }
}
