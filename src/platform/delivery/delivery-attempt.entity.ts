import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

/** What happened to a delivery, line by line. Append-only. */
@Entity()
@Index('delivery_attempt_of_delivery', ['deliveryId', 'at'])
export class DeliveryAttempt {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id!: Id;

  @Column('uuid')
  deliveryId!: Id;

  @Column('int')
  attempt!: number;

  @Column('timestamptz')
  at!: Date;

  /** the state it went into */
  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  detail!: string | null;

  /** the worker process; null: the sweeper or a person */
  @Column('uuid', { nullable: true })
  workerId!: Id | null;
}
