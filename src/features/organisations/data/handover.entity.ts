import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { HandoverKind } from '../../../platform/handover/handover-register.js';

/** One act by which one person's open work became another's. */
@Entity()
@Index('handover_from_user', ['fromUserId', 'id'])
@Index('handover_to_user', ['toUserId', 'id'])
export class Handover {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  fromUserId!: Id;

  @Column('uuid')
  toUserId!: Id;

  @Column('timestamptz')
  at!: Date;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  byUserId!: Id | null;

  @Column('timestamptz', { nullable: true })
  handedBackAt!: Date | null;

  @Column('uuid', { nullable: true })
  handedBackById!: Id | null;
}

/** A record that went with it. */
@Entity('handover_item')
export class HandoverItem {
  @PrimaryColumn('uuid')
  handoverId!: Id;

  @PrimaryColumn('text')
  kind!: HandoverKind;

  @PrimaryColumn('uuid')
  recordId!: Id;
}
