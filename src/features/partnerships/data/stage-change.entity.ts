import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { PartnershipStage } from '../domain/partnership-stage.js';

/** One move of a partnership through the pipeline. Append-only; time in stage is derived from these rows alone. */
@Entity()
@Index('stage_change_of_partnership', ['partnershipId', 'position'], { unique: true })
@Index('stage_change_into', ['toStage', 'happenedOn'])
@Index('stage_change_out_of', ['fromStage', 'happenedOn'])
export class StageChange {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  partnershipId!: Id;

  /** place in the partnership's history, from 0 */
  @Column('integer')
  position!: number;

  /** null: the partnership began here */
  @Column('text', { nullable: true })
  fromStage!: PartnershipStage | null;

  @Column('text')
  toStage!: PartnershipStage;

  /** the day it happened, network time zone */
  @Column('date')
  happenedOn!: CalendarDate;

  /** when it was recorded */
  @Column('timestamptz')
  at!: Date;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  byUserId!: Id | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
