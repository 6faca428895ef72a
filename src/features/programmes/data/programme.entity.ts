import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { ProgrammeValues } from '../domain/programme-fields.js';

/** A council's programme of several years, on which it reports every year. */
@Entity('programme')
@Index('programme_by_end', ['endsOn', 'id'])
export class Programme implements ProgrammeValues {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('programme_of_community')
  communityId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text')
  reportTitleUk!: string;

  @Column('text', { nullable: true })
  reportTitleEn!: string | null;

  @Column('date')
  startsOn!: CalendarDate;

  @Column('date')
  endsOn!: CalendarDate;

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

@Entity('programme_section')
@Index('programme_section_of_programme', ['programmeId', 'position'])
export class ProgrammeSection {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  programmeId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;
}

/** Захід програми: what the council has set out to do. */
@Entity('measure')
@Index('measure_of_section', ['sectionId', 'position'])
@Unique('measure_code_once', ['programmeId', 'code'], { deferrable: 'INITIALLY DEFERRED' })
export class Measure {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  programmeId!: Id;

  @Column('uuid')
  sectionId!: Id;

  /** order within the section, from 0 */
  @Column('int')
  position!: number;

  /** `1.10` */
  @Column('text')
  code!: string;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  responsibleUnit!: string | null;
}

/** Money planned for a measure in a year. */
@Entity('measure_funds')
export class MeasureFunds {
  @PrimaryColumn('uuid')
  measureId!: Id;

  @PrimaryColumn('int')
  year!: number;

  /** ISO 4217 */
  @PrimaryColumn('text')
  currency!: string;

  @Column('bigint', { transformer: wholeNumber })
  minorUnits!: number;
}
