import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { EntryPrecision } from '../domain/date-phrase.js';
import type { EntryValues } from '../domain/entry-fields.js';
import type { RecordLinks } from '../domain/reported-record.js';

/** What stands under a measure in a year: a record of what was done, or free text. */
@Entity('measure_entry')
@Index('measure_entry_of_measure', ['measureId', 'year'])
@Index('measure_entry_visit_once', ['visitId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_agreement_once', ['agreementId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_aid_transfer_once', ['aidTransferId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_project_once', ['projectId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_membership_once', ['membershipId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_publication_once', ['publicationId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_award_once', ['awardId', 'measureId', 'year'], { unique: true })
@Index('measure_entry_gift_item_once', ['giftItemId', 'measureId', 'year'], { unique: true })
export class MeasureEntry implements EntryValues, RecordLinks {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  measureId!: Id;

  @Column('int')
  year!: number;

  /** by hand, from 0; null: by date */
  @Column('int', { nullable: true })
  position!: number | null;

  /** at most one of the links is set; none: free text */
  @Column('uuid', { nullable: true })
  visitId!: Id | null;

  @Column('uuid', { nullable: true })
  agreementId!: Id | null;

  @Column('uuid', { nullable: true })
  aidTransferId!: Id | null;

  @Column('uuid', { nullable: true })
  projectId!: Id | null;

  @Column('uuid', { nullable: true })
  membershipId!: Id | null;

  @Column('uuid', { nullable: true })
  publicationId!: Id | null;

  @Column('uuid', { nullable: true })
  awardId!: Id | null;

  @Column('uuid', { nullable: true })
  giftItemId!: Id | null;

  /** the entry's own words; null: those of the record it points to */
  @Column('text', { nullable: true })
  textUk!: string | null;

  @Column('text', { nullable: true })
  textEn!: string | null;

  /** of free text: how its date is known; null: nobody has said */
  @Column('text', { nullable: true })
  datePrecision!: EntryPrecision | null;

  @Column('date', { nullable: true })
  startsOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  endsOn!: CalendarDate | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
