import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';
import type { Channel } from './delivery-state.js';

/** Until when a person rests from messages of a topic over a channel. */
@Entity()
export class DeliveryPace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_pace_pkey' })
  recipientUserId!: Id;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pace_pkey' })
  topic!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pace_pkey' })
  channel!: Channel;

  /** the message that the person rests from */
  @Column('uuid')
  carriedBy!: Id;

  @Column('timestamptz')
  nextAt!: Date;
}
