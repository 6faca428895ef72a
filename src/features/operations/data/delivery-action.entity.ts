import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { DeliveryActionKind } from '../domain/delivery-action.js';

/** What a person did with a delivery, and why. Append-only; stays when the delivery is cleared away. */
@Entity()
@Check('delivery_action_kind', `action IN ('CANCEL', 'RESEND', 'RETRY')`)
@Index('delivery_action_of_delivery', ['deliveryId', 'at'])
export class DeliveryAction {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  deliveryId!: Id;

  @Column('text')
  action!: DeliveryActionKind;

  /** what the person saw when they decided */
  @Column('text')
  beforeState!: string;

  @Column('text')
  why!: string;

  @Column('uuid')
  byId!: Id;

  /** null: done to this one alone */
  @Column('uuid', { nullable: true })
  bulkRetryId!: Id | null;

  @Column('timestamptz')
  at!: Date;
}
