import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { TimingScope } from '../domain/timing-settings.js';

/** What a network, a community or a partnership has set for one line of one kind of reminder. */
@Entity()
@Index('reminder_timing_once', { synchronize: false })
@Index('reminder_timing_of_scope', ['scopeId'])
export class ReminderTiming {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  scope!: TimingScope;

  /** the community or partnership; null: the network */
  @Column('uuid', { nullable: true })
  scopeId!: Id | null;

  @Column('text')
  kind!: ReminderKind;

  @Column('text')
  line!: string;

  /** empty: not reminded; null: was set once and follows the wider scope again */
  @Column('int', { array: true, nullable: true })
  offsets!: number[] | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
