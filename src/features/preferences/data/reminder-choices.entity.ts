import { Column, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { IsoWeekday } from '../domain/choices.js';

/** When a person is told of anything. No row: they have chosen nothing, and the defaults hold. */
@Entity()
export class ReminderChoices {
  @PrimaryColumn('uuid')
  userId!: Id;

  @Column('smallint', { array: true })
  workingDays!: IsoWeekday[];

  /** null with `workTo`: the whole day */
  @Column('time', { nullable: true })
  workFrom!: LocalTime | null;

  @Column('time', { nullable: true })
  workTo!: LocalTime | null;

  /** null with `quietTo`: no quiet hours; later than `quietTo`: over midnight */
  @Column('time', { nullable: true })
  quietFrom!: LocalTime | null;

  @Column('time', { nullable: true })
  quietTo!: LocalTime | null;

  @Column('smallint')
  digestDay!: IsoWeekday;

  @Column('time')
  digestTime!: LocalTime;

  @VersionColumn()
  version!: number;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
