import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { OrganisationType } from '../domain/organisation-type.js';

/** A department, a school, a donor, a network: whoever takes part beside the municipalities themselves. */
@Entity()
@Index('organisation_names', { synchronize: false })
@Index('organisation_distinct', { synchronize: false })
@Index('organisation_by_name', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  @Index('organisation_of_type')
  type!: OrganisationType;

  @Column('text')
  nameUk!: string;

  @Column('text')
  nameEn!: string;

  @Column('text', { nullable: true })
  nameNative!: string | null;

  /** ISO 3166-1 alpha-2 of the seat; that of the municipality where one is given */
  @Column('text', { nullable: true })
  @Index('organisation_of_country')
  countryCode!: string | null;

  /** the municipality whose institution it is, or where it sits */
  @Column('uuid', { nullable: true })
  @Index('organisation_of_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('organisation_parent')
  parentId!: Id | null;

  /** the state of a diplomatic mission, ISO 3166-1 alpha-2 */
  @Column('text', { nullable: true })
  representedCountryCode!: string | null;

  @Column('text', { array: true })
  phones!: string[];

  @Column('text', { array: true })
  emails!: string[];

  @Column('text', { nullable: true })
  website!: string | null;

  /** ISO 639-1 codes of working languages */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { nullable: true })
  note!: string | null;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  createdById!: Id | null;

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
