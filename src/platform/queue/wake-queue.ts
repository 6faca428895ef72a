/** Says that something may be waiting. May come late, twice or never; the table it points to knows what is due. */
export interface Hint {
  /** the row to look at */
  readonly id: string;
  /** unique for each hint: a queue swallows an id that it has seen */
  readonly hintId: string;
  readonly delayMs: number;
}

export type HintHandler = (id: string) => Promise<void>;

/** How many hints a queue holds, by what they wait for. */
export type QueueCounts = Readonly<Record<string, number>>;

/** A running consumer of hints. */
export interface HintConsumer {
  /**
   * Takes no new hints until `resume`, but for those that it was about to take: at most one for each place of its
   * `concurrency`. Those under way go on.
   */
  pause(): Promise<void>;
  resume(): void;
  /** takes no new hints and waits for those under way, at most `patienceMs` */
  stop(patienceMs: number): Promise<void>;
}

/**
 * The queue as the rest of the program sees it: a way to wake a worker, and nothing more. It holds no truth, so it may
 * be wiped, lag or be away; whoever uses it has a table that is swept.
 */
export abstract class WakeQueue {
  /** Sends a hint. @returns false when the queue could not take it within a second; nothing is lost, only later */
  abstract wake(queue: string, hint: Hint): Promise<boolean>;

  /** Which kind of queue it is, e.g. `postgres`. */
  abstract readonly backend: string;

  /** What a queue holds now. @returns null when it does not answer within a second: it is away */
  abstract counts(queue: string): Promise<QueueCounts | null>;

  /** Calls the handler for every hint of a queue, `concurrency` at a time. A handler that throws loses only its hint. */
  abstract consume(queue: string, concurrency: number, handler: HintHandler): HintConsumer;
}
