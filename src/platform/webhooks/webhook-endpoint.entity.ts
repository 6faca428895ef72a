import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

export const WEBHOOK_STATES = ['ACTIVE', 'DISABLED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** FAILING: five days of failures only. OWNER: switched off by its owner. */
export const WEBHOOK_OFF_REASONS = ['FAILING', 'OWNER'] as const;
export type WebhookOffReason = (typeof WEBHOOK_OFF_REASONS)[number];

/** Where a program of a person is told what the person is told; one for each person. */
@Entity()
@Unique('webhook_endpoint_of_user', ['userId'])
@Check('webhook_endpoint_state', `state IN ('ACTIVE', 'DISABLED')`)
@Check('webhook_endpoint_off_reason', `off_reason IN ('FAILING', 'OWNER')`)
@Check('webhook_endpoint_off', `(state = 'DISABLED') = (off_reason IS NOT NULL)`)
export class WebhookEndpoint {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  userId!: Id;

  @Column('text')
  url!: string;

  /** signs; `whsec_` and base64, shown to the owner once */
  @Column('text')
  secret!: string;

  /** signs as well until `earlierSecretUntil`, so that the other side may change over */
  @Column('text', { nullable: true })
  earlierSecret!: string | null;

  @Column('timestamptz', { nullable: true })
  earlierSecretUntil!: Date | null;

  @Column('text')
  state!: WebhookState;

  @Column('text', { nullable: true })
  offReason!: WebhookOffReason | null;

  /** since when nothing has arrived; null: the last call arrived, or none was made */
  @Column('timestamptz', { nullable: true })
  failingSince!: Date | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
