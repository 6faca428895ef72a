import type { Id } from '../../kernel/identifiers.js';
import type { Letter } from '../mail/letter.js';
import type { Channel, StopState } from './delivery-state.js';
import type { EndReason } from './end-reasons.js';

/** A delivery that this process has claimed and is about to make. */
export interface ClaimedDelivery {
  readonly id: Id;
  readonly topic: string;
  readonly refId: Id;
  readonly channel: Channel;
  readonly recipientUserId: Id;
  readonly dueAt: Date;
  readonly attempt: number;
  /** the database's time of the claim; far after `dueAt`: it comes late, and says so */
  readonly claimedAt: Date;
  /** its time has passed; mentioned in a letter all the same, as something that was not told in time */
  readonly expired: boolean;
}

/** What goes out together: the due deliveries of one topic to one person. The first one lends its id to the message. */
export type DeliveryGroup = readonly [ClaimedDelivery, ...ClaimedDelivery[]];

/** Do not send after all, and why, for a clerk to read. */
export interface Stop {
  readonly state: StopState;
  readonly reason: EndReason;
  /** e.g. what a server answered; as it came, in no language of ours */
  readonly detail?: string;
}

/** The body of a webhook without its time: what has happened, and the facts of it. */
export interface WebhookMessage {
  /** names in lower case with dots between, e.g. `reminder.task_due` */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Writes the words of one topic. Registered once by the feature that owns the topic; the ledger knows no feature.
 */
export interface Composer {
  readonly topic: string;
  /** true: what is due to a person over a channel that groups goes as one message, and they rest an hour between two */
  readonly together?: boolean;

  /**
   * Asked right before each try: is it still true, may the recipient still see it, do they still have an address?
   * Null: go on.
   */
  recheck(delivery: ClaimedDelivery): Promise<Stop | null>;

  /** Until when the recipient is to be left in peace, asked after `recheck`; null: not now. Absent: never. */
  restsUntil?(delivery: ClaimedDelivery): Date | null;

  /**
   * One letter about all of them, in the recipient's language. Called once per try, outside a transaction; may write in
   * one of its own. A later try may bring fewer: what is no longer true or may not be seen has dropped out.
   *
   * A one-time token is made here and only its hash is stored, so that no table ever holds the token; name the link in
   * `secrets` and the kept copy hides it. Tokens of earlier tries must stay good until one is used: the copy that
   * arrived may be the first.
   */
  letter(deliveries: DeliveryGroup): Promise<Letter>;

  /** What a webhook is told, as JSON, by the same facts as the letter. Absent: the topic is not told to webhooks. */
  payload?(delivery: ClaimedDelivery): Promise<WebhookMessage>;

  /** Puts notices before their people; runs in the transaction that finishes the deliveries, hence exactly once. */
  notices?(deliveries: readonly ClaimedDelivery[]): Promise<void>;
}
