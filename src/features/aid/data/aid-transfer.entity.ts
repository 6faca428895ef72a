import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AidValues } from '../domain/aid-fields.js';
import type { AidType } from '../../../kernel/cooperation.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import type { AidStatus } from '../domain/aid-status.js';

/** What partners promise and give, or the community gives to them: from the promise to the thanks. */
@Entity('aid_transfer')
@Index('aid_transfer_by_day', { synchronize: false })
@Index('aid_transfer_by_due_day', { synchronize: false })
@Index('aid_transfer_overdue', ['nextDueOn'])
@Index('aid_transfer_by_creation', ['createdAt', 'id'])
export class AidTransfer implements AidValues {
  @PrimaryColumn('uuid')
  id!: Id;

  /** whose record it is: the community that receives or gives */
  @Column('uuid')
  @Index('aid_transfer_of_community')
  communityId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  direction!: AidDirection;

  @Column('text')
  aidType!: AidType;

  @Column('text')
  @Index('aid_transfer_by_status')
  status!: AidStatus;

  @Column('date')
  statusOn!: CalendarDate;

  /** the status from which it stepped on to the present one */
  @Column('text', { nullable: true })
  cameFrom!: AidStatus | null;

  /** why something received is not given on */
  @Column('text', { nullable: true })
  restReason!: string | null;

  /** it comes again and again and has no day of its own */
  @Column('boolean')
  recurring!: boolean;

  /** kept from everybody who does not work on aid, until it has arrived */
  @Column('boolean')
  embargoed!: boolean;

  @Column('date', { nullable: true })
  promisedOn!: CalendarDate | null;

  /** who decided at the giver's: the council of the partner city */
  @Column('text', { nullable: true })
  decisionBody!: string | null;

  @Column('text', { nullable: true })
  decisionNumber!: string | null;

  @Column('date', { nullable: true })
  decidedOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  agreedDeliveryOn!: CalendarDate | null;

  /** as people say, where no receipt is written down by quantity */
  @Column('date', { nullable: true })
  receivedOn!: CalendarDate | null;

  /** customs clearance in Ukraine; the report is due from this day */
  @Column('date', { nullable: true })
  clearedOn!: CalendarDate | null;

  /** of the humanitarian aid, at customs */
  @Column('text', { nullable: true })
  declarationNumber!: string | null;

  /** the code in АС ГД, good.gov.ua */
  @Column('text', { nullable: true })
  goodCode!: string | null;

  @Column('date', { nullable: true })
  reportedOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  thankedOn!: CalendarDate | null;

  /** of the letter of thanks */
  @Column('text', { nullable: true })
  thanksNumber!: string | null;

  /** what came of it, as a report tells it */
  @Column('text', { nullable: true })
  resultUk!: string | null;

  @Column('text', { nullable: true })
  resultEn!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  @Index('aid_transfer_of_owner')
  ownerId!: Id | null;

  /** the first receipt; follows from the movements and `receivedOn` */
  @Column('date', { nullable: true })
  arrivedOn!: CalendarDate | null;

  /** the day on which all that had come was given on; null: not yet, or the day is not known; derived */
  @Column('date', { nullable: true })
  distributedOn!: CalendarDate | null;

  /** the day under which it stands in lists: arrived, else decided, else promised; derived */
  @Column('date', { nullable: true })
  happenedOn!: CalendarDate | null;

  /** the earliest day on which something is awaited; follows from the clocks */
  @Column('date', { nullable: true })
  nextDueOn!: CalendarDate | null;

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
