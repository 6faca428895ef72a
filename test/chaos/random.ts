/** Chance with a seed: the same seed, the same run. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Moments in the middle nine tenths of a span, in order, so that there is something to hit. */
  moments(count: number, spanMs: number): number[] {
    return Array.from({ length: count }, () => Math.round(spanMs * (0.05 + 0.9 * this.next()))).sort((a, b) => a - b);
  }
}
