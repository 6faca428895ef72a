import type { Id } from '../../kernel/identifiers.js';
import type { Letter } from '../mail/letter.js';
import type { Channel, StopState } from './delivery-state.js';

/** A delivery that this process has claimed and is about to make. */
export interface ClaimedDelivery {
  readonly id: Id;
  readonly topic: string;
  readonly refId: Id;
  readonly channel: Channel;
  readonly recipientUserId: Id;
  readonly dueAt: Date;
  readonly attempt: number;
}

/** Do not send after all, and why, for a clerk to read. */
export interface Stop {
  readonly state: StopState;
  readonly reason: string;
}

/**
 * Writes the words of one topic. Registered once by the feature that owns the topic; the ledger knows no feature.
 */
export interface Composer {
  readonly topic: string;

  /**
   * Asked right before each try: is it still true, may the recipient still see it, do they still have an address?
   * Null: go on.
   */
  recheck(delivery: ClaimedDelivery): Promise<Stop | null>;

  /**
   * The letter, in the recipient's language. Called once per try, outside a transaction; may write in one of its own.
   *
   * A one-time token is made here and only its hash is stored, so that no table ever holds the token; name the link in
   * `secrets` and the kept copy hides it. Tokens of earlier tries must stay good until one is used: the copy that
   * arrived may be the first.
   */
  letter(delivery: ClaimedDelivery): Promise<Letter>;

  /** Puts the notice before the person; runs in the transaction that finishes the delivery, hence exactly once. */
  notice?(delivery: ClaimedDelivery): Promise<void>;
}
