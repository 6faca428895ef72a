import type { Id } from '../../../kernel/identifiers.js';
import type { Composer, Stop } from '../composer.js';
import type { Claim } from '../delivery-claims.js';
import type { Death } from '../delivery-ledger.js';
import type { Channel } from '../delivery-state.js';

/** Token of the list of all channels. */
export const DELIVERY_CHANNELS = Symbol('DeliveryChannels');

/** What goes out as one message: claimed here, asked about again a moment ago, still to be made. */
export interface Parcel {
  /** the same at every try; Message-ID and webhook-id are made of it */
  readonly id: Id;
  readonly claims: readonly [Claim, ...Claim[]];
  readonly composer: Composer;
}

/** Why a parcel did not reach its recipient. */
export type Verdict =
  /** it never will */
  | { readonly kind: 'over'; readonly end: Stop | Death }
  /** a failed try; the next follows the schedule, or comes when the server asked for it */
  | { readonly kind: 'later'; readonly afterSeconds?: number }
  /** it was not tried: its server rests, or has no room */
  | { readonly kind: 'held'; readonly seconds: number };

export class NotMade extends Error {
  constructor(
    message: string,
    readonly verdict: Verdict,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'NotMade';
  }
}

/**
 * A way to reach a person. To add one: a file here that implements this, its name in `CHANNEL_TRAITS` and in the check of
 * the table, its class in `CHANNEL_CLASSES`.
 */
export interface DeliveryChannel {
  readonly name: Channel;

  /** How many parcels it can have in hand now; 0 while its server rests. */
  readonly places: number;

  /**
   * Makes the parcel and records that it was made.
   *
   * @param lost the lease has gone: another worker may be about to make it
   * @throws NotMade; anything else counts as a failed try
   */
  make(parcel: Parcel, lost: AbortSignal): Promise<void>;

  /** The parcel did not go; called in the transaction that records it. @param over true: it never will */
  notMade?(parcel: Parcel, over: boolean, words: string): Promise<void>;
}
