import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';
import type { Channel, DeliveryState } from './delivery-state.js';
import type { EndReason } from './end-reasons.js';

/**
 * One thing to be told to one person over one channel: the truth about it, from the moment it is decided to its end.
 * All instants are the database's clock.
 */
@Entity()
@Unique('delivery_once', ['topic', 'refId', 'channel', 'recipientUserId'])
@Check('delivery_channel', `channel IN ('in_app', 'email', 'webhook')`)
@Check(
  'delivery_state',
  `state IN ('scheduled', 'sending', 'retry', 'unknown', 'sent', 'dead', 'expired', 'cancelled', 'suppressed')`,
)
@Index('delivery_sweep', { synchronize: false })
@Index('delivery_waiting', { synchronize: false })
@Index('delivery_carried', { synchronize: false })
@Index('delivery_due', { synchronize: false })
@Index('delivery_sent', { synchronize: false })
@Index('delivery_in_trouble', { synchronize: false })
@Index('delivery_of_recipient', ['recipientUserId'])
export class Delivery {
  @PrimaryColumn('uuid')
  id!: Id;

  /** who writes the words, e.g. `reminder` */
  @Column('text')
  topic!: string;

  /** the topic's own row that this tells about */
  @Column('uuid')
  refId!: Id;

  @Column('text')
  channel!: Channel;

  @Column('uuid')
  recipientUserId!: Id;

  /** never sent before */
  @Column('timestamptz')
  dueAt!: Date;

  /** the next try; moves with retries */
  @Column('timestamptz')
  notBefore!: Date;

  /** not sent after; null: no end */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('text', { default: 'scheduled' })
  state!: DeliveryState;

  /** claims so far; a finish must name the claim it belongs to (fencing) */
  @Column('int', { default: 0 })
  attempt!: number;

  /** tries that failed, for the retry schedule */
  @Column('int', { default: 0 })
  failures!: number;

  /** claims in a row that ended without an outcome, i.e. with the sender's death */
  @Column('int', { default: 0 })
  crashes!: number;

  /** hints sent so far; part of each hint's id */
  @Column('int', { default: 0 })
  wakes!: number;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  /** when the sweeper looks at the row next; null: it has ended */
  @Column('timestamptz', { nullable: true })
  sweepAt!: Date | null;

  /** a sender died in the middle: the recipient may have got it twice, under one Message-ID */
  @Column('boolean', { default: false })
  possibleDuplicate!: boolean;

  /** goes in one message with what else of its topic is due to the person, and waits while that person rests */
  @Column('boolean', { default: false })
  together!: boolean;

  /** does not wait while the person rests from the last message */
  @Column('boolean', { default: false })
  urgent!: boolean;

  /** the delivery whose id the common message carries; null: not yet part of a message */
  @Column('uuid', { nullable: true })
  carriedBy!: Id | null;

  /** why it ended without being made */
  @Column('text', { nullable: true })
  endReason!: EndReason | null;

  /** what a server answered, as it came */
  @Column('text', { nullable: true })
  endDetail!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** how often it was sent once more on purpose */
  @Column('int', { default: 0 })
  resends!: number;

  @Column('timestamptz')
  createdAt!: Date;
}
