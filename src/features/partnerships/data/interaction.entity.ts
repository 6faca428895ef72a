import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { InteractionKind, ReplyAwaitedFrom } from '../domain/interaction.js';

/** A letter, call, meeting or comment on a partnership. */
@Entity()
@Index('interaction_awaiting', { synchronize: false })
@Index('interaction_of_partnership', ['partnershipId', 'happenedOn'])
export class Interaction {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  partnershipId!: Id;

  /** the party it was with; null: not said, or all */
  @Column('uuid', { nullable: true })
  partyId!: Id | null;

  @Column('text')
  kind!: InteractionKind;

  @Column('date')
  happenedOn!: CalendarDate;

  @Column('text')
  text!: string;

  /** whose answer is still awaited; null: nobody's */
  @Column('text', { nullable: true })
  replyAwaitedFrom!: ReplyAwaitedFrom | null;

  /** who logged it; null: the program itself */
  @Column('uuid', { nullable: true })
  byUserId!: Id | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  trashedAt!: Date | null;

  @Column('uuid', { nullable: true })
  trashedById!: Id | null;
}
