import { Clock } from '../../src/kernel/clock.js';

/** The clock of a test: stands still until it is set. */
export class FixedClock extends Clock {
  private current: Date;

  constructor(iso: string) {
    super();
    this.current = new Date(iso);
  }

  now(): Date {
    return new Date(this.current);
  }

  set(iso: string): void {
    this.current = new Date(iso);
  }

  advance({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.current = new Date(this.current.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
  }
}
