import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AddressKind, Confidence } from '../domain/organisation-type.js';

/** One of the addresses of an organisation. */
@Entity('organisation_address')
@Index('organisation_address_of_organisation', ['organisationId', 'position'])
export class OrganisationAddress {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  organisationId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  kind!: AddressKind;

  /** as one writes it on an envelope */
  @Column('text')
  text!: string;
}

/** Where what is known of an organisation comes from. */
@Entity('organisation_source')
@Index('organisation_source_of_organisation', ['organisationId', 'position'])
export class OrganisationSource {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  organisationId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** the day the source is of, or was looked at */
  @Column('date', { nullable: true, name: 'on_day' })
  on!: CalendarDate | null;

  @Column('text')
  confidence!: Confidence;
}
